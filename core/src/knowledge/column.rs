//! Many lists of texts as they stand in a file: how long each list is, and all texts as one.
//!
//! Alike texts are neighbours then, with a separator instead of lengths between them, and a compressor makes an eighth less
//! of them than of the same texts weakness by weakness.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::limit::{self, NODES, WRITTEN};

/// Stands behind each text.
const SEPARATOR: char = '\0';

/// Lists of texts.
#[derive(Serialize, Deserialize)]
pub(super) struct Column<'a> {
    /// Number of texts in each list.
    #[serde(deserialize_with = "limit::list::<_, _, { NODES * WRITTEN }>")]
    counts: Vec<u32>,
    #[serde(borrow)]
    texts: Cow<'a, str>,
}

impl Column<'_> {
    /// A column of these lists. A separator in a text becomes a space.
    pub fn of<'t, Texts>(lists: impl IntoIterator<Item = Texts>) -> Self
    where
        Texts: IntoIterator<Item = &'t String>,
    {
        let (mut counts, mut texts) = (Vec::new(), String::new());
        for list in lists {
            let mut count = 0;
            for text in list {
                texts.extend(text.chars().map(|c| if c == SEPARATOR { ' ' } else { c }));
                texts.push(SEPARATOR);
                count += 1;
            }
            counts.push(count);
        }
        Self { counts, texts: texts.into() }
    }

    /// Number of texts that it says to hold.
    pub fn said(&self) -> usize {
        self.counts.iter().fold(0, |sum, &count| sum.saturating_add(count as usize))
    }

    /// The lists: as many as `expected`, at most [`WRITTEN`] texts each, each of at most `MAX` bytes.
    pub fn lists<const MAX: usize>(&self, expected: usize) -> Result<Lists, &'static str> {
        if self.counts.len() != expected {
            return Err("the columns differ in length");
        }
        let mut texts = self.texts.split_terminator(SEPARATOR);
        let mut lists = Vec::with_capacity(expected);
        for &count in &self.counts {
            if count as usize > WRITTEN {
                return Err("a list is longer than allowed");
            }
            let list: Vec<_> = texts.by_ref().take(count as usize).map(str::to_owned).collect();
            if list.len() < count as usize {
                return Err("a column has fewer texts than it says");
            }
            if list.iter().any(|text| text.len() > MAX) {
                return Err("a text is longer than allowed");
            }
            lists.push(list);
        }
        if texts.next().is_some() { Err("a column has more texts than it says") } else { Ok(lists.into_iter()) }
    }

    /// The same where each list is one text.
    pub fn texts<const MAX: usize>(&self, expected: usize) -> Result<impl Iterator<Item = String>, &'static str> {
        if self.counts.iter().any(|&count| count != 1) {
            return Err("there is not one text for each entry");
        }
        Ok(self.lists::<MAX>(expected)?.flatten())
    }
}

/// What is read from a column, one by one.
pub(super) type Lists = std::vec::IntoIter<Vec<String>>;

#[cfg(test)]
mod tests {
    use super::*;

    fn column(counts: &[u32], texts: &str) -> Column<'static> {
        Column { counts: counts.to_vec(), texts: texts.to_owned().into() }
    }

    #[test]
    fn lists_come_back_as_they_were() {
        let lists = [vec!["a".to_owned(), String::new()], vec![], vec!["b\nc".to_owned()]];
        let column = Column::of(&lists);
        assert!(column.lists::<3>(3).expect("it is sound").eq(lists));
        let odd = Column::of([&["a\0b".to_owned()]]);
        assert!(odd.texts::<3>(1).expect("it is sound").eq(["a b"]));
    }

    #[test]
    fn what_contradicts_itself_or_breaks_a_limit_is_refused() {
        for (counts, texts, expected) in [
            (&[2][..], "a\0", "fewer"),
            (&[u32::MAX], "a\0", "longer than allowed"),
            (&[1], "a\0b\0", "more"),
            (&[1], "abcd\0", "longer than allowed"),
            (&[1, 1], "a\0b\0", "differ in length"),
        ] {
            let error = column(counts, texts).lists::<3>(1).expect_err(expected);
            assert!(error.contains(expected), "{error}");
        }
        assert!(column(&[2], "a\0b\0").texts::<3>(1).is_err());
    }
}
