pub const ROWS: usize = 256;

pub struct Cursor {
    base: *mut [f64; ROWS],
    row: *mut f64,
    used: usize,
}

fn fill(values: &mut [f64; ROWS], step: f64) {
    for (i, value) in values.iter_mut().enumerate() {
        *value = i as f64 * step;
    }
}

pub fn column_open(step: f64) -> Cursor {
    let mut values = Box::new([0.0; ROWS]);
    if step.is_finite() {
        fill(&mut values, step);
    } else {
        eprintln!("step {step} ignored");
    }
    let base = Box::into_raw(values);
    Cursor { base, row: base.cast(), used: 0 }
}

impl Cursor {
    pub fn next(&mut self) -> Option<f64> {
        if self.used == ROWS {
            return None;
        }
        let value = unsafe { *self.row };
        self.row = unsafe { self.row.add(1) };
        self.used += 1;
        Some(value)
    }

    pub fn close(self) -> usize {
        let values = unsafe { Box::from_raw(self.base) };
        let largest = values.iter().copied().fold(f64::MIN, f64::max);
        println!("{} of {ROWS} rows read, at {:p}, largest {largest}", self.used, self.base);
        self.used
    }
}
