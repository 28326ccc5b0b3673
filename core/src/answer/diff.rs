//! Two texts line by line, and what differs inside lines that stand for each other.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiffLine {
    /// What became of it.
    pub change: Change,
    /// 1-based line in the old text, where it is there.
    pub old: Option<u32>,
    /// 1-based line in the new text, where it is there.
    pub new: Option<u32>,
    /// Pieces of the line in order; `true` marks what differs from its counterpart on the other side.
    pub pieces: Vec<(bool, String)>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// On both sides.
    Same,
    /// Only in the old text.
    Removed,
    /// Only in the new text.
    Added,
}

/// Above this many lines in both changed regions together, Myers' algorithm would be felt; the regions are then shown
/// as one replacement.
const MOST_LINES: usize = 6_000;

/// Longer lines are compared as wholes.
const LONGEST_LINE: usize = 2_000;

/// How many lines of the other side may be looked at for a line's counterpart.
const REACH: usize = 4;

/// Two lines stand for each other when at least this share of their names, keywords and numbers is the same.
const ALIKE: f32 = 0.4;

/// The lines of both texts in reading order, removed before added. A line's ending and the blanks before it are no
/// difference: answers come with other line endings than drafts.
pub fn diff(old: &str, new: &str) -> Vec<DiffLine> {
    let (old, new) = (lines(old), lines(new));
    let ops = line_ops(&old, &new);
    ops.iter().flat_map(|op| lines_of(op, &old, &new)).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim_end).collect()
}

fn line_ops(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_len, new_len) = (old.len() - head - tail, new.len() - head - tail);
    if old_len + new_len > MOST_LINES {
        return vec![
            DiffOp::Equal { old_index: 0, new_index: 0, len: head },
            DiffOp::Delete { old_index: head, old_len, new_index: head },
            DiffOp::Insert { old_index: head + old_len, new_index: head, new_len },
            DiffOp::Equal { old_index: head + old_len, new_index: head + new_len, len: tail },
        ];
    }
    capture_diff_slices(Algorithm::Myers, old, new)
}

fn lines_of(op: &DiffOp, old: &[&str], new: &[&str]) -> Vec<DiffLine> {
    let (olds, news) = (op.old_range(), op.new_range());
    if let DiffOp::Equal { .. } = op {
        return olds.zip(news).map(|(i, j)| line(Change::Same, Some(i), Some(j), whole(new[j]))).collect();
    }
    let mut removed: Vec<_> = olds.clone().map(|i| line(Change::Removed, Some(i), None, whole(old[i]))).collect();
    let mut added: Vec<_> = news.clone().map(|j| line(Change::Added, None, Some(j), whole(new[j]))).collect();
    let mut next = 0;
    for (i, removed) in olds.zip(&mut removed) {
        let counterpart = (next..added.len()).take(REACH).find_map(|at| {
            let (old_pieces, new_pieces) = inside(old[i], new[news.start + at])?;
            Some((at, old_pieces, new_pieces))
        });
        if let Some((at, old_pieces, new_pieces)) = counterpart {
            removed.pieces = old_pieces;
            added[at].pieces = new_pieces;
            next = at + 1;
        }
    }
    removed.append(&mut added);
    removed
}

fn line(change: Change, old: Option<usize>, new: Option<usize>, pieces: Vec<(bool, String)>) -> DiffLine {
    let number = |index: usize| index as u32 + 1;
    DiffLine { change, old: old.map(number), new: new.map(number), pieces }
}

fn whole(text: &str) -> Vec<(bool, String)> {
    vec![(false, text.to_owned())]
}

type Pieces = Vec<(bool, String)>;

/// What differs inside two lines that stand for each other; `None` where they do not.
fn inside(old: &str, new: &str) -> Option<(Pieces, Pieces)> {
    if old.len().max(new.len()) > LONGEST_LINE {
        return None;
    }
    let (old_words, new_words) = (words(old), words(new));
    let ops = capture_diff_slices(Algorithm::Myers, &old_words, &new_words);
    // Brackets and commas are alike in all lines.
    let named = |words: &[&str]| words.iter().filter(|word| word.contains(char::is_alphanumeric)).count();
    let equal = ops.iter().filter(|op| matches!(op, DiffOp::Equal { .. }));
    let same: usize = equal.map(|op| named(&old_words[op.old_range()])).sum();
    let most = named(&old_words).max(named(&new_words));
    if most == 0 || (same as f32) < ALIKE * most as f32 {
        return None;
    }
    let (mut old_pieces, mut new_pieces) = (Pieces::new(), Pieces::new());
    for op in &ops {
        let differs = !matches!(op, DiffOp::Equal { .. });
        push(&mut old_pieces, differs, &old_words[op.old_range()]);
        push(&mut new_pieces, differs, &new_words[op.new_range()]);
    }
    Some((old_pieces, new_pieces))
}

fn push(pieces: &mut Pieces, differs: bool, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let text = words.concat();
    match pieces.last_mut() {
        Some((last, there)) if *last == differs => there.push_str(&text),
        _ => pieces.push((differs, text)),
    }
}

/// Identifiers and numbers, runs of blanks, and every other character on its own.
fn words(line: &str) -> Vec<&str> {
    let class = |char: char| match char {
        c if c.is_alphanumeric() || c == '_' => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, char) in line.char_indices() {
        let this = class(char);
        if last.is_some_and(|last| last != this || this == 2) {
            words.push(&line[start..at]);
            start = at;
        }
        last = Some(this);
    }
    if start < line.len() {
        words.push(&line[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One line a row: sign, text with differences in brackets.
    fn drawn(old: &str, new: &str) -> String {
        let draw = |line: DiffLine| {
            let sign = match line.change {
                Change::Same => ' ',
                Change::Removed => '-',
                Change::Added => '+',
            };
            let text: String = line
                .pieces
                .iter()
                .map(|(differs, text)| if *differs { format!("[{text}]") } else { text.clone() })
                .collect();
            format!("{sign}{text}\n")
        };
        diff(old, new).into_iter().map(draw).collect()
    }

    #[test]
    fn a_changed_line_shows_what_changed_in_it() {
        let old = "a = 1\ncur.execute(BASE + cond)\nreturn cur\n";
        let new = "a = 1\ncur.execute(BASE, args)\nreturn cur\n";
        assert_eq!(
            drawn(old, new),
            " a = 1\n-cur.execute(BASE[ +] [cond])\n+cur.execute(BASE[,] [args])\n return cur\n"
        );
    }

    #[test]
    fn lines_without_a_counterpart_stay_whole() {
        assert_eq!(drawn("import os\n", "total = sum(values)\n"), "-import os\n+total = sum(values)\n");
    }

    #[test]
    fn numbers_are_those_of_each_side() {
        let lines = diff("a\nb\nc", "a\nx\ny\nc");
        let numbers: Vec<_> = lines.iter().map(|line| (line.old, line.new)).collect();
        assert_eq!(
            numbers,
            [(Some(1), Some(1)), (Some(2), None), (None, Some(2)), (None, Some(3)), (Some(3), Some(4))]
        );
    }

    #[test]
    fn line_endings_are_no_difference() {
        assert!(diff("a\r\nb  \r\n", "a\nb").iter().all(|line| line.change == Change::Same));
    }

    #[test]
    fn large_rewrites_are_one_replacement_and_keep_every_line() {
        let text = |prefix: &str| (0..5_000).map(|i| prefix.to_owned() + &i.to_string() + "\n").collect::<String>();
        let (old, new) = (format!("same\n{}end\n", text("a")), format!("same\n{}end\n", text("b")));
        let lines = diff(&old, &new);
        assert_eq!(lines.iter().filter(|line| line.change == Change::Removed).count(), 5_000);
        assert_eq!(lines.iter().filter(|line| line.change == Change::Added).count(), 5_000);
        assert_eq!(lines.last().map(|line| (line.old, line.new)), Some((Some(5_002), Some(5_002))));
    }

    #[test]
    fn pieces_put_together_are_the_texts() {
        let old = "fn f(a: &str) {\n    g(a, 1);\n    h();\n}";
        let new = "fn f(a: &str, b: u8) {\n    g(b, a);\n}";
        let side = |keep: fn(&DiffLine) -> bool| {
            let lines = diff(old, new);
            let text = |line: &DiffLine| line.pieces.iter().map(|(_, text)| text.as_str()).collect::<String>();
            lines.iter().filter(|line| keep(line)).map(text).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(side(|line| line.change != Change::Added), old);
        assert_eq!(side(|line| line.change != Change::Removed), new);
    }
}
