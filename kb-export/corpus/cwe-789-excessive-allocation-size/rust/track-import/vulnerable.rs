use std::io::{self, BufReader, Read};
use std::net::TcpStream;

#[derive(Debug, Clone, Copy)]
pub struct Point {
    pub lat: f32,
    pub lon: f32,
    pub seconds: u32,
}

fn read_u32<R: Read>(input: &mut R) -> io::Result<u32> {
    let mut bytes = [0u8; 4];
    input.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

pub fn receive_track(stream: TcpStream) -> io::Result<Vec<Point>> {
    let peer = stream.peer_addr()?;
    let mut input = BufReader::new(stream);
    let device = read_u32(&mut input)?;
    if device == 0 {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "no device number"));
    }
    let count = read_u32(&mut input)? as usize;
    let mut points = Vec::with_capacity(count);
    let mut last = 0;
    for _ in 0..count {
        let lat = f32::from_bits(read_u32(&mut input)?);
        let lon = f32::from_bits(read_u32(&mut input)?);
        let seconds = read_u32(&mut input)?;
        if seconds < last {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "time runs backwards"));
        }
        last = seconds;
        points.push(Point { lat, lon, seconds });
    }
    println!("device {device} at {peer}: {} points", points.len());
    Ok(points)
}
