//! Checks of a built knowledge base: is every file whole and what it should be, and does every slice parse?

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rayon::prelude::*;
use rescue_core::analysis::Program;
use rescue_core::knowledge::{HEAD_FILE, Head, Item, Shard};
use rescue_core::language;

use crate::corpus::Problem;
use crate::folder::{self, Content, FileError};

/// What was looked at, and what is wrong with it.
pub struct Verified {
    /// Number of weaknesses.
    pub weaknesses: usize,
    /// Number of examples.
    pub examples: usize,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Checks the knowledge base in a folder. The only error is a head that cannot be read.
pub fn check(path: &Path) -> Result<Verified, FileError> {
    let (head, _) = folder::head(path)?;
    let mut found = Found { head: &head, examples: 0, places: 0, ids: BTreeSet::new() };
    let mut problems = Vec::new();
    let mut names = BTreeSet::from([HEAD_FILE.to_owned()]);
    folder::each_file(path, &head, |file, content| {
        names.insert(file.name.clone());
        let odd = content.map_or_else(|error| vec![error.to_string()], |content| found.look(content));
        problems.extend(odd.into_iter().map(|what| Problem::new(path.join(&file.name), what)));
    });
    problems.extend(found.add_up().into_iter().map(|what| Problem::new(path.join(HEAD_FILE), what)));
    problems.extend(strays(path, &names));
    let Found { examples, .. } = found;
    Ok(Verified { weaknesses: head.nodes.len(), examples, problems })
}

struct Found<'a> {
    head: &'a Head,
    examples: usize,
    /// Examples that the flat index knows.
    places: usize,
    ids: BTreeSet<String>,
}

impl Found<'_> {
    /// Counts what a file holds, and says what is wrong with it.
    fn look(&mut self, content: Content) -> Vec<String> {
        match content {
            Content::Shard(shard) => self.look_at_examples(&shard),
            Content::Flat(flat) => {
                self.places = flat.items.len();
                Vec::new()
            }
            Content::Vectors(model) if model.name() != self.head.build.model => {
                let (found, wanted) = (model.name(), &self.head.build.model);
                vec![format!("holds the embedding model {found:?}, but the head was built with {wanted:?}")]
            }
            Content::Vectors(_) | Content::Signals(_) => Vec::new(),
        }
    }

    fn look_at_examples(&mut self, shard: &Shard) -> Vec<String> {
        self.examples += shard.items.len();
        let again = shard.items.iter().filter(|item| !self.ids.insert(item.id.clone()));
        let mut problems: Vec<_> = again.map(|item| format!("a second example is called {}", item.id)).collect();
        problems.par_extend(shard.items.par_iter().flat_map_iter(check_item));
        problems
    }

    /// What is wrong with the head, once all files were looked at.
    fn add_up(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let said = self.head.build.items as usize;
        if said != self.examples {
            problems.push(format!("says that there are {said} examples; there are {}", self.examples));
        }
        if self.places > 0 && self.places != self.examples {
            problems.push(format!("the flat index knows {} of {} examples", self.places, self.examples));
        }
        let unknown = self.head.unknown_languages();
        if !unknown.is_empty() {
            problems.push(format!("speaks of languages that this program does not know: {unknown:?}"));
        }
        problems
    }
}

fn check_item(item: &Item) -> Vec<String> {
    let Some(language) = language::named(&item.language) else {
        return vec![format!("{} is in {:?}, which this program does not know", item.id, item.language)];
    };
    let mut found = Vec::new();
    for (name, side) in [("vulnerable", &item.vulnerable), ("secure", &item.secure)] {
        // A whole text that does not parse has a slice that need not.
        if Program::of(&side.text, language).doubts().is_empty() {
            let doubts = Program::of(&side.sliced, language);
            found.extend(doubts.doubts().iter().map(|doubt| format!("the {name} slice of {}: {doubt}", item.id)));
        }
    }
    found
}

/// Files of ours that nothing lists.
fn strays(path: &Path, names: &BTreeSet<String>) -> Vec<Problem> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let found = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let strays = found.filter(|name| {
        Path::new(name).extension().is_some_and(|extension| extension == "bin") && !names.contains(name)
    });
    strays.map(|name| Problem::new(path.join(name), "is listed nowhere")).collect()
}
