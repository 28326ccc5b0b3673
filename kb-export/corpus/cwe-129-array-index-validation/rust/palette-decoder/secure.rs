use std::io::{self, Read};

pub struct Picture {
    pub width: u32,
    pub pixels: Vec<[u8; 4]>,
    pub transparent: usize,
}

fn bad(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

/// Header: width (2 bytes), number of colours (1 byte); then colours and pixels.
pub fn read_picture<R: Read>(input: R) -> io::Result<Picture> {
    let mut input = input.take(16 << 20);
    let mut head = [0u8; 3];
    input.read_exact(&mut head)?;
    let width = u16::from_le_bytes([head[0], head[1]]) as u32;
    if width == 0 {
        return Err(bad("picture without columns"));
    }
    let mut palette = Vec::new();
    for _ in 0..head[2] {
        let mut colour = [0u8; 4];
        input.read_exact(&mut colour)?;
        palette.push(colour);
    }
    let mut indexes = Vec::new();
    input.read_to_end(&mut indexes)?;
    let mut pixels = Vec::with_capacity(indexes.len());
    for index in indexes {
        let colour = *palette.get(index as usize).ok_or_else(|| bad("colour is missing"))?;
        pixels.push(colour);
    }
    let transparent = pixels.iter().filter(|p| p[3] == 0).count();
    println!("{} columns, {} colours", width, palette.len());
    Ok(Picture { width, pixels, transparent })
}

/// Average brightness of the visible pixels, from 0 to 255.
pub fn brightness(picture: &Picture) -> u8 {
    let mut sum = 0u64;
    let mut count = 0u64;
    for pixel in picture.pixels.iter().filter(|p| p[3] > 0) {
        sum += u64::from(pixel[0]) + u64::from(pixel[1]) + u64::from(pixel[2]);
        count += 3;
    }
    if count == 0 { 0 } else { (sum / count) as u8 }
}
