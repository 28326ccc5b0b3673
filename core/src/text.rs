//! Positions in a text: bytes inside this crate, 1-based lines towards people, UTF-16 columns towards JavaScript.

/// Where the lines of a text start.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// End of the lines that are counted.
    len: u32,
}

impl LineIndex {
    /// One pass over the text. A line ends with `\n`; a text that ends with one has no further, empty line.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at as u32 + 1));
        let len = text.len() as u32;
        if starts.len() > 1 && starts.last() == Some(&len) {
            starts.pop();
        }
        Self { starts, len }
    }

    /// The same for a part of a text, in bytes of the whole text. Bytes outside have the line 0.
    pub fn of_part(text: &str, part: std::ops::Range<usize>) -> Self {
        let from = part.start as u32;
        let inner = Self::new(text.get(part).unwrap_or_default());
        Self { starts: inner.starts.iter().map(|start| start + from).collect(), len: inner.len + from }
    }

    /// The lines of a range of bytes, as far as they are counted.
    pub fn span(&self, bytes: std::ops::Range<usize>) -> std::ops::RangeInclusive<u32> {
        let start = bytes.start.max(self.starts[0] as usize);
        let end = bytes.end.min(self.len as usize);
        // No line: a range that ends before it begins.
        let (first, last) = if start < end { (self.line_of(start), self.line_of(end - 1)) } else { (1, 0) };
        first..=last
    }

    /// Number of lines; at least 1.
    pub fn lines(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The 1-based line that holds a byte; the last line for a byte right at the end, 0 for one further out.
    pub fn line_of(&self, byte: usize) -> u32 {
        if byte > self.len as usize {
            return 0;
        }
        self.starts.partition_point(|&start| start as usize <= byte) as u32
    }

    /// Byte range of a 1-based line, its `\n` included; empty for a line that does not exist.
    pub fn range(&self, line: u32) -> std::ops::Range<usize> {
        let Some(index) = (line as usize).checked_sub(1).filter(|&i| i < self.starts.len()) else {
            return 0..0;
        };
        let end = self.starts.get(index + 1).copied().unwrap_or(self.len);
        self.starts[index] as usize..end as usize
    }

    /// The byte at a 1-based line and a 1-based UTF-16 column of it; `None` where the line is shorter.
    pub fn byte_at(&self, text: &str, line: u32, column: u32) -> Option<usize> {
        let range = self.range(line);
        let mut left = column.checked_sub(1)?;
        for (at, char) in text.get(range.clone())?.char_indices() {
            let width = char.len_utf16() as u32;
            if left < width {
                return Some(range.start + at);
            }
            left -= width;
        }
        None
    }

    /// 0-based UTF-16 column of a byte in its line, as editors in JavaScript count.
    pub fn utf16_column(&self, text: &str, byte: usize) -> u32 {
        let start = self.range(self.line_of(byte)).start;
        text.get(start..byte).map_or(0, |head| head.encode_utf16().count() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_editors_count_them() {
        for (text, lines) in [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\n\n", 2), ("\n\nb\n", 3)] {
            assert_eq!(LineIndex::new(text).lines(), lines, "{text:?}");
        }
    }

    #[test]
    fn a_byte_has_a_line_and_a_line_has_bytes() {
        let text = "ab\ncd\n";
        let index = LineIndex::new(text);
        assert_eq!(index.line_of(6), 2);
        assert_eq!((index.line_of(0), index.line_of(2), index.line_of(3), index.line_of(99)), (1, 1, 2, 0));
        assert_eq!(&text[index.range(2)], "cd\n");
        assert_eq!(index.range(0), 0..0);
        assert_eq!(index.range(3), 0..0);
    }

    #[test]
    fn columns_are_utf16() {
        let text = "x\n🦀é = 1";
        let index = LineIndex::new(text);
        let equals = text.find('=').unwrap_or(0);
        assert_eq!(index.utf16_column(text, equals), 4);
        assert_eq!(index.byte_at(text, 2, 5), Some(equals));
        assert_eq!((index.byte_at(text, 2, 2), index.byte_at(text, 2, 3)), (Some(2), Some(6)));
        assert_eq!(
            (index.byte_at(text, 2, 0), index.byte_at(text, 2, 8), index.byte_at(text, 3, 1)),
            (None, None, None)
        );
    }
}
