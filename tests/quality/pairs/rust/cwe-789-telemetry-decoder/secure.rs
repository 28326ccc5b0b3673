use std::io::{self, Read};

const MAX_SAMPLES: usize = 1 << 16;

fn read_u32<R: Read>(reader: &mut R) -> io::Result<u32> {
    let mut bytes = [0u8; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

/// Reads one block of samples.
pub fn read_samples<R: Read>(reader: &mut R) -> io::Result<Vec<f32>> {
    let count = read_u32(reader)? as usize;
    if count > MAX_SAMPLES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "block has too many samples"));
    }
    let mut samples = Vec::with_capacity(count);
    for _ in 0..count {
        samples.push(f32::from_bits(read_u32(reader)?));
    }
    Ok(samples)
}
