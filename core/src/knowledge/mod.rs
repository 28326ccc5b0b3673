//! The knowledge base: its data, its file format, and reading it with suspicion.
//!
//! A knowledge base is a folder of static files. [`Head`] ([`HEAD_FILE`]) is loaded first; it describes every weakness ([`Node`]) and lists
//! the other files ([`File`]). The examples ([`Item`]) of a weakness are in a [`Shard`] of its own, so that what is loaded
//! grows with what a person looks at. [`Flat`] is there for the method that looks at all examples at once.
//!
//! Whoever holds the bytes of a file gets either a value whose every reference leads somewhere, or a [`KnowledgeError`]
//! with a sentence for the user; never a panic, and no allocation beyond the limits in `limit.rs`.

mod catalogue;
mod column;
mod columns;
mod dense;
mod envelope;
mod error;
mod flat;
mod head;
pub(crate) mod limit;
mod node;
mod shard;
mod signals;
mod terms;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

pub use catalogue::{File, Role};
pub use dense::{DenseIndex, Near, Owner};
pub use envelope::{FORMAT, Kind, kind_of};
pub use error::KnowledgeError;
pub use flat::Flat;
pub use head::{Build, HEAD_FILE, Head, Thresholds};
pub use limit::{CALLS, CODE, EXAMPLES, ITEMS, LINES};
pub use node::{ApiSet, Guideline, Item, Neighbour, Node, Side};
pub use shard::{Part, Shard, ShardIndex};
pub use signals::{decode_signals, encode_signals};
pub use terms::TermStatistics;
