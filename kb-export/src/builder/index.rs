//! Vectors of texts.

use rescue_core::embedding::StaticModel;
use rescue_core::knowledge::{DenseIndex, Owner};

/// An index over the texts of owners; texts of which the model knows no word are left out.
pub fn of<'a, Texts>(owners: impl Iterator<Item = Texts>, model: Option<&StaticModel>) -> DenseIndex
where
    Texts: IntoIterator<Item = &'a str>,
{
    let mut vectors = Vec::new();
    for (place, texts) in (0..).zip(owners) {
        for (text, what) in (0..).zip(texts) {
            vectors.extend(model.and_then(|model| model.embed(what)).map(|vector| (Owner { place, text }, vector)));
        }
    }
    DenseIndex::build(&vectors)
}
