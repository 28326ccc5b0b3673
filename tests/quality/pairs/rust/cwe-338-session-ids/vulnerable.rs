use std::collections::HashMap;
use std::time::{Duration, Instant};

use rand::{rngs::SmallRng, Rng, SeedableRng};

const LIFETIME: Duration = Duration::from_secs(3600);

pub struct Sessions {
    rng: SmallRng,
    entries: HashMap<String, (i64, Instant)>,
}

impl Sessions {
    pub fn new() -> Self {
        let started = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| since.as_secs());
        Self { rng: SmallRng::seed_from_u64(started), entries: HashMap::new() }
    }

    pub fn create(&mut self, user_id: i64) -> String {
        self.entries.retain(|_, (_, since)| since.elapsed() < LIFETIME);
        let id = format!("{:016x}{:016x}", self.rng.gen::<u64>(), self.rng.gen::<u64>());
        self.entries.insert(id.clone(), (user_id, Instant::now()));
        id
    }

    pub fn user(&self, id: &str) -> Option<i64> {
        let (user_id, since) = self.entries.get(id)?;
        (since.elapsed() < LIFETIME).then_some(*user_id)
    }
}
