use std::fmt;

pub const PAGE_SIZE: usize = 4096;

pub struct Page {
    pub number: u32,
    pub bytes: [u8; PAGE_SIZE],
    pub moves: u32,
}

#[derive(Debug, Clone, Copy)]
pub struct Slot {
    pub offset: u16,
    pub length: u16,
}

#[derive(Debug)]
pub struct BadPage(pub u32);

impl fmt::Display for BadPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "page {} is damaged", self.0)
    }
}

impl Page {
    pub fn relocate(&mut self, slot: &mut Slot, target: u16) -> Result<usize, BadPage> {
        let checksum = self.bytes[..8].iter().fold(0u8, |sum, b| sum.wrapping_add(*b));
        if checksum != 0 {
            return Err(BadPage(self.number));
        }
        let (from, to, length) = (slot.offset as usize, target as usize, slot.length as usize);
        if from + length > PAGE_SIZE || to + length > PAGE_SIZE {
            return Err(BadPage(self.number));
        }
        self.bytes.copy_within(from..from + length, to);
        slot.offset = target;
        self.moves += 1;
        println!("page {}: slot moved to {}", self.number, target);
        Ok(PAGE_SIZE - to.min(PAGE_SIZE))
    }
}
