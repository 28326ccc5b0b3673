//! Level 1, ready to be searched: the head and the lexical indexes over its nodes.

use std::collections::{BTreeMap, BTreeSet};

use super::bm25::Bm25;
use super::kin::Kin;
use super::sinks::Sinks;
use super::{names, terms};
use crate::embedding::StaticModel;
use crate::knowledge::{ApiSet, DenseIndex, Head, Node};
use crate::language;

/// The head with its lexical indexes. A document's place is that of its node.
pub(super) struct Weaknesses {
    pub head: Head,
    made: Option<MadeVectors>,
    /// What is written about each weakness.
    pub words: Bm25,
    /// All that is written about each weakness.
    pub prose: Bm25,
    /// Which are close to which.
    pub kin: Kin,
    /// The names of each weakness's APIs.
    pub names: Bm25,
    apis: BTreeMap<String, Bm25>,
    all_apis: Bm25,
    sinks: BTreeMap<&'static str, Sinks>,
    all_sinks: Sinks,
}

/// Vectors that the head leaves to its reader.
struct MadeVectors {
    causes: Option<DenseIndex>,
    tasks: Option<DenseIndex>,
}

impl Weaknesses {
    pub fn new(head: Head) -> Self {
        let nodes = &head.nodes;
        let words = Bm25::new(nodes.iter().map(written));
        let languages = nodes.iter().flat_map(|node| node.apis.keys());
        let mut apis: BTreeMap<String, Bm25> = languages.map(|name| (name.clone(), Bm25::default())).collect();
        for (language, index) in &mut apis {
            *index = Bm25::new(nodes.iter().map(|node| calls(node.apis.get(language).into_iter())));
        }
        let all_apis = Bm25::new(nodes.iter().map(|node| calls(node.apis.values())));
        let prose = Bm25::with_lengths(LENGTHS_COUNT, nodes.iter().map(all_written));
        let names =
            Bm25::with_lengths(names::LENGTHS_COUNT, nodes.iter().map(|node| names::of_apis(node.apis.values())));
        let kin = Kin::new(nodes);
        let sinks = language::ALL.iter().map(|language| {
            // What is dangerous in C is so in C++.
            let names = [Some(language.name), language.hints.extends];
            let sets =
                nodes.iter().map(|node| names.into_iter().flatten().filter_map(|name| node.apis.get(name)).collect());
            (language.name, Sinks::new(sets))
        });
        let sinks = sinks.collect();
        let all_sinks = Sinks::new(nodes.iter().map(|node| node.apis.values().collect()));
        Self { head, made: None, words, prose, names, kin, apis, all_apis, sinks, all_sinks }
    }

    /// Makes the vectors that the head leaves out.
    pub fn embed(&mut self, model: &StaticModel) {
        let nodes = &self.head.nodes;
        self.made = Some(MadeVectors {
            causes: self.head.causes.is_none().then(|| Head::index_causes(nodes, model)),
            tasks: self.head.tasks.is_none().then(|| Head::index_tasks(nodes, model)),
        });
    }

    /// Vectors of causes; `None` until the embedding model is there.
    pub fn causes(&self) -> Option<&DenseIndex> {
        self.head.causes.as_ref().or(self.made.as_ref()?.causes.as_ref())
    }

    /// Vectors of tasks at risk; `None` until the embedding model is there.
    pub fn tasks(&self) -> Option<&DenseIndex> {
        self.head.tasks.as_ref().or(self.made.as_ref()?.tasks.as_ref())
    }

    /// The API sets of a language; those of all languages together where it is unknown or has none.
    pub fn apis(&self, language: Option<&str>) -> &Bm25 {
        language.and_then(|name| self.apis.get(name)).unwrap_or(&self.all_apis)
    }

    /// The dangerous calls of a language; those of all languages together where it is unknown.
    pub fn sinks(&self, language: Option<&str>) -> &Sinks {
        language.and_then(|name| self.sinks.get(name)).unwrap_or(&self.all_sinks)
    }

    /// Whether there are API sets of a language.
    pub fn has_apis(&self, language: &str) -> bool {
        self.apis.contains_key(language)
    }
}

/// What a word of the vocabulary counts: as much as if it stood so often in what is written.
const OF_VOCABULARY: f32 = 2.0;

/// Name, tasks at risk, causes, vocabulary, and the words that say when a guideline applies.
fn written(node: &Node) -> impl Iterator<Item = (String, f32)> {
    let prose = [&node.name].into_iter().chain(&node.tasks).chain(&node.causes);
    let texts = prose.chain(node.guidelines.iter().flat_map(|guideline| &guideline.words)).map(|text| (text, 1.0));
    let texts = texts.chain(node.vocabulary.iter().map(|word| (word, OF_VOCABULARY)));
    texts.flat_map(|(text, count)| terms::of_text(text).map(move |term| (term.key, count)))
}

/// How much a text's length counts among all that is written about a weakness: little, for what is long is so because
/// there is more to say.
const LENGTHS_COUNT: f32 = 0.3;

/// The same, and the rules of the guidelines, and the explanation.
fn all_written(node: &Node) -> impl Iterator<Item = (String, f32)> {
    let rules = node.guidelines.iter().map(|guideline| &guideline.rule);
    let more = rules.chain([&node.explanation]).flat_map(|text| terms::of_text(text)).map(|term| (term.key, 1.0));
    written(node).chain(more)
}

/// The calls where a weakness happens, each term once: a set has no frequencies. Where data enters, and what makes it safe,
/// is much the same for many weaknesses and would blur the picture.
fn calls<'a>(sets: impl Iterator<Item = &'a ApiSet>) -> impl Iterator<Item = (String, f32)> {
    let names: BTreeSet<&str> = sets.flat_map(|set| &set.dangerous).flat_map(|name| terms::of_call(name)).collect();
    names.into_iter().map(|term| (term.to_owned(), 1.0))
}
