use std::collections::HashMap;
use std::net::UdpSocket;

const MAX_SENSORS: usize = 10_000;

pub fn serve(socket: &UdpSocket, latest: &mut HashMap<String, f64>) -> std::io::Result<()> {
    let mut buffer = [0u8; 512];
    loop {
        let (length, _) = socket.recv_from(&mut buffer)?;
        let text = std::str::from_utf8(&buffer[..length]).unwrap();
        let (name, value) = text.split_once(';').unwrap();
        let value: f64 = value.trim().parse().unwrap();
        if latest.len() < MAX_SENSORS || latest.contains_key(name) {
            latest.insert(name.to_owned(), value);
        }
    }
}

pub fn per_building(latest: &HashMap<String, f64>) -> HashMap<&str, f64> {
    let mut sums = HashMap::new();
    for (name, value) in latest {
        *sums.entry(&name[..2]).or_insert(0.0) += value;
    }
    sums
}
