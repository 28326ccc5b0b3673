//! Static word vectors and nearest neighbours.
//!
//! A text becomes words ([`words()`]), the words become one [`Vector`] ([`StaticModel::embed`]), and texts of like meaning
//! have vectors of high [cosine](Vector::cosine). [`Neighbours`] finds the nearest of many.
//!
//! Nothing here calls a network or a neural model at run time: the vectors were fitted once, offline, to reproduce a
//! sentence encoder (`scripts/embedding`), so embedding a text is a table look-up and a sum.
//!
//! What must hold: the same bytes of model and text give the same vector on every machine, because vectors computed by the
//! builder are compared with vectors computed in the browser.

mod model;
mod neighbours;
mod vector;
mod words;

pub use model::{ModelError, StaticModel, Word};
pub use neighbours::{GRAPH_FROM, Neighbours, NeighboursError, exact};
pub use vector::{DIM, Vector};
pub use words::{pieces, words};
