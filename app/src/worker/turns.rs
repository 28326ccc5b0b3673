//! Turns: work that takes long rests every few milliseconds, so that messages that arrive meanwhile are heard.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use js_sys::Promise;
use rescue_core::analysis::Turn;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use crate::browser::clock;

/// Work goes on for so long before it rests, in milliseconds.
const CHUNK: f64 = 8.0;

/// Answers an analysis that asks whether to go on: not for longer than `patience` milliseconds, and with a rest after each
/// chunk.
pub(super) fn turns(patience: f64) -> impl FnMut() -> Turn {
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

/// Runs an analysis to its end; each time it rests, the messages that have arrived have their turn. One that is stale by
/// then is dropped where it rests, which is sooner than its end would be: `None`.
pub(super) async fn in_turns<T>(analysis: impl Future<Output = T>, stale: &dyn Fn() -> bool) -> Option<T> {
    let mut analysis = pin!(analysis);
    loop {
        // An analysis is pending only when it rests, so nobody has to be woken.
        if let Poll::Ready(result) = analysis.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return Some(result);
        }
        after_messages().await;
        if stale() {
            return None;
        }
    }
}

/// Comes back after the messages that have arrived so far. Not a timer: browsers delay nested ones by 4 ms.
pub(super) async fn after_messages() {
    let Ok(channel) = MessageChannel::new() else { return };
    let arrived = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // A promise that nothing rejects.
        let _ = JsFuture::from(arrived).await;
    }
    channel.port1().close();
}
