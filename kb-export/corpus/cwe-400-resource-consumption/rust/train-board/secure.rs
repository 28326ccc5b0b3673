use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const COLUMNS: usize = 24;

pub struct Board {
    pub platform: u8,
    pub rows: Vec<String>,
    pub changed: Option<Instant>,
}

fn wrap(text: &str) -> Vec<String> {
    let mut rows = vec![String::new()];
    for word in text.split_whitespace() {
        let last = rows.last_mut().unwrap();
        if last.len() + word.len() >= COLUMNS {
            rows.push(word.to_string());
        } else {
            last.push(' ');
            last.push_str(word);
        }
    }
    rows
}

pub fn update(board: &mut Board, mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(3)))?;
    let mut text = String::new();
    stream.by_ref().take(500).read_to_string(&mut text)?;
    board.rows = wrap(&text);
    board.rows.truncate(4);
    if let Some(before) = board.changed {
        eprintln!("platform {}: new after {:?}", board.platform, before.elapsed());
    }
    board.changed = Some(Instant::now());
    stream.write_all(b"shown\n")
}
