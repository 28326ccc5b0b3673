//! The nearest of many vectors.
//!
//! A hierarchical navigable small world graph (`instant-distance`) finds them without looking at all. Below [`GRAPH_FROM`]
//! points looking at all takes a fraction of a millisecond and is exact, and nothing but the points is stored.

mod checked;

use instant_distance::{Builder, HnswMap, Search};
use serde::{Deserialize, Serialize};

use super::Vector;

/// Sets of fewer points are scanned, and are made in milliseconds; a graph takes seconds to build.
pub const GRAPH_FROM: usize = 16_384;

/// How many candidates a search of the graph holds on to; a search for more than half of that scans.
const BREADTH: usize = 128;

/// Fixes the layers, so that the same points give the same graph.
const SEED: u64 = 251_018_204;

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
    pub fn build(points: Vec<Vector>) -> Self {
        if points.len() < GRAPH_FROM { Self(Form::Scan(points)) } else { Self::graph(points) }
    }

    fn graph(points: Vec<Vector>) -> Self {
        let positions = (0..points.len() as u32).collect();
        let builder = Builder::default().seed(SEED).ef_search(BREADTH).ef_construction(BREADTH);
        Self(Form::Graph(Box::new(builder.build(points, positions))))
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
    #[expect(clippy::missing_panics_doc, reason = "numbers and lists of known length always fit into a Vec")]
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("numbers and lists of known length always fit into a Vec")
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

// proptest does not build for the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::super::DIM;
    use super::super::vector::tests::noise;
    use super::*;

    /// `count` vectors in clusters of about twenty, as phrases of one weakness are: a centre each, and noise about it.
    fn clustered(count: usize, seed: u64) -> Vec<Vector> {
        let centre = |cluster: usize| noise(seed + cluster as u64);
        (0..count)
            .map(|point| {
                let (mut centre, mut own) = (centre(point % (count / 20 + 1)), noise(seed + 1_000_000 + point as u64));
                let components = [0.0; DIM].map(|_: f32| f32::from(centre()) + 0.7 * f32::from(own()));
                Vector::from_direction(&components).expect("noise has a direction")
            })
            .collect()
    }

    /// A graph of however few points, on one thread, as the builder builds.
    fn graph(points: &[Vector]) -> Neighbours {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one thread");
        pool.install(|| Neighbours::graph(points.to_vec()))
    }

    fn scan(points: &[Vector]) -> Neighbours {
        Neighbours::build(points.to_vec())
    }

    #[test]
    fn nearly_all_of_the_nearest_are_found() {
        let points = clustered(2_000, 1);
        let index = graph(&points);
        let queries = clustered(300, 1);
        let found = queries.iter().map(|query| {
            let right = exact(&points, query, 10);
            index.search(query, 10).iter().filter(|hit| right.contains(hit)).count()
        });
        let recall = found.sum::<usize>() as f32 / (10 * queries.len()) as f32;
        assert!(recall >= 0.99, "recall@10 is {recall}");
    }

    #[test]
    fn small_sets_and_broad_searches_are_exact() {
        let query = clustered(1, 3)[0];
        for (count, k) in [(0, 3), (1, 3), (200, 10), (200, 300)] {
            let points = clustered(count, 2);
            let index = scan(&points);
            assert!(matches!(index.0, Form::Scan(_)) && index.len() == count);
            assert_eq!(index.search(&query, k), exact(&points, &query, k), "{k} of {count}");
        }
        let points = clustered(300, 2);
        for k in [BREADTH / 2 + 1, 300, 400] {
            assert_eq!(graph(&points).search(&query, k), exact(&points, &query, k), "{k} of a graph");
        }
    }

    #[test]
    fn equals_are_ordered_by_position() {
        let points = [clustered(3, 4), clustered(3, 4)].concat();
        let positions = exact(&points, &points[2], 6).iter().map(|&(position, _)| position).collect::<Vec<_>>();
        assert_eq!(positions[..2], [2, 5]);
    }

    #[test]
    fn one_thread_builds_the_same_bytes_twice() {
        let points = clustered(400, 5);
        assert!(graph(&points).encode() == graph(&points).encode());
    }

    #[test]
    fn an_index_comes_back_from_its_bytes() {
        for index in [scan(&[]), scan(&clustered(50, 6)), graph(&clustered(1, 6)), graph(&clustered(500, 6))] {
            let bytes = index.encode();
            let back = Neighbours::decode(&bytes).expect("the bytes are whole");
            assert!(back.encode() == bytes);
            let query = clustered(1, 7)[0];
            assert_eq!(back.search(&query, 10), index.search(&query, 10));
        }
    }

    #[test]
    fn truncated_bytes_are_refused() {
        let bytes = graph(&clustered(128, 8)).encode();
        for end in (0..bytes.len()).step_by(37).chain(bytes.len() - 300..bytes.len()) {
            assert!(Neighbours::decode(&bytes[..end]).is_err(), "{end}");
        }
        assert_eq!(Neighbours::decode(&[&bytes[..], &[7]].concat()).err(), Some(NeighboursError::Trailing(1)));
    }

    #[test]
    fn a_link_out_of_its_layer_is_refused() {
        let points = clustered(128, 9);
        let bytes = graph(&points).encode();
        // Form, breadth and two lengths stand before the first link, the numbers above 127 in two bytes each.
        let first_link = 1 + 2 + 2 + points.len() * DIM + 2;
        let with_first_link = |link: &[u8]| [&bytes[..first_link], link, &bytes[first_link + 1..]].concat();
        assert!(Neighbours::decode(&with_first_link(&[127])).is_ok());
        assert_eq!(
            Neighbours::decode(&with_first_link(&[0x80, 0x01])).err(),
            Some(NeighboursError::Damaged("a link leads to no point"))
        );
    }

    #[test]
    fn lengths_that_cannot_be_true_allocate_nothing() {
        for bytes in [
            &[0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F][..],
            &[1, 0x80, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
            &[1, 0x80, 0x01, 0],
            &[2],
            &[],
        ] {
            assert!(Neighbours::decode(bytes).is_err(), "{bytes:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// Whatever is done to the bytes, what is accepted can be searched.
        #[test]
        fn altered_bytes_are_refused_or_can_be_searched(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
            tail in any::<bool>(),
        ) {
            static BYTES: std::sync::LazyLock<Vec<u8>> =
                std::sync::LazyLock::new(|| graph(&clustered(400, 10)).encode());
            let mut bytes = BYTES.clone();
            // Links and positions stand behind the points: half of the cases aim there.
            let from = if tail { 400 * DIM } else { 0 };
            for (at, byte) in changes {
                let at = from + at.index(bytes.len() - from);
                bytes[at] = byte;
            }
            if let Ok(index) = Neighbours::decode(&bytes) {
                prop_assert!(index.search(&clustered(1, 11)[0], 10).len() <= 10);
            }
        }
    }
}
