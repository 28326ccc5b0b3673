use std::collections::HashMap;
use std::cell::UnsafeCell;
use std::sync::OnceLock;

const MAX_PATHS: usize = 5_000;

struct Counters(UnsafeCell<HashMap<String, u64>>);

unsafe impl Sync for Counters {}

static COUNTERS: OnceLock<Counters> = OnceLock::new();

fn counters() -> &'static mut HashMap<String, u64> {
    let counters = COUNTERS.get_or_init(|| Counters(UnsafeCell::new(HashMap::new())));
    unsafe { &mut *counters.0.get() }
}

pub fn hit(path: &str) {
    let counters = counters();
    if counters.len() < MAX_PATHS || counters.contains_key(path) {
        *counters.entry(path.to_owned()).or_insert(0) += 1;
    }
}

pub fn snapshot() -> Vec<(String, u64)> {
    let mut all: Vec<_> = counters().iter().map(|(path, count)| (path.clone(), *count)).collect();
    all.sort_by(|a, b| b.1.cmp(&a.1));
    all
}
