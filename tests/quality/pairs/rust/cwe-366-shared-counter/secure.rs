use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

const MAX_PATHS: usize = 5_000;

static COUNTERS: OnceLock<Mutex<HashMap<String, u64>>> = OnceLock::new();

fn counters() -> std::sync::MutexGuard<'static, HashMap<String, u64>> {
    let counters = COUNTERS.get_or_init(|| Mutex::new(HashMap::new()));
    counters.lock().unwrap_or_else(PoisonError::into_inner)
}

pub fn hit(path: &str) {
    let mut counters = counters();
    if counters.len() < MAX_PATHS || counters.contains_key(path) {
        *counters.entry(path.to_owned()).or_insert(0) += 1;
    }
}

pub fn snapshot() -> Vec<(String, u64)> {
    let mut all: Vec<_> = counters().iter().map(|(path, count)| (path.clone(), *count)).collect();
    all.sort_by(|a, b| b.1.cmp(&a.1));
    all
}
