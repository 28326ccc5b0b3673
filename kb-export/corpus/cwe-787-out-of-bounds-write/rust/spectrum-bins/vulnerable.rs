use std::fmt::Write;

pub const BINS: usize = 4096;

pub struct Spectrum {
    bins: Box<[u32; BINS]>,
    pub impulses: u64,
    pub blocks: u64,
}

impl Spectrum {
    pub fn new() -> Self {
        Spectrum { bins: Box::new([0; BINS]), impulses: 0, blocks: 0 }
    }

    /// A block holds a start word and one channel number of two bytes for each impulse.
    pub fn add_block(&mut self, block: &[u8]) -> Result<usize, String> {
        let body = block.strip_prefix(b"IM").ok_or("start word is missing")?;
        if body.len() % 2 != 0 {
            return Err(format!("block of {} bytes", block.len()));
        }
        for word in body.chunks_exact(2) {
            let channel = u16::from_le_bytes([word[0], word[1]]) as usize;
            let bin = unsafe { self.bins.get_unchecked_mut(channel) };
            *bin = bin.saturating_add(1);
        }
        self.blocks += 1;
        self.impulses += (body.len() / 2) as u64;
        Ok(body.len() / 2)
    }

    pub fn report(&self) -> String {
        let mut text = format!("{} impulses in {} blocks\n", self.impulses, self.blocks);
        let top = self.bins.iter().copied().max().unwrap_or(0);
        for (i, count) in self.bins.iter().enumerate().filter(|(_, c)| **c * 2 > top) {
            let _ = writeln!(text, "{i:5} {count}");
        }
        text
    }
}
