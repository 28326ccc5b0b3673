use std::io::{self, Read};

const HEADER: u32 = 8;

#[derive(Debug)]
pub struct Message {
    pub ship: u32,
    pub body: Vec<u8>,
}

pub struct Reader<R> {
    input: R,
    pub messages: u64,
    pub largest: usize,
}

impl<R: Read> Reader<R> {
    pub fn new(input: R) -> Self {
        Reader { input, messages: 0, largest: 0 }
    }

    pub fn next(&mut self) -> io::Result<Message> {
        let mut head = [0u8; HEADER as usize];
        self.input.read_exact(&mut head)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
        let ship = u32::from_be_bytes([head[4], head[5], head[6], head[7]]);
        if length > 1024 || ship == 0 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "header of a message"));
        }
        let rest = length - HEADER;
        let mut body = Vec::new();
        self.input.by_ref().take(rest as u64).read_to_end(&mut body)?;
        self.messages += 1;
        if body.len() > self.largest {
            self.largest = body.len();
            eprintln!("largest message so far: {} bytes", self.largest);
        }
        Ok(Message { ship, body })
    }
}

/// Name of the kind of ship for the map.
pub fn kind_name(kind: u8) -> &'static str {
    match kind {
        30 => "fishing",
        36 => "sailing",
        52 => "tug",
        60..=69 => "passenger",
        70..=79 => "cargo",
        _ => "other",
    }
}
