use rand::SeedableRng;
use rand::seq::IndexedRandom;
use std::collections::HashSet;
use std::time::{Duration, SystemTime};

const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

pub struct AccessCode {
    pub text: String,
    pub ends: SystemTime,
    pub megabytes: u32,
}

pub struct Codes {
    used: HashSet<String>,
    hours: u64,
}

fn new_code() -> String {
    let mut random = rand::rngs::StdRng::from_os_rng();
    let mut pick = || *LETTERS.choose(&mut random).unwrap_or(&b'x') as char;
    (0..16).map(|_| pick()).collect()
}

impl Codes {
    pub fn new(hours: u64) -> Self {
        Codes { used: HashSet::new(), hours: hours.clamp(1, 12) }
    }

    fn grouped(text: &str) -> String {
        let parts: Vec<&str> = [0, 4, 8, 12].iter().map(|&at| &text[at..at + 4]).collect();
        parts.join("-")
    }

    pub fn issue(&mut self, tickets: usize, family: bool) -> Vec<AccessCode> {
        let ends = SystemTime::now() + Duration::from_secs(self.hours * 3600);
        let megabytes = if family { 2000 } else { 500 };
        let mut codes = Vec::with_capacity(tickets);
        while codes.len() < tickets.min(200) {
            let code = new_code();
            if !self.used.insert(code.clone()) {
                continue;
            }
            codes.push(AccessCode { text: Self::grouped(&code), ends, megabytes });
        }
        tracing::info!(issued = codes.len(), total = self.used.len(), "access codes issued");
        codes
    }
}
