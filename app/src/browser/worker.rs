//! The page's handle on its worker.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::site;
use crate::messages::{self, FromWorker, ToWorker};

/// A running worker; ends with its handle.
pub struct WorkerHandle {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
    _on_message_error: Closure<dyn FnMut(Event)>,
}

/// The browser starts no worker.
#[derive(Clone, Copy, Debug)]
pub struct NoWorker;

impl WorkerHandle {
    /// Starts a worker. `on_death` is called when it trapped or said something that cannot be understood; the handle is
    /// of no use then.
    pub fn start(
        mut on_message: impl FnMut(FromWorker) + 'static,
        on_death: impl Fn() + Clone + 'static,
    ) -> Result<Self, NoWorker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&site::versioned("worker-boot.js"), &options).map_err(|_| NoWorker)?;
        let died = on_death.clone();
        let on_message =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| match messages::read(&event.data()) {
                Some(message) => on_message(message),
                None => died(),
            });
        let died = on_death.clone();
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            died();
        });
        let on_message_error = Closure::<dyn FnMut(Event)>::new(move |_: Event| on_death());
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_message_error.as_ref().unchecked_ref()));
        Ok(Self { worker, _on_message: on_message, _on_error: on_error, _on_message_error: on_message_error })
    }

    /// Sends a message. Our messages are plain data, which always can be sent.
    pub fn send(&self, message: &ToWorker) {
        let _ = self.worker.post_message(&messages::write(message));
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}
