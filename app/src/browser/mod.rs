//! The web interfaces that the page uses, each behind a few functions in the page's own words.

pub mod chat;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod editor;
pub mod files;
pub mod focus;
pub mod panic;
pub mod site;
pub mod storage;
pub mod stream;
pub mod theme;
pub mod worker;
