//! The page's worker: loads the knowledge base, analyses, retrieves. One thread, one message at a time.
//!
//! A run goes through the steps of `desk.rs` as far as the files that are there let it, answers, and goes on by itself when
//! the next file arrives. A newer run takes its place at any of these points.

mod analysed;
mod answers;
mod compare;
mod criterion;
mod desk;
mod dropped;
mod export;
mod grammars;
mod load;
mod turns;
mod why;

use std::rc::Rc;

use rescue_core::{language, retrieval};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::messages::{self, FromWorker, Named, ToWorker};
use desk::Desk;

/// Starts listening and says so.
pub fn start() {
    let desk = Rc::new(Desk::default());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        // The page and its worker are built together; what cannot be read is not from our page.
        match messages::read(&event.data()) {
            Some(ToWorker::Load { base }) => load::start(&desk, base),
            Some(ToWorker::Run(run)) => desk.take(run),
            Some(ToWorker::Compare(request)) => send(&FromWorker::Compared(compare::compare(&request))),
            Some(ToWorker::Export(request)) => desk.export(request),
            None => {}
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    let named = |name: &str, title: &str| Named { name: name.to_owned(), title: title.to_owned() };
    send(&FromWorker::Started {
        languages: language::ALL.iter().map(|language| named(language.name, language.title)).collect(),
        methods: retrieval::methods().iter().map(|method| named(method.name, method.title)).collect(),
    });
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Sends a message. Our messages are plain data, which always can be sent.
fn send(message: &FromWorker) {
    let _ = scope().post_message(&messages::write(message));
}
