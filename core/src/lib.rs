//! The method of RESCUE (retrieval augmented secure code generation, arXiv 2510.18204) as a library.
//!
//! Data flows one way, and the modules are listed in that order:
//! text → tree → graphs → signals → facets → ranking → prompt → answer.
//!
//! What must hold everywhere in this crate:
//! - no IO, no clock, no browser: everything comes in as an argument;
//! - odd input gives a result and doubts, never an error or a panic;
//! - work is bounded, and a caller's `stop()` is polled.

pub mod analysis;
pub mod answer;
pub mod embedding;
pub mod knowledge;
pub mod language;
pub mod prompt;
pub mod retrieval;
pub mod signal;
pub mod text;
