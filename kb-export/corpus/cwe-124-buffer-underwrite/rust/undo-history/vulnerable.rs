use std::time::SystemTime;

pub struct History {
    values: Vec<f32>,
    corrections: u32,
    last_change: SystemTime,
    unit: String,
}

impl History {
    pub fn new(unit: &str) -> Self {
        History {
            values: Vec::with_capacity(1024),
            corrections: 0,
            last_change: SystemTime::now(),
            unit: unit.to_string(),
        }
    }

    pub fn push(&mut self, value: f32) {
        self.values.push(value);
    }

    /// Handles the command `fix <steps> <value>` of the operator's console.
    pub fn correct(&mut self, command: &str) -> Result<String, String> {
        let mut words = command.split_whitespace().skip(1);
        let steps: usize = words.next().unwrap_or("").parse().map_err(|_| "steps?")?;
        let value: f32 = words.next().unwrap_or("").parse().map_err(|_| "value?")?;
        if !value.is_finite() {
            return Err(format!("{value} is not a reading in {}", self.unit));
        }
        unsafe {
            let end = self.values.as_mut_ptr().add(self.values.len());
            *end.sub(steps) = value;
        }
        self.corrections += 1;
        self.last_change = SystemTime::now();
        Ok(format!("{value} {} stored, {} corrections", self.unit, self.corrections))
    }
}
