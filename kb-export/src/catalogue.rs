//! MITRE's list of weaknesses: which numbers there are, what they are called, and which are parents of which.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use thiserror::Error;

use crate::cwe;

/// View 1000 (research concepts). See the file for its terms of use.
static SHIPPED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::parse(include_str!("../data/cwe_catalogue.tsv")));

/// Weaknesses by their numbers.
#[derive(Debug, Default)]
pub struct Catalogue {
    listed: BTreeMap<u32, Listed>,
}

/// What the list says about a weakness.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Numbers of its parents.
    pub parents: Vec<u32>,
}

/// Why there is no list.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// The file cannot be read.
    #[error("{} cannot be read: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// No line of it describes a weakness.
    #[error("{} lists no weakness. A line is a number, a tab, a name, a tab, and the numbers of the parents.", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
}

impl Catalogue {
    /// The list that ships with the product.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads a list: lines of tab-separated columns, of which the first is the number, the second the name and the last
    /// the parents, separated by commas. What does not begin with a number is passed over.
    pub fn read(path: &Path) -> Result<Self, CatalogueError> {
        let text =
            fs::read_to_string(path).map_err(|error| CatalogueError::Unreadable { path: path.to_owned(), error })?;
        let catalogue = Self::parse(&text);
        if catalogue.listed.is_empty() {
            return Err(CatalogueError::Empty { path: path.to_owned() });
        }
        Ok(catalogue)
    }

    /// What the list says about a number; `None` for one that it does not hold.
    pub fn get(&self, cwe: u32) -> Option<&Listed> {
        self.listed.get(&cwe)
    }

    /// Whether one of two weaknesses is a parent of the other.
    pub fn is_step(&self, one: u32, other: u32) -> bool {
        let has = |child, parent| self.get(child).is_some_and(|listed| listed.parents.contains(&parent));
        has(one, other) || has(other, one)
    }

    fn parse(text: &str) -> Self {
        let row = |line: &str| {
            let mut columns = line.split('\t');
            let number = cwe::number(columns.next()?)?;
            let name = columns.next()?.trim().to_owned();
            let parents = columns.next_back().unwrap_or_default().split(',').filter_map(cwe::number).collect();
            Some((number, Listed { name, parents }))
        };
        Self { listed: text.lines().filter_map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read() {
        let shipped = Catalogue::shipped();
        assert!(shipped.listed.len() > 900, "{}", shipped.listed.len());
        assert_eq!(shipped.get(89).map(|listed| listed.parents.as_slice()), Some(&[943][..]));
        assert!(shipped.get(1321).is_some() && shipped.get(4_000_000).is_none());
    }

    #[test]
    fn a_list_with_more_columns_is_read_too() {
        let list = Catalogue::parse("id\tname\tstatus\tparents\nCWE-1004\tSensitive Cookie\tDraft\tCWE-732,CWE-1\n");
        let listed = Listed { name: "Sensitive Cookie".to_owned(), parents: vec![732, 1] };
        assert_eq!(list.get(1004), Some(&listed));
        assert_eq!(list.listed.len(), 1);
    }
}
