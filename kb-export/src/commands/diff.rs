//! `kb-export diff`: what changed from one built knowledge base to another.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::difference::{self, Change, Difference};

/// Examples that are named of each kind.
const NAMED: usize = 10;

/// Say what changed from one built knowledge base to another
#[derive(Args)]
pub struct Diff {
    /// Folder of the first
    #[arg(value_name = "BEFORE")]
    before: PathBuf,
    /// Folder of the second
    #[arg(value_name = "AFTER")]
    after: PathBuf,
    /// Print one JSON object with everything
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub fn run(self) -> Result<(), Failure> {
        let difference = difference::between(&self.before, &self.after)?;
        let said = if self.json { serde_json::to_string(&difference)? + "\n" } else { in_words(&difference) };
        Ok(write!(io::stdout(), "{said}")?)
    }
}

fn in_words(difference: &Difference) -> String {
    let Difference { build, weaknesses, fields, guidelines, examples, sizes } = difference;
    if *difference == Difference::default() {
        return "nothing changed\n".to_owned();
    }
    let mut words = String::new();
    // Writing into a String cannot fail.
    for (name, [before, after]) in build {
        let _ = writeln!(words, "{name}: {before} → {after}");
    }
    words += &change("weaknesses", weaknesses, |cwe| format!("CWE-{cwe}"));
    for (cwe, names) in fields {
        let _ = writeln!(words, "CWE-{cwe}: {} changed", names.join(", "));
    }
    for (cwe, rules) in guidelines {
        words += &change(&format!("guidelines of CWE-{cwe}"), rules, |rule| format!("{rule:?}"));
    }
    words += &change("examples", examples, Clone::clone);
    let total = |which: usize| sizes.values().filter_map(|sizes| sizes[which]).map(u64::from).sum::<u64>();
    let _ = writeln!(words, "{} files of another size, {} → {} bytes", sizes.len(), total(0), total(1));
    for (name, size) in sizes.iter().take(NAMED) {
        let [before, after] = size.map(|size| size.map_or("—".to_owned(), |bytes| bytes.to_string()));
        let _ = writeln!(words, "  {name}: {before} → {after}");
    }
    words
}

fn change<T>(what: &str, change: &Change<T>, name: impl Fn(&T) -> String) -> String {
    let mut words = String::new();
    for (kind, list) in [("added", &change.added), ("removed", &change.removed), ("changed", &change.changed)] {
        if !list.is_empty() {
            let named: Vec<_> = list.iter().take(NAMED).map(&name).collect();
            let more = if list.len() > NAMED { ", …" } else { "" };
            let _ = writeln!(words, "{what} {kind}: {} ({}{more})", list.len(), named.join(", "));
        }
    }
    words
}
