//! The nearest of many vectors.
//!
//! A hierarchical navigable small world graph (`instant-distance`) finds them without looking at all; below
//! [`SCAN_BELOW`] points looking at all is as fast and exact, and nothing but the points is stored.

mod checked;

use instant_distance::{Builder, HnswMap, Search};
use serde::{Deserialize, Serialize};

use super::Vector;

/// Sets of fewer points are scanned.
const SCAN_BELOW: usize = 128;

/// How many candidates a search of the graph holds on to; a search for more than half of that scans.
const BREADTH: usize = 128;

/// Fixes the layers, so that the same points give the same graph.
const SEED: u64 = 2510_18204;

/// An index over vectors, which it calls by their position.
#[derive(Serialize, Deserialize)]
pub struct Neighbours(Form);

#[derive(Serialize, Deserialize)]
enum Form {
    Scan(Vec<Vector>),
    /// The values are the positions of the points as they were given.
    Graph(Box<HnswMap<Vector, u32>>),
}

/// Why bytes are no index.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NeighboursError {
    /// Cut off.
    #[error("The index of vectors ends too early: it did not arrive whole. Load it again.")]
    Truncated,
    /// Something behind it.
    #[error("The index of vectors has {0} bytes too many: it is damaged. Load it again.")]
    Trailing(usize),
    /// A number that leads nowhere.
    #[error("The index of vectors is damaged: {0}. Load it again.")]
    Damaged(&'static str),
}

impl Neighbours {
    /// Builds the index.
    ///
    /// Equal points give equal bytes only on one rayon thread (points of a layer are inserted in parallel): who wants that
    /// calls this inside a pool of one, or sets `RAYON_NUM_THREADS=1`.
    pub fn build(points: &[Vector]) -> Self {
        if points.len() < SCAN_BELOW {
            return Self(Form::Scan(points.to_vec()));
        }
        let positions = (0..points.len() as u32).collect();
        let builder = Builder::default().seed(SEED).ef_search(BREADTH).ef_construction(BREADTH);
        Self(Form::Graph(Box::new(builder.build(points.to_vec(), positions))))
    }

    /// The `k` nearest: position and cosine, best first, equals by position.
    pub fn search(&self, query: &Vector, k: usize) -> Vec<(u32, f32)> {
        match &self.0 {
            Form::Scan(points) => exact(points, query, k),
            Form::Graph(map) if k > BREADTH / 2 => {
                best(map.iter().map(|(id, point)| (map.values[id.into_inner() as usize], query.cosine(point))), k)
            }
            Form::Graph(map) => {
                let mut search = Search::default();
                best(map.search(query, &mut search).map(|item| (*item.value, query.cosine(item.point))), k)
            }
        }
    }

    /// Number of points.
    pub fn len(&self) -> usize {
        match &self.0 {
            Form::Scan(points) => points.len(),
            Form::Graph(map) => map.values.len(),
        }
    }

    /// Whether there is no point.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes that [`Self::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("plain data always serializes into memory")
    }

    /// Reads an index. Its links are followed without a check when it is searched, so all are checked here.
    pub fn decode(bytes: &[u8]) -> Result<Self, NeighboursError> {
        checked::check(bytes)?;
        postcard::from_bytes(bytes).map_err(|_| NeighboursError::Damaged("it cannot be read"))
    }
}

/// The `k` nearest, by looking at all: position and cosine, best first, equals by position.
pub fn exact(points: &[Vector], query: &Vector, k: usize) -> Vec<(u32, f32)> {
    best((0..).zip(points).map(|(position, point)| (position, query.cosine(point))), k)
}

fn best(found: impl Iterator<Item = (u32, f32)>, k: usize) -> Vec<(u32, f32)> {
    let mut found = found.collect::<Vec<_>>();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(k);
    found
}
