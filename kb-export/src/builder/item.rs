//! A pair becomes an example: both sides sliced on what the fix changed.

use rescue_core::analysis::{PairSide, Program, slice_pair};
use rescue_core::knowledge::{Item, Side};

use crate::corpus::Pair;

/// h of the paper: dependences between a changed statement and a kept one.
pub const MAX_HOPS: u32 = 2;

/// The example for a pair.
pub fn item_of(pair: &Pair) -> Item {
    let (vulnerable, secure) = (Program::of(&pair.vulnerable, pair.language), Program::of(&pair.secure, pair.language));
    let slices = slice_pair(&vulnerable, &secure, MAX_HOPS);
    let kept = |line: u32| slices.vulnerable.slice.kept.binary_search_by_key(&line, |kept| kept.line).is_ok();
    let calls = vulnerable.calls().into_iter().filter(|call| kept(call.line)).map(|call| call.name).collect();
    Item {
        id: format!("cwe-{:03}/{}/{}", pair.cwe, pair.language.name, pair.name),
        cwe: pair.cwe,
        language: pair.language.name.to_owned(),
        title: pair.title.clone(),
        task: pair.task.clone(),
        cause: pair.cause.clone(),
        calls,
        vulnerable: side(&pair.vulnerable, slices.vulnerable),
        secure: side(&pair.secure, slices.secure),
        provenance: "written for this project".to_owned(),
        licence: "CC0-1.0".to_owned(),
    }
}

fn side(text: &str, side: PairSide) -> Side {
    Side {
        text: text.to_owned(),
        sliced: side.slice.text,
        kept: side.slice.kept.iter().map(|kept| kept.line).collect(),
        changed: side.changed,
    }
}
