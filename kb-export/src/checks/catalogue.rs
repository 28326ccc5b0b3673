//! MITRE's list of weaknesses: which numbers there are, and which are parents of which.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Parents by number, in view 1000 (research concepts). See the file for its terms of use.
static CATALOGUE: LazyLock<BTreeMap<u32, Vec<u32>>> = LazyLock::new(|| {
    let rows = include_str!("../../data/cwe_catalogue.tsv").lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| {
        let mut columns = line.split('\t');
        let number = columns.next()?.parse().ok()?;
        let parents = columns.nth(1).unwrap_or_default().split(',').filter_map(|parent| parent.parse().ok());
        Some((number, parents.collect()))
    };
    rows.filter_map(row).collect()
});

/// Whether MITRE lists the number.
pub fn knows(cwe: u32) -> bool {
    CATALOGUE.contains_key(&cwe)
}

/// Parents of a weakness; `None` for a number that MITRE does not list.
pub fn parents(cwe: u32) -> Option<&'static [u32]> {
    CATALOGUE.get(&cwe).map(Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read() {
        assert!(CATALOGUE.len() > 900, "{}", CATALOGUE.len());
        assert_eq!(parents(89), Some(&[943][..]));
        assert!(knows(1321) && !knows(4_000_000));
    }
}
