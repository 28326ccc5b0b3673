//! The same thing is done by one thread at a time.

use std::collections::HashSet;
use std::sync::{Condvar, Mutex, PoisonError};

/// Who is at work on what.
#[derive(Default)]
pub struct Turns {
    taken: Mutex<HashSet<String>>,
    freed: Condvar,
}

/// The right to work on something, until it is dropped.
pub struct Turn<'a> {
    turns: &'a Turns,
    what: String,
}

impl Turns {
    /// Waits until nobody else is at work on it.
    pub fn take(&self, what: &str) -> Turn<'_> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while !taken.insert(what.to_owned()) {
            taken = self.freed.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        Turn { turns: self, what: what.to_owned() }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.turns.taken.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.what);
        self.turns.freed.notify_all();
    }
}
