use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};

pub struct BoundedQueue<T> {
    items: Mutex<VecDeque<T>>,
    changed: Condvar,
    capacity: usize,
}

impl<T> BoundedQueue<T> {
    pub fn new(capacity: usize) -> Self {
        Self { items: Mutex::new(VecDeque::with_capacity(capacity)), changed: Condvar::new(), capacity }
    }

    pub fn push(&self, item: T) {
        let guard = self.items.lock().expect("queue lock");
        let mut guard = self.changed.wait_while(guard, |items| items.len() >= self.capacity).expect("queue lock");
        guard.push_back(item);
        self.changed.notify_all();
    }

    pub fn pop(&self) -> T {
        let guard = self.items.lock().expect("queue lock");
        let mut guard = self.changed.wait_while(guard, |items| items.is_empty()).expect("queue lock");
        let item = guard.pop_front().expect("queue is not empty");
        self.changed.notify_all();
        item
    }
}
