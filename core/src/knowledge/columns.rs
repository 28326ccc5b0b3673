//! Weaknesses as they stand in a file: column by column, see [`Column`].

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::column::Column;
use super::limit::{self, LANGUAGES, NAME, NODES, PROSE, TEXTS, WRITTEN};
use super::node::{ApiSet, Guideline, Neighbour, Node};

#[derive(Serialize, Deserialize)]
struct Columns<'a> {
    #[serde(deserialize_with = "limit::list::<_, _, NODES>")]
    cwes: Vec<u32>,
    #[serde(borrow)]
    names: Column<'a>,
    #[serde(deserialize_with = "limit::list::<_, _, NODES>")]
    parents: Vec<Numbers>,
    #[serde(deserialize_with = "limit::list::<_, _, NODES>")]
    neighbours: Vec<Numbers>,
    differences: Column<'a>,
    explanations: Column<'a>,
    causes: Column<'a>,
    tasks: Column<'a>,
    vocabulary: Column<'a>,
    references: Column<'a>,
    rules: Column<'a>,
    /// A list for each rule.
    words: Column<'a>,
    /// A list for each rule.
    languages: Column<'a>,
    #[serde(deserialize_with = "limit::named::<_, _, LANGUAGES>")]
    apis: BTreeMap<String, ApiColumns<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Numbers(#[serde(deserialize_with = "limit::list::<_, _, WRITTEN>")] Vec<u32>);

/// The API sets of one language.
#[derive(Serialize, Deserialize)]
struct ApiColumns<'a> {
    /// Places of the weaknesses that have one.
    #[serde(deserialize_with = "limit::list::<_, _, NODES>")]
    places: Vec<u32>,
    #[serde(borrow)]
    dangerous: Column<'a>,
    safe: Column<'a>,
    sources: Column<'a>,
    sanitizers: Column<'a>,
}

pub(super) fn serialize<S: Serializer>(nodes: &[Node], to: S) -> Result<S::Ok, S::Error> {
    Columns::of(nodes).serialize(to)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Node>, D::Error> {
    Columns::deserialize(from)?.nodes().map_err(D::Error::custom)
}

/// What the columns are made of, for a report on sizes: names of the parts and their bytes, in the order of the file.
pub(super) fn sections(nodes: &[Node]) -> Vec<(&'static str, Vec<u8>)> {
    Columns::of(nodes).sections()
}

/// As in a file.
pub(super) fn bytes_of<T: Serialize>(value: &T) -> Vec<u8> {
    // Plain structs, and sequences and maps of known length: postcard has no reason to refuse one.
    postcard::to_allocvec(value).unwrap_or_default()
}

impl Columns<'_> {
    fn of(nodes: &[Node]) -> Self {
        let one_each = |text: fn(&Node) -> &String| Column::of(nodes.iter().map(|node| [text(node)]));
        let lists = |texts: fn(&Node) -> &Vec<String>| Column::of(nodes.iter().map(texts));
        let rules = || nodes.iter().flat_map(|node| &node.guidelines);
        let neighbours = |node: &Node| Numbers(node.neighbours.iter().map(|neighbour| neighbour.cwe).collect());
        let names = nodes.iter().flat_map(|node| node.apis.keys());
        let mut apis: BTreeMap<_, _> = names.map(|name| (name.clone(), ApiColumns::default())).collect();
        for (name, columns) in &mut apis {
            *columns = ApiColumns::of(nodes, name);
        }
        Self {
            cwes: nodes.iter().map(|node| node.cwe).collect(),
            names: one_each(|node| &node.name),
            parents: nodes.iter().map(|node| Numbers(node.parents.clone())).collect(),
            neighbours: nodes.iter().map(neighbours).collect(),
            differences: Column::of(nodes.iter().map(|node| node.neighbours.iter().map(|other| &other.difference))),
            explanations: one_each(|node| &node.explanation),
            causes: lists(|node| &node.causes),
            tasks: lists(|node| &node.tasks),
            vocabulary: lists(|node| &node.vocabulary),
            references: lists(|node| &node.references),
            rules: Column::of(nodes.iter().map(|node| node.guidelines.iter().map(|guideline| &guideline.rule))),
            words: Column::of(rules().map(|guideline| &guideline.words)),
            languages: Column::of(rules().map(|guideline| &guideline.languages)),
            apis,
        }
    }

    /// Bytes of each part, in the order of the file.
    fn sections(&self) -> Vec<(&'static str, Vec<u8>)> {
        vec![
            ("names and numbers", bytes_of(&(&self.cwes, &self.names, &self.parents, &self.neighbours))),
            ("differences from neighbours", bytes_of(&self.differences)),
            ("explanations", bytes_of(&self.explanations)),
            ("causes", bytes_of(&self.causes)),
            ("tasks", bytes_of(&(&self.tasks, &self.vocabulary))),
            ("references", bytes_of(&self.references)),
            ("guidelines", bytes_of(&self.rules)),
            ("words of guidelines", bytes_of(&(&self.words, &self.languages))),
            ("APIs", bytes_of(&self.apis)),
        ]
    }

    /// Number of texts in all columns.
    fn texts(&self) -> usize {
        let apis = self.apis.values().flat_map(|apis| [&apis.dangerous, &apis.safe, &apis.sources, &apis.sanitizers]);
        let written = [&self.names, &self.differences, &self.explanations, &self.causes, &self.tasks, &self.references];
        let rules = [&self.rules, &self.words, &self.languages, &self.vocabulary];
        apis.chain(written).chain(rules).fold(0, |sum, column| sum.saturating_add(column.said()))
    }

    fn nodes(self) -> Result<Vec<Node>, &'static str> {
        if self.texts() > TEXTS {
            return Err("there are more texts than allowed");
        }
        let count = self.cwes.len();
        let (mut names, mut explanations) =
            (self.names.texts::<NAME>(count)?, self.explanations.texts::<PROSE>(count)?);
        let (mut causes, mut tasks) = (self.causes.lists::<PROSE>(count)?, self.tasks.lists::<PROSE>(count)?);
        let mut vocabulary = self.vocabulary.lists::<NAME>(count)?;
        let (mut references, mut rules) = (self.references.lists::<NAME>(count)?, self.rules.lists::<PROSE>(count)?);
        let mut differences = self.differences.lists::<PROSE>(count)?;
        let rule_count = rules.as_slice().iter().map(Vec::len).sum();
        let (mut words, mut languages) =
            (self.words.lists::<NAME>(rule_count)?, self.languages.lists::<NAME>(rule_count)?);
        if self.parents.len() != count || self.neighbours.len() != count {
            return Err("the columns differ in length");
        }
        let mut nodes = Vec::with_capacity(count);
        for ((cwe, Numbers(parents)), Numbers(others)) in self.cwes.into_iter().zip(self.parents).zip(self.neighbours) {
            let differences = differences.next().unwrap_or_default();
            if differences.len() != others.len() {
                return Err("neighbours and differences differ in number");
            }
            let guideline = |rule| Guideline {
                rule,
                words: words.next().unwrap_or_default(),
                languages: languages.next().unwrap_or_default(),
            };
            nodes.push(Node {
                cwe,
                name: names.next().unwrap_or_default(),
                parents,
                neighbours: others.into_iter().zip(differences).map(Neighbour::from).collect(),
                explanation: explanations.next().unwrap_or_default(),
                causes: causes.next().unwrap_or_default(),
                tasks: tasks.next().unwrap_or_default(),
                vocabulary: vocabulary.next().unwrap_or_default(),
                guidelines: rules.next().unwrap_or_default().into_iter().map(guideline).collect(),
                apis: BTreeMap::new(),
                references: references.next().unwrap_or_default(),
            });
        }
        self.apis.into_iter().try_for_each(|(language, columns)| columns.spread(&language, &mut nodes))?;
        Ok(nodes)
    }
}

impl Default for ApiColumns<'_> {
    fn default() -> Self {
        Self::of(&[], "")
    }
}

impl ApiColumns<'_> {
    fn of(nodes: &[Node], language: &str) -> Self {
        let sets = || nodes.iter().filter_map(|node| node.apis.get(language));
        let having = (0..).zip(nodes).filter(|(_, node)| node.apis.contains_key(language));
        Self {
            places: having.map(|(place, _)| place).collect(),
            dangerous: Column::of(sets().map(|set| &set.dangerous)),
            safe: Column::of(sets().map(|set| &set.safe)),
            sources: Column::of(sets().map(|set| &set.sources)),
            sanitizers: Column::of(sets().map(|set| &set.sanitizers)),
        }
    }

    /// Gives each weakness its set.
    fn spread(self, language: &str, nodes: &mut [Node]) -> Result<(), &'static str> {
        let lists = |column: &Column| column.lists::<NAME>(self.places.len());
        let (mut dangerous, mut safe) = (lists(&self.dangerous)?, lists(&self.safe)?);
        let (mut sources, mut sanitizers) = (lists(&self.sources)?, lists(&self.sanitizers)?);
        for &place in &self.places {
            let node = nodes.get_mut(place as usize).ok_or("an API set is of no weakness")?;
            let set = ApiSet {
                dangerous: dangerous.next().unwrap_or_default(),
                safe: safe.next().unwrap_or_default(),
                sources: sources.next().unwrap_or_default(),
                sanitizers: sanitizers.next().unwrap_or_default(),
            };
            if node.apis.insert(language.to_owned(), set).is_some() {
                return Err("a weakness has two API sets of one language");
            }
        }
        Ok(())
    }
}
