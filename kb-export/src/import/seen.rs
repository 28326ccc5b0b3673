//! Which pairs there are already.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::corpus::Pair;

/// Pairs by what their code is, whatever they are called and however they are indented. A pair costs the memory of its name.
#[derive(Default)]
pub struct Seen {
    names: HashMap<[u8; 16], String>,
}

impl Seen {
    /// Takes note of a pair. Gives the name of the one with the same code, if there is one.
    pub fn add(&mut self, pair: &Pair) -> Option<&str> {
        use std::collections::hash_map::Entry;
        match self.names.entry(fingerprint(pair)) {
            Entry::Occupied(known) => Some(known.into_mut()),
            Entry::Vacant(free) => {
                free.insert(pair.name.clone());
                None
            }
        }
    }
}

fn fingerprint(pair: &Pair) -> [u8; 16] {
    let mut hash = Sha256::new();
    for text in [&pair.vulnerable, &pair.secure] {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            hash.update(line);
            hash.update(b"\n");
        }
        hash.update(b"\0");
    }
    let mut start = [0; 16];
    start.copy_from_slice(&hash.finalize()[..16]);
    start
}
