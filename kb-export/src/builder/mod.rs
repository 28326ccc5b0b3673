//! Pairs become the files of a knowledge base.
//!
//! The same pairs and the same embedding model give the same bytes. Pairs are analysed on all threads and put down in their
//! order; the indexes are built on one thread, because the graph of nearest neighbours depends on the order in which threads
//! insert. One weakness after the other is read, analysed and written, so that memory is bounded by the largest of them.

mod examples;
mod figures;
mod index;
mod item;
mod output;
mod parts;
mod weaknesses;

use std::path::{Path, PathBuf};

use indicatif::ProgressBar;
use rescue_core::knowledge::{Build, File, Flat, Head, Role, Thresholds, encode_signals};
use rescue_core::language;
use rescue_core::retrieval::call_statistics;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::catalogue::Catalogue;
use crate::corpus::Corpus;
use crate::import::{ImportError, Imported, Reason, Seen};
use crate::model::Model;
use crate::signals;
use examples::Examples;
pub use figures::{Figures, Lines};
use index::{Vectors, on_one_thread};
pub use item::MAX_HOPS;
use output::Output;
use weaknesses::{Author, Weakness, weaknesses};

const VECTORS: &str = "vectors.bin";
const FLAT: &str = "flat.bin";

/// What a knowledge base is made of.
pub struct Ingredients<'a> {
    /// The authored knowledge.
    pub corpus: &'a Corpus,
    /// Pairs from elsewhere. They join the weakness of their number.
    pub imported: &'a [Imported],
    /// What a model wrote about weaknesses that the corpus does not describe.
    pub distilled: Option<&'a Corpus>,
    /// Names of weaknesses that nobody describes.
    pub catalogue: &'a Catalogue,
    /// The embedding model. Without one there are no vectors, and the methods that need them find nothing.
    pub model: Option<&'a Model>,
}

/// What there is to say about a knowledge base that was built.
pub struct Built {
    /// The head.
    pub head: Head,
    /// Counts, means and sizes.
    pub figures: Figures,
    /// The pairs that are not in it.
    pub left_out: Vec<LeftOut>,
}

/// A pair that is not in the knowledge base.
#[derive(Debug)]
pub struct LeftOut {
    /// Its weakness.
    pub cwe: u32,
    /// What it is called.
    pub id: String,
    /// Why.
    pub reason: Reason,
}

/// Why there is no knowledge base.
#[derive(Debug, Error)]
pub enum BuildError {
    /// What was imported cannot be read.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// A signal cannot be compiled.
    #[error("{0}")]
    Signals(String),
    /// A file cannot be written.
    #[error("{} cannot be written: {error}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
}

impl<'a> Ingredients<'a> {
    /// A corpus and nothing else.
    pub fn authored(corpus: &'a Corpus, model: Option<&'a Model>) -> Self {
        Self { corpus, imported: &[], distilled: None, catalogue: Catalogue::shipped(), model }
    }

    /// SHA-256 of everything that a build depends on, this program's version with it.
    pub fn sha256(&self) -> Result<[u8; 32], ImportError> {
        let mut hash = Sha256::new();
        hash.update(self.corpus.sha256);
        hash.update(self.model.map(|model| model.sha256).unwrap_or_default());
        hash.update(env!("CARGO_PKG_VERSION"));
        hash.update(rescue_core::knowledge::FORMAT.to_le_bytes());
        hash.update(self.distilled.map(|corpus| corpus.sha256).unwrap_or_default());
        for imported in self.imported {
            hash.update(imported.sha256()?);
        }
        for Weakness { node, .. } in weaknesses(self).iter().filter(|weakness| weakness.by == Author::Nobody) {
            hash.update(&node.name);
            node.parents.iter().for_each(|parent| hash.update(parent.to_le_bytes()));
        }
        Ok(hash.finalize().into())
    }
}

/// Builds the files into a folder.
pub fn build(from: &Ingredients, folder: &Path, progress: &ProgressBar) -> Result<Built, BuildError> {
    let words = from.model.map(|model| &model.words);
    let mut output = Output::create(folder)?;
    let mut figures = Figures::default();
    let mut seen = Seen::default();
    for pair in from.corpus.pairs() {
        // Whether a corpus holds a pair twice is for its checks; here it only counts as being there.
        seen.add(pair);
    }
    let mut examples = Examples { imported: from.imported, seen, left_out: Vec::new(), progress };
    // What the files that look at all examples at once are made of.
    let (mut nodes, mut calls, mut places, mut whole) = (Vec::new(), Vec::new(), Vec::new(), Vectors::default());
    for weakness in weaknesses(from) {
        let cwe = weakness.node.cwe;
        let items = examples.of(&weakness)?;
        if items.is_empty() && weakness.by != Author::People {
            continue;
        }
        figures.add(cwe, weakness.by, &items);
        nodes.push(weakness.node);
        if items.is_empty() {
            continue;
        }
        let items = parts::write(cwe, items, words, &mut output)?;
        places.extend((0..items.len() as u32).map(|place| (cwe, place)));
        calls.extend(items.iter().map(|item| item.calls.clone()));
        if let Some(words) = words {
            for item in &items {
                whole.push(&item.secure.text, words);
            }
        }
    }
    if let Some(words) = words {
        let flat = Flat { items: places, vectors: on_one_thread(|| whole.index()) };
        output.add(FLAT.to_owned(), Role::Flat, &flat.encode())?;
        output.add(VECTORS.to_owned(), Role::Vectors, &words.encode())?;
    }
    for language in language::ALL {
        let authored = from.corpus.entries.iter().map(|entry| (entry.node.cwe, entry.signals.as_slice()));
        let (signals, problems) = signals::compile(authored, language.name);
        if let Some(problem) = problems.into_iter().next() {
            return Err(BuildError::Signals(problem));
        }
        if !signals.signals.is_empty() {
            output.add(File::signals_name(language.name), Role::Signals, &encode_signals(&signals))?;
        }
    }
    let head = Head {
        build: Build {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            input_sha256: from.sha256()?,
            items: figures.examples as u32,
            model: words.map(|words| words.name().to_owned()).unwrap_or_default(),
        },
        causes: words.and_then(|words| on_one_thread(|| Head::index_causes(&nodes, words)).if_slow_to_make()),
        tasks: words.and_then(|words| on_one_thread(|| Head::index_tasks(&nodes, words)).if_slow_to_make()),
        calls: call_statistics(calls.iter().map(Vec::as_slice)),
        // Without a model there is no cosine to compare with them.
        thresholds: from.model.map_or(Thresholds::PAPER, |model| model.thresholds),
        files: output.catalogue().to_vec(),
        nodes,
    };
    let bytes = head.encode();
    let left_out = examples.left_out;
    let figures = figures.finish(&output.files().collect::<Vec<_>>(), bytes.len(), &left_out);
    output.finish(&bytes)?;
    progress.finish_and_clear();
    Ok(Built { head, figures, left_out })
}
