//! A corpus becomes the files of a knowledge base.
//!
//! The same corpus and the same embedding model give the same bytes: order is that of the corpus, and the indexes are built
//! on one thread, because the graph of nearest neighbours depends on the order in which threads insert.

mod figures;
mod item;

use std::collections::BTreeMap;

use indicatif::ProgressBar;
use rescue_core::knowledge::{Build, DenseIndex, File, Flat, HEAD_FILE, Head, Item, Node, Role, Shard, Thresholds};
use rescue_core::retrieval::call_statistics;
use sha2::{Digest, Sha256};

use crate::corpus::{Corpus, Entry};
use crate::model::Model;
pub use figures::{Figures, Lines};
pub use item::MAX_HOPS;
use item::item_of;

const VECTORS: &str = "vectors.bin";
const FLAT: &str = "flat.bin";

/// The files of a knowledge base and what there is to say about them.
pub struct Built {
    /// The head, which is also among the files.
    pub head: Head,
    /// Contents by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Counts and means.
    pub figures: Figures,
}

/// SHA-256 of everything that a build depends on: corpus, embedding model, version of this program.
pub fn input_sha256(corpus: &Corpus, model: Option<&Model>) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(corpus.sha256);
    hash.update(model.map(|model| model.sha256).unwrap_or_default());
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.update(rescue_core::knowledge::FORMAT.to_le_bytes());
    hash.finalize().into()
}

/// Builds the files. Without a model there are no vectors, and the methods that need them find nothing.
pub fn build(corpus: &Corpus, model: Option<&Model>, progress: &ProgressBar) -> Built {
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(one_thread) => one_thread.install(|| build_here(corpus, model, progress)),
        // A thread could not be started; then rayon's own pool is not going to have more than one either.
        Err(_) => build_here(corpus, model, progress),
    }
}

fn build_here(corpus: &Corpus, model: Option<&Model>, progress: &ProgressBar) -> Built {
    progress.set_length(corpus.pairs().count() as u64);
    let words = model.map(|model| &model.words);
    let nodes: Vec<Node> = corpus.entries.iter().map(|entry| entry.node.clone()).collect();
    let items: Vec<Vec<Item>> = corpus.entries.iter().map(|entry| items_of(entry, progress)).collect();
    let all = || items.iter().flatten();

    let mut files = Files::default();
    for (entry, items) in corpus.entries.iter().zip(&items).filter(|(_, items)| !items.is_empty()) {
        let cwe = entry.node.cwe;
        let shard = Shard { cwe, items: items.clone() };
        files.add(File::shard_name(cwe), Role::Shard(cwe), shard.encode());
    }
    let places = items.iter().flat_map(|items| (0..).zip(items).map(|(place, item)| (item.cwe, place)));
    if let Some(words) = words {
        let vectors = DenseIndex::of_texts(all().map(|item| [item.secure.text.as_str()]), words);
        files.add(FLAT.to_owned(), Role::Flat, Flat { items: places.collect(), vectors }.encode());
        files.add(VECTORS.to_owned(), Role::Vectors, words.encode());
    }

    let head = Head {
        build: Build {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            input_sha256: input_sha256(corpus, model),
            items: all().count() as u32,
            model: words.map(|words| words.name().to_owned()).unwrap_or_default(),
        },
        causes: words.and_then(|words| Head::index_causes(&nodes, words).if_slow_to_make()),
        tasks: words.and_then(|words| Head::index_tasks(&nodes, words).if_slow_to_make()),
        calls: call_statistics(all().map(|item| item.calls.as_slice())),
        // Without a model there is no cosine to compare with them.
        thresholds: model.map_or(Thresholds::PAPER, |model| model.thresholds),
        files: files.catalogue,
        nodes,
    };
    files.contents.insert(HEAD_FILE.to_owned(), head.encode());
    let figures = Figures::of(&head, all(), &files.contents);
    progress.finish_and_clear();
    Built { head, files: files.contents, figures }
}

fn items_of(entry: &Entry, progress: &ProgressBar) -> Vec<Item> {
    let items = entry.pairs.iter().map(|pair| {
        progress.set_message(format!("CWE-{} {}", pair.cwe, pair.name));
        progress.inc(1);
        item_of(pair)
    });
    items.collect()
}

/// Files and their catalogue, in one order.
#[derive(Default)]
struct Files {
    contents: BTreeMap<String, Vec<u8>>,
    catalogue: Vec<File>,
}

impl Files {
    fn add(&mut self, name: String, role: Role, content: Vec<u8>) {
        self.catalogue.push(File::of(name.clone(), role, &content));
        self.contents.insert(name, content);
    }
}
