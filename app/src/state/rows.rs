//! Which lines of a difference are shown.

use std::collections::BTreeSet;

use rescue_core::answer::{Change, DiffLine};

/// A row of a shown difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A line.
    Line(DiffLine),
    /// Lines are left out here.
    Cut,
}

/// A side of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What was there before.
    Old,
    /// What is there now.
    New,
}

/// Unchanged lines that are shown around a change.
const CONTEXT: usize = 3;

/// One side of a difference: all of it, or its changes and the `kept` lines (1-based, of that side). Its lines carry the
/// numbers of that side only.
pub fn of_side(diff: &[DiffLine], side: Side, kept: Option<&[u32]>) -> Vec<Row> {
    let kept: Option<BTreeSet<u32>> = kept.map(|lines| lines.iter().copied().collect());
    let number = |line: &DiffLine| if side == Side::Old { line.old } else { line.new };
    let of_this_side = |line: &DiffLine| match side {
        Side::Old => DiffLine { new: None, ..line.clone() },
        Side::New => DiffLine { old: None, ..line.clone() },
    };
    let on_side: Vec<DiffLine> = diff.iter().filter(|line| number(line).is_some()).map(of_this_side).collect();
    let shown = on_side.iter().map(|line| {
        let in_slice = |kept: &BTreeSet<u32>| number(line).is_some_and(|number| kept.contains(&number));
        line.change != Change::Same || kept.as_ref().is_none_or(in_slice)
    });
    let shown: Vec<bool> = shown.collect();
    rows(&on_side.iter().collect::<Vec<_>>(), &shown)
}

/// Both sides in one list: the changes with some lines around them.
pub fn unified(diff: &[DiffLine]) -> Vec<Row> {
    let lines: Vec<&DiffLine> = diff.iter().collect();
    let mut shown = vec![false; lines.len()];
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| line.change != Change::Same) {
        let end = (at + CONTEXT + 1).min(shown.len());
        shown[at.saturating_sub(CONTEXT)..end].fill(true);
    }
    rows(&lines, &shown)
}

/// Added and removed lines.
pub fn size(diff: &[DiffLine]) -> (usize, usize) {
    let count = |change| diff.iter().filter(|line| line.change == change).count();
    (count(Change::Added), count(Change::Removed))
}

fn rows(lines: &[&DiffLine], shown: &[bool]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (line, &shown) in lines.iter().zip(shown) {
        if shown {
            rows.push(Row::Line((*line).clone()));
        } else if rows.last() != Some(&Row::Cut) {
            rows.push(Row::Cut);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use rescue_core::answer::diff;

    use super::*;

    fn drawn(rows: &[Row]) -> String {
        let draw = |row: &Row| match row {
            Row::Cut => "…".to_owned(),
            Row::Line(line) => line.pieces.iter().map(|(_, text)| text.as_str()).collect(),
        };
        rows.iter().map(draw).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_side_shows_its_slice_and_its_changes() {
        let diff = diff("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n");
        assert_eq!(drawn(&of_side(&diff, Side::Old, Some(&[1]))), "a … c …");
        assert_eq!(drawn(&of_side(&diff, Side::New, Some(&[5, 9]))), "… X … e");
        assert_eq!(drawn(&of_side(&diff, Side::New, None)), "a b X d e");
        assert_eq!(size(&diff), (1, 1));
    }

    #[test]
    fn a_side_has_its_own_line_numbers() {
        let diff = diff("a\nb\n", "new\na\nb\n");
        let numbers = |side| {
            let rows = of_side(&diff, side, None);
            let number = |row: Row| match row {
                Row::Cut => None,
                Row::Line(line) => line.new.or(line.old),
            };
            rows.into_iter().filter_map(number).collect::<Vec<_>>()
        };
        assert_eq!((numbers(Side::Old), numbers(Side::New)), (vec![1, 2], vec![1, 2, 3]));
    }

    #[test]
    fn unchanged_stretches_are_cut() {
        let old: String = (0..20).fold(String::new(), |text, i| text + &format!("l{i}\n"));
        let new = old.replace("l10\n", "new\n");
        let rows = unified(&diff(&old, &new));
        assert_eq!(drawn(&rows), "… l7 l8 l9 l10 new l11 l12 l13 …");
        assert_eq!(drawn(&unified(&diff("a\n", "a\n"))), "…");
    }
}
