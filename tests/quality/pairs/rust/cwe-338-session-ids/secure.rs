use std::collections::HashMap;
use std::time::{Duration, Instant};

use rand::{rngs::OsRng, RngCore};

const LIFETIME: Duration = Duration::from_secs(3600);

pub struct Sessions {
    entries: HashMap<String, (i64, Instant)>,
}

impl Sessions {
    pub fn new() -> Self {
        Self { entries: HashMap::new() }
    }

    pub fn create(&mut self, user_id: i64) -> String {
        self.entries.retain(|_, (_, since)| since.elapsed() < LIFETIME);
        let mut bytes = [0u8; 32];
        OsRng.fill_bytes(&mut bytes);
        let id: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        self.entries.insert(id.clone(), (user_id, Instant::now()));
        id
    }

    pub fn user(&self, id: &str) -> Option<i64> {
        let (user_id, since) = self.entries.get(id)?;
        (since.elapsed() < LIFETIME).then_some(*user_id)
    }
}
