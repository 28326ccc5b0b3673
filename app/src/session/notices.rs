//! What the user has to be told once, beside the place where it happened.

use leptos::prelude::*;

/// Notices that are shown at a time; older ones give way.
const MOST: usize = 3;

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Unique on this page.
    pub id: u32,
    /// The sentence.
    pub text: String,
}

/// The notices that are shown.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
}

impl Notices {
    /// None.
    pub fn new() -> Self {
        Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// Tells something. What is on the screen already is not told twice.
    pub fn tell(&self, text: impl Into<String>) {
        let text = text.into();
        if self.shown.with_untracked(|shown| shown.iter().any(|notice| notice.text == text)) {
            return;
        }
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        self.shown.update(|shown| {
            shown.push(Notice { id, text });
            let extra = shown.len().saturating_sub(MOST);
            shown.drain(..extra);
        });
    }

    /// Takes a notice away.
    pub fn dismiss(&self, id: u32) {
        self.shown.update(|shown| shown.retain(|notice| notice.id != id));
    }

    /// What is shown.
    pub fn shown(&self) -> Vec<Notice> {
        self.shown.get()
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}
