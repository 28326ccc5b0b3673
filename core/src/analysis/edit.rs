//! What changed between two texts, as a parser wants to know it.

use tree_sitter::{InputEdit, Point};

/// The one edit that makes the old text the new one: all between what both begin with and what both end with.
pub fn edit(old: &str, new: &str) -> InputEdit {
    let mut start = old.bytes().zip(new.bytes()).take_while(|(old, new)| old == new).count();
    while !old.is_char_boundary(start) || !new.is_char_boundary(start) {
        start -= 1;
    }
    let rest = old.len().min(new.len()) - start;
    let mut same = old.bytes().rev().zip(new.bytes().rev()).take(rest).take_while(|(old, new)| old == new).count();
    while !old.is_char_boundary(old.len() - same) || !new.is_char_boundary(new.len() - same) {
        same -= 1;
    }
    let (old_end, new_end) = (old.len() - same, new.len() - same);
    InputEdit {
        start_byte: start,
        old_end_byte: old_end,
        new_end_byte: new_end,
        start_position: point(old, start),
        old_end_position: point(old, old_end),
        new_end_position: point(new, new_end),
    }
}

/// Row and column of a byte, both from 0; columns are bytes.
fn point(text: &str, at: usize) -> Point {
    let before = &text.as_bytes()[..at];
    let row = before.split(|&byte| byte == b'\n').count() - 1;
    let line = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    Point { row, column: at - line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(old: &str, new: &str) -> [usize; 3] {
        let edit = edit(old, new);
        [edit.start_byte, edit.old_end_byte, edit.new_end_byte]
    }

    #[test]
    fn an_edit_is_what_differs() {
        assert_eq!(bytes("a = 1\nb = 2\n", "a = 1\nbc = 2\n"), [7, 7, 8]);
        assert_eq!(bytes("aa", "aaa"), [2, 2, 3]);
        assert_eq!(bytes("aaa", "aa"), [2, 3, 2]);
        assert_eq!(bytes("", "x"), [0, 0, 1]);
        assert_eq!(bytes("same", "same"), [4, 4, 4]);
        // é and è share their first byte.
        assert_eq!(bytes("é", "è"), [0, 2, 2]);
        let after = edit("a\nbé = 1\n", "a\nbé = 22\n");
        assert_eq!((after.old_end_position, after.new_end_position), (Point::new(1, 7), Point::new(1, 8)));
    }
}
