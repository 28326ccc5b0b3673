//! Vectors of texts, each with what it is a vector of.
//!
//! Where the texts are at hand, so are their vectors: [`DenseIndex::of_texts`] makes them from the embedding model in
//! milliseconds, the same ones on every machine. Vectors are noise to a compressor, so a file that holds the texts leaves
//! them out and whoever reads it makes them. What travels is what cannot be made quickly or at all: a graph of
//! [`GRAPH_FROM`](crate::embedding::GRAPH_FROM) vectors or more, and vectors of texts that are in other files.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::limit::{self, VECTORS};
use crate::embedding::{GRAPH_FROM, Neighbours, StaticModel, Vector};

/// An index over vectors of which each belongs to something: a sentence of a node, or an example.
#[derive(Serialize, Deserialize)]
pub struct DenseIndex {
    /// What each vector belongs to; several may belong to the same.
    #[serde(deserialize_with = "limit::list::<_, _, VECTORS>")]
    owners: Vec<Owner>,
    #[serde(serialize_with = "encode", deserialize_with = "decode")]
    neighbours: Neighbours,
}

/// What a vector belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Place of the node or example in its list.
    pub place: u32,
    /// Place of the sentence among the owner's sentences; 0 where there is just one text.
    pub text: u32,
}

/// A vector that is near to a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// What it belongs to.
    pub owner: Owner,
    /// -1 to 1.
    pub cosine: f32,
}

impl DenseIndex {
    /// Builds the index. Equal input gives equal bytes on one rayon thread only, see [`Neighbours::build`].
    pub fn build(vectors: &[(Owner, Vector)]) -> Self {
        let owners = vectors.iter().map(|&(owner, _)| owner).collect();
        let points = vectors.iter().map(|&(_, vector)| vector).collect();
        Self { owners, neighbours: Neighbours::build(points) }
    }

    /// An index over the texts of owners, the first owner's place being 0. A text of which the model knows no word has no
    /// vector.
    pub fn of_texts<'a, Texts>(owners: impl IntoIterator<Item = Texts>, model: &StaticModel) -> Self
    where
        Texts: IntoIterator<Item = &'a str>,
    {
        let mut vectors = Vec::new();
        for (place, texts) in (0..).zip(owners) {
            for (text, what) in (0..).zip(texts) {
                vectors.extend(model.embed(what).map(|vector| (Owner { place, text }, vector)));
            }
        }
        Self::build(&vectors)
    }

    /// The index if it has to travel with its texts, because it takes too long to make where it is read.
    pub fn if_slow_to_make(self) -> Option<Self> {
        (self.len() >= GRAPH_FROM).then_some(self)
    }

    /// Number of vectors.
    pub fn len(&self) -> usize {
        self.owners.len()
    }

    /// Whether there is none, as when the knowledge base was built without an embedding model.
    pub fn is_empty(&self) -> bool {
        self.owners.is_empty()
    }

    /// The `k` nearest vectors, nearest first.
    pub fn nearest<'a>(&'a self, query: &Vector, k: usize) -> impl Iterator<Item = Near> + use<'a> {
        let found = self.neighbours.search(query, k).into_iter();
        found.filter_map(|(at, cosine)| Some(Near { owner: *self.owners.get(at as usize)?, cosine }))
    }

    /// Says what is wrong, given the number of texts of each owner.
    pub(super) fn validate(&self, texts: impl Fn(usize) -> Option<usize>) -> Result<(), String> {
        if self.owners.len() != self.neighbours.len() {
            return Err(format!("{} vectors have {} owners", self.neighbours.len(), self.owners.len()));
        }
        let known = |owner: &Owner| texts(owner.place as usize).is_some_and(|texts| (owner.text as usize) < texts);
        match self.owners.iter().find(|owner| !known(owner)) {
            Some(owner) => Err(format!("a vector belongs to text {} of entry {}", owner.text, owner.place)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for DenseIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DenseIndex({} vectors)", self.len())
    }
}

fn encode<S: Serializer>(neighbours: &Neighbours, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(&neighbours.encode())
}

/// [`Neighbours::decode`] makes its own checks before it allocates; so it reads the bytes where they lie.
fn decode<'de, D: Deserializer<'de>>(from: D) -> Result<Neighbours, D::Error> {
    let bytes = <&[u8]>::deserialize(from)?;
    Neighbours::decode(bytes).map_err(de::Error::custom)
}
