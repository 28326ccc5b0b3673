use std::io::{self, Read};

pub const STATIONS: usize = 16;

#[derive(Clone, Copy, Default)]
pub struct Packet {
    pub station: u16,
    pub raining: bool,
    pub gusts: u8,
    pub celsius: f32,
}

fn parse(bytes: [u8; 6]) -> io::Result<Packet> {
    let station = u16::from_le_bytes([bytes[0], bytes[1]]);
    if bytes[2] > 1 {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "rain flag"));
    }
    let tenths = i16::from_le_bytes([bytes[4], bytes[5]]);
    Ok(Packet {
        station,
        raining: bytes[2] == 1,
        gusts: bytes[3],
        celsius: f32::from(tenths) / 10.0,
    })
}

pub fn collect<R: Read>(input: &mut R) -> io::Result<[Packet; STATIONS]> {
    let mut all: [Packet; STATIONS] = [Packet::default(); STATIONS];
    for packet in all.iter_mut() {
        let mut bytes = [0u8; 6];
        input.read_exact(&mut bytes)?;
        *packet = parse(bytes)?;
    }
    let raining = all.iter().filter(|p| p.raining).count();
    let coldest = all.iter().map(|p| p.celsius).fold(f32::MAX, f32::min);
    println!("rain at {raining} of {STATIONS} stations, coldest {coldest:.1}");
    Ok(all)
}
