use std::collections::VecDeque;

pub struct MovingMedian {
    window: usize,
    recent: VecDeque<f64>,
    sorted: Vec<f64>,
}

impl MovingMedian {
    pub fn new(window: usize) -> Self {
        assert!(window > 0, "window must not be empty");
        Self { window, recent: VecDeque::with_capacity(window), sorted: Vec::with_capacity(window) }
    }

    pub fn push(&mut self, value: f64) -> f64 {
        if self.recent.len() == self.window {
            if let Some(oldest) = self.recent.pop_front() {
                let index = self.sorted.partition_point(|&x| x.total_cmp(&oldest).is_lt());
                self.sorted.remove(index);
            }
        }
        let index = self.sorted.partition_point(|&x| x.total_cmp(&value).is_lt());
        self.sorted.insert(index, value);
        self.recent.push_back(value);
        let middle = self.sorted.len() / 2;
        if self.sorted.len() % 2 == 1 {
            self.sorted[middle]
        } else {
            (self.sorted[middle - 1] + self.sorted[middle]) / 2.0
        }
    }
}
