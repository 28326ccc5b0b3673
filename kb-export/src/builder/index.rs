//! Vectors of texts, and the indexes over them.

use rayon::ThreadPoolBuilder;
use rescue_core::embedding::{StaticModel, Vector};
use rescue_core::knowledge::{DenseIndex, Owner};

/// Vectors of texts, as they come in: the texts themselves need not stay in memory.
#[derive(Default)]
pub struct Vectors {
    owners: u32,
    vectors: Vec<(Owner, Vector)>,
}

impl Vectors {
    /// Adds the text of a further owner. One of which the model knows no word has no vector.
    pub fn push(&mut self, text: &str, model: &StaticModel) {
        let owner = Owner { place: self.owners, text: 0 };
        self.owners += 1;
        self.vectors.extend(model.embed(text).map(|vector| (owner, vector)));
    }

    /// The index over them.
    pub fn index(&self) -> DenseIndex {
        DenseIndex::build(&self.vectors)
    }
}

/// Does something on one thread, as equal bytes ask for where an index is built.
pub fn on_one_thread<T: Send>(make: impl FnOnce() -> T + Send) -> T {
    match ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(one_thread) => one_thread.install(make),
        // A thread could not be started; then rayon's own pool is not going to have more than one either.
        Err(_) => make(),
    }
}
