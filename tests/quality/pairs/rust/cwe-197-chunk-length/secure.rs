use std::io::{self, Read, Write};

pub fn write_message<W: Write>(out: &mut W, text: &str) -> io::Result<()> {
    let length = u16::try_from(text.len())
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "message is longer than 65535 bytes"))?;
    out.write_all(&length.to_be_bytes())?;
    out.write_all(text.as_bytes())?;
    out.flush()
}

pub fn read_message<R: Read>(input: &mut R) -> io::Result<String> {
    let mut length = [0u8; 2];
    input.read_exact(&mut length)?;
    let mut text = vec![0u8; usize::from(u16::from_be_bytes(length))];
    input.read_exact(&mut text)?;
    String::from_utf8(text).map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "message is not UTF-8"))
}
