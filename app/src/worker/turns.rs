//! Turns: work that takes long rests every few milliseconds, so that messages that arrive meanwhile are heard.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use js_sys::{Function, Promise};
use rescue_core::analysis::{Turn, Work};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::scope;
use crate::browser::clock;

/// Work goes on for so long before it rests, in milliseconds.
const CHUNK: f64 = 4.0;

/// A piece of work may take so long, in milliseconds; then what was found so far is shown, with a doubt.
const PATIENCE: f64 = 5_000.0;

/// Does a piece of work to its end; each time it rests, the messages that have arrived have their turn. Work that is stale by
/// then is dropped where it rests, which is sooner than its end would be: `None`.
pub(super) async fn in_turns<T>(stale: &dyn Fn() -> bool, task: impl AsyncFnOnce(&mut Work<'_>) -> T) -> Option<T> {
    let mut ask = turns(PATIENCE);
    let mut work = Work::until(&mut ask);
    let mut task = pin!(task(&mut work));
    loop {
        // It is pending only when it rests, so nobody has to be woken.
        if let Poll::Ready(result) = task.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return Some(result);
        }
        after_messages().await;
        if stale() {
            return None;
        }
    }
}

/// Answers work that asks whether to go on: not for longer than `patience` milliseconds, and with a rest after each chunk.
fn turns(patience: f64) -> impl FnMut() -> Turn {
    let start = clock::now();
    let chunk = Cell::new(start);
    let resting = Cell::new(false);
    move || {
        let now = clock::now();
        if resting.replace(false) {
            chunk.set(now);
        }
        if now - start > patience {
            Turn::Stop
        } else if now - chunk.get() > CHUNK {
            resting.set(true);
            Turn::Rest
        } else {
            Turn::Work
        }
    }
}

/// Comes back after the messages that have arrived so far. Not a timer: browsers delay nested ones by 4 ms.
pub(super) async fn after_messages() {
    thread_local! {
        static BELL: Option<Bell> = Bell::new();
    }
    if let Some(rung) = BELL.with(|bell| bell.as_ref()?.ring()) {
        // A promise that nothing rejects.
        let _ = JsFuture::from(rung).await;
    }
}

/// A while that can be cut short.
#[derive(Default)]
pub(super) struct Pause(RefCell<Option<Function>>);

impl Pause {
    /// Comes back after so many milliseconds, or as soon as somebody calls [`Pause::end`].
    pub async fn of(&self, milliseconds: i32) {
        let over = Promise::new(&mut |done, _| {
            let _ = scope().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
            self.0.replace(Some(done));
        });
        // A promise that nothing rejects.
        let _ = JsFuture::from(over).await;
    }

    /// Ends it, if there is one.
    pub fn end(&self) {
        if let Some(done) = self.0.take() {
            let _ = done.call0(&JsValue::NULL);
        }
    }
}

/// A channel to oneself: what is posted comes after what others have posted. One for all, as to make one takes longer than
/// to use it.
struct Bell {
    channel: MessageChannel,
    /// Who waits for a message, in the order of the messages.
    waiting: Rc<RefCell<VecDeque<Function>>>,
    _on_message: Closure<dyn FnMut()>,
}

impl Bell {
    fn new() -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let waiting = Rc::new(RefCell::new(VecDeque::<Function>::new()));
        let first = Rc::clone(&waiting);
        let on_message = Closure::<dyn FnMut()>::new(move || {
            if let Some(done) = first.borrow_mut().pop_front() {
                let _ = done.call0(&JsValue::NULL);
            }
        });
        channel.port1().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, waiting, _on_message: on_message })
    }

    /// A promise that is kept after the messages that have arrived so far.
    fn ring(&self) -> Option<Promise> {
        self.channel.port2().post_message(&JsValue::NULL).ok()?;
        Some(Promise::new(&mut |done, _| self.waiting.borrow_mut().push_back(done)))
    }
}
