use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

const PORT: u16 = 4711;
const LONGEST: u64 = 200;

#[derive(Default)]
struct Counters {
    hits: u64,
    misses: u64,
}

fn answer(stream: &TcpStream, known: &[String], counters: &mut Counters) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST)).read_line(&mut line)?;
    let mut out = stream;
    if known.iter().any(|k| k == line.trim()) {
        counters.hits += 1;
        out.write_all(b"hit\n")
    } else {
        counters.misses += 1;
        out.write_all(b"miss\n")
    }
}

pub fn run(known: Vec<String>) -> io::Result<()> {
    let started = Instant::now();
    let mut counters = Counters::default();
    let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, PORT))?;
    eprintln!("{} entries, port {PORT}", known.len());
    for stream in listener.incoming() {
        if let Err(problem) = answer(&stream?, &known, &mut counters) {
            eprintln!("client left: {problem}");
        }
        if (counters.hits + counters.misses) % 1000 == 0 {
            eprintln!("{} hits after {:?}", counters.hits, started.elapsed());
        }
    }
    Ok(())
}
