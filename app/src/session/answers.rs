//! The model and what it answered.

use std::time::Duration;

use leptos::prelude::*;

use super::Analysis;
use crate::browser::chat::{self, Stop};
use crate::browser::clock;
use crate::messages::ChatMessage;
use crate::state::endpoint::{Endpoint, Key};
use crate::state::failure::Failure;
use crate::state::generation::{Answer, Phase};
use crate::state::traffic::Traffic;

/// The model and what it answered.
#[derive(Clone, Copy)]
pub struct Answers {
    /// How to reach the model.
    pub endpoint: RwSignal<Endpoint>,
    /// The key. In memory only; see [`Key`].
    pub key: RwSignal<Option<Key>, LocalStorage>,
    /// The newest answer.
    pub answer: RwSignal<Option<Answer>>,
    /// The draft that it is compared with.
    pub draft: RwSignal<String>,
    /// What left this machine.
    pub traffic: RwSignal<Traffic>,
    /// The settings are open.
    pub settings_open: RwSignal<bool>,
    /// The time, told anew while an answer is on its way.
    pub now: RwSignal<f64>,
    stop: StoredValue<Option<Stop>, LocalStorage>,
    /// Number of the newest conversation: what an older one still says is dropped.
    conversation: StoredValue<u32>,
}

impl Answers {
    /// No answer yet.
    pub fn new(endpoint: Endpoint) -> Self {
        Self {
            endpoint: RwSignal::new(endpoint),
            key: RwSignal::new_local(None),
            answer: RwSignal::new(None),
            draft: RwSignal::new(String::new()),
            traffic: RwSignal::new(Traffic::default()),
            settings_open: RwSignal::new(false),
            now: RwSignal::new(0.0),
            stop: StoredValue::new_local(None),
            conversation: StoredValue::new(0),
        }
    }

    /// Keeps the clock going while an answer is on its way, and has it compared when it is there.
    pub fn follow(self, analysis: Analysis) {
        set_interval(
            move || {
                if untrack(|| self.is_running()) {
                    self.now.set(clock::now());
                }
            },
            Duration::from_millis(250),
        );
        Effect::new(move |was_running: Option<bool>| {
            let running = self.is_running();
            if was_running == Some(true) && !running {
                self.compare(&analysis);
            }
            running
        });
    }

    /// An answer is on its way.
    pub fn is_running(&self) -> bool {
        self.answer.with(|answer| answer.as_ref().is_some_and(Answer::is_running))
    }

    /// Asks the model. Without a model it asks for one.
    pub fn generate(&self, draft: String, prompt: Vec<ChatMessage>) {
        let endpoint = self.endpoint.get_untracked();
        let Ok(address) = endpoint.address() else { return self.settings_open.set(true) };
        if endpoint.model.trim().is_empty() || prompt.is_empty() {
            return self.settings_open.set(true);
        }
        let Some(stop) = Stop::new() else { return };
        self.stop();
        let conversation = self.conversation.get_value() + 1;
        self.conversation.set_value(conversation);
        let signal = stop.signal();
        self.stop.set_value(Some(stop));
        self.draft.set(draft);
        self.now.set(clock::now());
        self.answer.set(Some(Answer::requested(endpoint.model.trim(), address.host(), clock::now())));
        self.traffic.update(|traffic| traffic.sent_to(&address));
        let this = *self;
        wasm_bindgen_futures::spawn_local(async move {
            let key = this.key.get_untracked();
            let current = move || this.conversation.get_value() == conversation;
            let outcome = chat::converse(&endpoint, key.as_ref(), &prompt, &signal, |said| {
                if current() {
                    this.update(|answer, now| answer.hear(said, now));
                }
            })
            .await;
            if current() {
                let phase = outcome.map_or_else(Phase::Failed, Phase::Done);
                this.update(|answer, now| answer.end(phase, now));
            }
        });
    }

    /// Ends the answer that is on its way; the connection is closed at once.
    pub fn stop(&self) {
        self.update(|answer, now| answer.end(Phase::Stopped, now));
        self.stop.update_value(|stop| {
            if let Some(stop) = stop.take() {
                stop.now();
            }
        });
    }

    /// Takes an answer that the user got elsewhere.
    pub fn paste(&self, draft: String, text: String, analysis: Analysis) {
        self.stop();
        self.conversation.update_value(|number| *number += 1);
        self.draft.set(draft);
        self.answer.set(Some(Answer::pasted(text)));
        self.compare(&analysis);
    }

    /// What went wrong with the newest answer.
    pub fn failure(&self) -> Option<Failure> {
        self.answer.with(|answer| match answer.as_ref()?.phase {
            Phase::Failed(ref failure) => Some(failure.clone()),
            _ => None,
        })
    }

    fn compare(&self, analysis: &Analysis) {
        analysis.compared.set(None);
        let text = self.answer.with_untracked(|answer| answer.as_ref().map(|answer| answer.text.clone()));
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            analysis.compare(self.draft.get_untracked(), text);
        }
    }

    fn update(&self, change: impl FnOnce(&mut Answer, f64)) {
        self.answer.update(|answer| {
            if let Some(answer) = answer {
                change(answer, clock::now());
            }
        });
    }
}
