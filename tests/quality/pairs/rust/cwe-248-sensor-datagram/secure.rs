use std::collections::HashMap;
use std::net::UdpSocket;

const MAX_SENSORS: usize = 10_000;

pub fn serve(socket: &UdpSocket, latest: &mut HashMap<String, f64>) -> std::io::Result<()> {
    let mut buffer = [0u8; 512];
    loop {
        let (length, _) = socket.recv_from(&mut buffer)?;
        let Some((name, value)) = parse(&buffer[..length]) else {
            continue;
        };
        if latest.len() < MAX_SENSORS || latest.contains_key(name) {
            latest.insert(name.to_owned(), value);
        }
    }
}

fn parse(datagram: &[u8]) -> Option<(&str, f64)> {
    let (name, value) = std::str::from_utf8(datagram).ok()?.split_once(';')?;
    let value: f64 = value.trim().parse().ok()?;
    let valid = name.len() > 2 && name.is_ascii() && value.is_finite();
    valid.then_some((name, value))
}

pub fn per_building(latest: &HashMap<String, f64>) -> HashMap<&str, f64> {
    let mut sums = HashMap::new();
    for (name, value) in latest {
        *sums.entry(name.get(..2).unwrap_or(name)).or_insert(0.0) += value;
    }
    sums
}
