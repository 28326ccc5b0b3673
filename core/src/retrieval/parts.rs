//! Which of the files of a weakness a query needs, where the weakness has more examples than one file holds.

use super::prepared::Prepared;
use crate::embedding::Vector;
use crate::knowledge::{Part, Shard};

/// Further files that are loaded for a weakness.
const CHOSEN: usize = 2;

/// The parts that are most like a query: those of its language whose middle is nearest, by cause or by code. Where no
/// example is of its language, all are candidates.
pub(super) fn choose<'a>(Shard { items, parts, .. }: &'a Shard, query: &Prepared) -> Vec<&'a Part> {
    let speaks = |name: &str| query.language.is_none_or(|language| language == name);
    let fits = |part: &&Part| part.language.is_empty() || speaks(&part.language);
    let mut candidates: Vec<_> = parts.iter().filter(fits).collect();
    if candidates.is_empty() && !items.iter().any(|item| speaks(&item.language)) {
        candidates.extend(parts);
    }
    // Stable: equals stay in the order of the file.
    candidates.sort_by(|a, b| likeness(b, query).total_cmp(&likeness(a, query)));
    candidates.truncate(CHOSEN);
    candidates
}

/// The parts that hold some of the weakness's examples, given by their places among all of them.
pub(super) fn holding<'a>(parts: &'a [Part], places: &[u32]) -> Vec<&'a Part> {
    let holds = |part: &&Part| places.iter().any(|&place| place >= part.first && place - part.first < part.items);
    parts.iter().filter(holds).collect()
}

fn likeness(part: &Part, query: &Prepared) -> f32 {
    let cosine = |middle: Option<Vector>, wanted: Option<Vector>| Some(middle?.cosine(&wanted?));
    let cosines = [cosine(part.causes, query.cause), cosine(part.code, query.code)];
    cosines.into_iter().flatten().fold(-1.0, f32::max)
}
