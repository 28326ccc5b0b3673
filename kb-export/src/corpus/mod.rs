//! The authored knowledge: folders of TOML and code, as `corpus/README.md` describes them.
//!
//! Reading is strict about form (a misspelt key is a problem, not a silent loss) and says everything that is wrong, not
//! only the first thing. Whether what is written makes sense is for [`crate::checks`].

mod node;
mod pair;
mod problem;
mod tree;

use std::path::{Path, PathBuf};

use rescue_core::knowledge::Node;

use crate::signals::{Authored, read_folder};
pub use pair::Pair;
pub use problem::{CorpusError, Problem};

/// A corpus as far as it could be read.
#[derive(Debug, Default)]
pub struct Corpus {
    /// Weaknesses with their pairs, in ascending order of their numbers.
    pub entries: Vec<Entry>,
    /// SHA-256 over the names and contents of all files.
    pub sha256: [u8; 32],
    /// What is wrong with the form of it; such entries are left out.
    pub problems: Vec<Problem>,
}

/// A weakness and its pairs.
#[derive(Debug)]
pub struct Entry {
    /// Its folder.
    pub folder: PathBuf,
    /// What is known about it.
    pub node: Node,
    /// By language and name.
    pub pairs: Vec<Pair>,
    /// Rules that find it in code.
    pub signals: Vec<Authored>,
}

impl Corpus {
    /// Reads a folder of weaknesses. The only error is a folder that cannot be read at all.
    pub fn read(folder: &Path) -> Result<Self, CorpusError> {
        let files = tree::Tree::read(folder)?;
        let mut corpus = Self { sha256: files.sha256(), ..Self::default() };
        for weakness in files.folders("") {
            match node::read(&files, &weakness) {
                Ok(node) => {
                    let pairs = pair::read_all(&files, &weakness, node.cwe, &mut corpus.problems);
                    let folder = folder.join(&weakness);
                    let signals_folder = folder.join("signals");
                    let (signals, wrong) = read_folder(&signals_folder);
                    corpus.problems.extend(wrong.into_iter().map(|what| Problem::new(signals_folder.clone(), what)));
                    corpus.entries.push(Entry { folder, node, pairs, signals });
                }
                Err(problem) => corpus.problems.push(problem),
            }
        }
        corpus.entries.sort_by_key(|entry| entry.node.cwe);
        for pair in corpus.entries.windows(2).filter(|pair| pair[0].node.cwe == pair[1].node.cwe) {
            let what = format!("CWE-{} is described twice", pair[1].node.cwe);
            corpus.problems.push(Problem::new(pair[1].folder.clone(), what));
        }
        Ok(corpus)
    }

    /// The corpus if nothing is wrong with its form.
    pub fn sound(self) -> Result<Self, CorpusError> {
        if self.entries.is_empty() && self.problems.is_empty() {
            return Err(CorpusError::Empty);
        }
        if self.problems.is_empty() { Ok(self) } else { Err(CorpusError::Unsound(self.problems)) }
    }

    /// All pairs.
    pub fn pairs(&self) -> impl Iterator<Item = &Pair> {
        self.entries.iter().flat_map(|entry| &entry.pairs)
    }
}
