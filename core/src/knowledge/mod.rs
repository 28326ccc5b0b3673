//! The knowledge base: its data, its file format, and reading it with suspicion.

mod node;

pub use node::{ApiSet, Guideline, Item, Neighbour, Node, Side};
