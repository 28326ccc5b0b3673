//! What the page knows, as plain data: no browser in here, so that all of it is tested natively.

pub mod address;
pub mod assets;
pub mod draft;
pub mod endpoint;
pub mod evidence;
pub mod examples;
pub mod export;
pub mod failure;
pub mod file;
pub mod format;
pub mod generation;
pub mod ink;
pub mod reply;
pub mod rows;
pub mod runs;
pub mod sse;
pub mod traffic;
