//! The page of the RESCUE playground and its worker. Converts types and draws; what is worth a native test and is not
//! about the page lives in `rescue-core`.
//!
//! - [`state`] is what the page knows, as plain data without a browser; most tests are there.
//! - [`session`] connects that data with signals, the worker, the model server and the browser's storage.
//! - [`view`] draws it, one component a file.
//! - [`browser`] is the only place, beside [`worker`], that talks to web interfaces.
//! - [`worker`] runs in a thread of its own: it loads the knowledge base, analyses and retrieves.
//!
//! What must hold: keys are in no message, no storage, no text; nothing from outside becomes HTML.

pub mod browser;
pub mod messages;
pub mod session;
pub mod state;
pub mod view;
pub mod worker;
