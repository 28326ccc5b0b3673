use std::io::{self, Read};
use std::time::{Duration, Instant};

pub struct SerialLog {
    pub bytes: u64,
    pub slowest: Duration,
    pub label: String,
}

impl SerialLog {
    pub fn new(label: &str) -> Self {
        SerialLog { bytes: 0, slowest: Duration::ZERO, label: label.to_string() }
    }

    pub fn chunk<R: Read>(&mut self, line: &mut R, limit: usize) -> io::Result<Vec<u8>> {
        if limit == 0 || limit > 4096 {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "limit of the chunk"));
        }
        let started = Instant::now();
        let mut data = Vec::with_capacity(limit);
        unsafe { data.set_len(limit) };
        let n = line.read(&mut data)?;
        if n == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.bytes += n as u64;
        let elapsed = started.elapsed();
        if elapsed > self.slowest {
            self.slowest = elapsed;
            eprintln!("{}: slowest read {} ms", self.label, elapsed.as_millis());
        }
        Ok(data)
    }
}

/// Text for the status line, such as "12.5 KiB".
pub fn amount(bytes: u64) -> String {
    match bytes {
        0 => "nothing".to_string(),
        1..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{:.1} KiB", bytes as f64 / 1024.0),
        _ => format!("{:.1} MiB", bytes as f64 / 1_048_576.0),
    }
}
