use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

const MAX_BLOCK: usize = 1 << 20;

/// Reads up to `size` bytes from `offset`.
pub fn read_block(file: &mut File, offset: u64, size: usize) -> io::Result<Vec<u8>> {
    if size > MAX_BLOCK {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "block is too large"));
    }
    file.seek(SeekFrom::Start(offset))?;
    let mut block: Vec<u8> = Vec::with_capacity(size);
    unsafe {
        block.set_len(size);
    }
    let mut filled = 0;
    while filled < size {
        match file.read(&mut block[filled..])? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(block)
}
