//! A pair becomes an example: both sides sliced on what the fix changed.

use rescue_core::analysis::{PairSide, Program, slice_pair};
use rescue_core::knowledge::{CALLS, CODE, Item, Side};

use crate::corpus::Pair;
use crate::import::Reason;

/// h of the paper: dependences between a changed statement and a kept one.
pub const MAX_HOPS: u32 = 2;

/// Most bytes of an example beside those of its texts and numbers.
pub const WEIGHT: usize = 200;

/// The example for a pair.
pub fn item_of(pair: &Pair) -> Result<Item, Reason> {
    let (vulnerable, secure) = (Program::of(&pair.vulnerable, pair.language), Program::of(&pair.secure, pair.language));
    let slices = slice_pair(&vulnerable, &secure, MAX_HOPS);
    let kept = |line: u32| slices.vulnerable.slice.kept.binary_search_by_key(&line, |kept| kept.line).is_ok();
    let calls =
        vulnerable.calls().into_iter().filter(|call| kept(call.line)).map(|call| call.name).take(CALLS).collect();
    if slices.vulnerable.slice.kept.is_empty() && slices.secure.slice.kept.is_empty() {
        return Err(Reason::NothingSliced);
    }
    for (side, slice) in [("vulnerable", &slices.vulnerable.slice), ("secure", &slices.secure.slice)] {
        if slice.text.len() > CODE {
            return Err(Reason::CodeTooLong { side, bytes: slice.text.len(), lines: slice.kept.len() });
        }
    }
    Ok(Item {
        id: format!("cwe-{:03}/{}/{}", pair.cwe, pair.language.name, plain(&pair.name)),
        cwe: pair.cwe,
        language: pair.language.name.to_owned(),
        title: pair.title.clone(),
        task: pair.task.clone(),
        cause: pair.cause.clone(),
        calls,
        vulnerable: side(&pair.vulnerable, slices.vulnerable),
        secure: side(&pair.secure, slices.secure),
        provenance: pair.provenance.clone(),
        licence: pair.licence.clone(),
    })
}

/// No fewer bytes than the example takes in a file.
pub fn weight(item: &Item) -> usize {
    let texts = [&item.id, &item.language, &item.title, &item.task, &item.cause, &item.provenance, &item.licence];
    let sides = [&item.vulnerable, &item.secure];
    // A number and the length of a text take five bytes at most.
    texts.into_iter().map(String::len).sum::<usize>()
        + item.calls.iter().map(|call| call.len() + 5).sum::<usize>()
        + sides.iter().map(|side| side.text.len() + side.sliced.len()).sum::<usize>()
        + sides.iter().map(|side| 5 * (side.kept.len() + side.changed.len())).sum::<usize>()
        + WEIGHT
}

fn side(text: &str, side: PairSide) -> Side {
    Side {
        text: text.to_owned(),
        sliced: side.slice.text,
        kept: side.slice.kept.iter().map(|kept| kept.line).collect(),
        changed: side.changed,
    }
}

/// A name of small letters, digits and hyphens, as those of the corpus are; what stands between others becomes one hyphen.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use rescue_core::knowledge::Shard;

    use super::*;

    #[test]
    fn a_name_becomes_plain() {
        for (name, expected) in
            [("invoice-filter", "invoice-filter"), ("sven/train/cwe-022/0", "sven-train-cwe-022-0"), ("Ä b", "b")]
        {
            assert_eq!(plain(name), expected);
        }
    }

    #[test]
    fn no_example_takes_more_bytes_than_are_counted() {
        let side =
            Side { text: "x\n".repeat(500), sliced: "é".repeat(300), kept: (1..400).collect(), changed: vec![1] };
        let item =
            Item { calls: vec!["a.b".to_owned(); 100], vulnerable: side.clone(), secure: side, ..Item::default() };
        let bytes_of = |count: usize| {
            let items = vec![item.clone(); count];
            Shard { cwe: 1, first: 0, items, parts: Vec::new() }.encode().len()
        };
        assert!(bytes_of(2) - bytes_of(1) <= weight(&item), "{} {}", bytes_of(2) - bytes_of(1), weight(&item));
    }
}
