//! The examples of a weakness, spread over files so small that a page loads one while a person waits.
//!
//! Where one file is not enough, the first holds no examples, only the list of the others. Each of these holds examples of one
//! language that are like each other, so that a query needs few of them.

use rescue_core::embedding::{DIM, StaticModel, Vector};
use rescue_core::knowledge::{File, Item, Part, Role, Shard};

use super::BuildError;
use super::output::Output;
use crate::sizes;

/// Most bytes of a file after brotli.
const MOST_BYTES: usize = 256 << 10;

/// Most bytes of a file before brotli: what alike code compresses to says little about the memory that it takes.
const MOST_RAW_BYTES: usize = 4 << 20;

/// Most examples in a file: their vectors are made when it is loaded, at some ten microseconds each.
const MOST_ITEMS: usize = 500;

/// Writes the examples of a weakness, and gives their files an order that the examples follow.
pub fn write(
    cwe: u32,
    items: Vec<Item>,
    words: Option<&StaticModel>,
    output: &mut Output,
) -> Result<Vec<Item>, BuildError> {
    let whole = Shard { cwe, first: 0, items, parts: Vec::new() };
    let (name, role) = (File::shard_name(cwe), Role::Shard(cwe));
    let content = whole.encode();
    if fits(&whole.items, || &content) {
        output.add(name, role, &content)?;
        return Ok(whole.items);
    }
    let (mut parts, mut all) = (Vec::new(), Vec::new());
    for (number, items) in (1..).zip(split(whole.items, words)) {
        let further = Shard { cwe, first: all.len() as u32, items, parts: Vec::new() };
        let file = output.add_further(File::part_name(cwe, number), role, &further.encode())?;
        let (causes, code) = vectors(&further.items, words);
        parts.push(Part {
            file,
            first: further.first,
            items: further.items.len() as u32,
            language: only_language(&further.items).unwrap_or_default().to_owned(),
            causes: middle(&causes),
            code: middle(&code),
        });
        all.extend(further.items);
    }
    output.add(name, role, &Shard { cwe, first: 0, items: Vec::new(), parts }.encode())?;
    Ok(all)
}

/// Whether the examples fit into a file. One example does, whatever it weighs: it cannot be split.
fn fits<Content: AsRef<[u8]>>(items: &[Item], content: impl FnOnce() -> Content) -> bool {
    let small = |content: &[u8]| {
        content.len() <= MOST_RAW_BYTES
            && (content.len() <= MOST_BYTES || sizes::compressed_quickly(content) <= MOST_BYTES)
    };
    items.len() <= 1 || items.len() <= MOST_ITEMS && small(content().as_ref())
}

/// Groups that fit into a file each.
fn split(items: Vec<Item>, words: Option<&StaticModel>) -> Vec<Vec<Item>> {
    let (mut groups, mut waiting) = (Vec::new(), vec![items]);
    while let Some(items) = waiting.pop() {
        let shard = Shard { cwe: 0, first: 0, items, parts: Vec::new() };
        let (one, other) = if only_language(&shard.items).is_none() {
            by_language(shard.items)
        } else if fits(&shard.items, || shard.encode()) {
            groups.push(shard.items);
            continue;
        } else {
            by_likeness(shard.items, words)
        };
        waiting.extend([other, one]);
    }
    groups
}

fn only_language(items: &[Item]) -> Option<&str> {
    let language = items.first()?.language.as_str();
    items.iter().all(|item| item.language == language).then_some(language)
}

/// The first language by name, and the rest.
fn by_language(items: Vec<Item>) -> (Vec<Item>, Vec<Item>) {
    let first = items.iter().map(|item| item.language.clone()).min().unwrap_or_default();
    items.into_iter().partition(|item| item.language == first)
}

/// Two halves of equal size, by the code that they are more like: that farthest from the middle, or that farthest from it.
fn by_likeness(items: Vec<Item>, words: Option<&StaticModel>) -> (Vec<Item>, Vec<Item>) {
    let (_, code) = vectors(&items, words);
    let cosine =
        |one: Option<Vector>, other: Option<Vector>| one.zip(other).map_or(0.0, |(one, other)| one.cosine(&other));
    let farthest_from = |pole: Option<Vector>| {
        code.iter().copied().flatten().min_by(|a, b| cosine(Some(*a), pole).total_cmp(&cosine(Some(*b), pole)))
    };
    let one = farthest_from(middle(&code));
    let other = farthest_from(one);
    let mut leaning: Vec<_> =
        items.into_iter().zip(&code).map(|(item, &code)| (cosine(code, other) - cosine(code, one), item)).collect();
    // Stable: equals stay in the order of their ids.
    leaning.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = leaning.split_off(leaning.len() / 2);
    let items = |half: Vec<(f32, Item)>| half.into_iter().map(|(_, item)| item).collect();
    (items(leaning), items(half))
}

/// Vectors of the examples' causes and of their sliced secure code.
fn vectors(items: &[Item], words: Option<&StaticModel>) -> (Vec<Option<Vector>>, Vec<Option<Vector>>) {
    let embed = |text: &str| words.and_then(|words| words.embed(text));
    items.iter().map(|item| (embed(&item.cause), embed(&item.secure.sliced))).unzip()
}

/// The direction of the mean.
fn middle(vectors: &[Option<Vector>]) -> Option<Vector> {
    let mut sum = [0.0_f32; DIM];
    for vector in vectors.iter().flatten() {
        for (sum, &component) in sum.iter_mut().zip(vector.components()) {
            *sum += f32::from(component);
        }
    }
    Vector::from_direction(&sum)
}

#[cfg(test)]
mod tests {
    use rescue_core::knowledge::Side;

    use super::*;

    fn item(language: &str, number: usize) -> Item {
        let sliced = format!("value_{number} = {}", number * 7919 % 1000);
        let secure = Side { text: sliced.clone(), sliced, ..Side::default() };
        Item { id: format!("{language}-{number:04}"), language: language.to_owned(), secure, ..Item::default() }
    }

    #[test]
    fn groups_are_of_one_language_and_lose_nothing() {
        let of = |language: &'static str, count| (0..count).map(move |number| item(language, number));
        let items: Vec<_> = of("python", 1_200).chain(of("c", 3)).collect();
        let groups = split(items.clone(), None);
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [3, 300, 300, 300, 300]);
        assert!(groups.iter().all(|group| only_language(group).is_some()));
        let mut all: Vec<_> = groups.into_iter().flatten().map(|item| item.id).collect();
        all.sort();
        let mut ids: Vec<_> = items.into_iter().map(|item| item.id).collect();
        ids.sort();
        assert_eq!(all, ids);
    }
}
