//! A knowledge base as far as it is loaded, and the steps from a query to knowledge.

use std::collections::BTreeMap;
use std::iter;
use std::sync::Arc;

use super::doubt::Doubt;
use super::facet::{CweFacet, of_cwes};
use super::fusion::{Ballot, Fusion};
use super::methods::{Gated, Guidelines, Method, Plan, TwoLevels, flat};
use super::parts;
use super::prepared::Prepared;
use super::result::{ChosenGuideline, CweRanking, Query, RankedCwe, RankedExample, Retrieval};
use super::shelf::Shelf;
use super::shelved::Shelved;
use super::weaknesses::Weaknesses;
use crate::embedding::StaticModel;
use crate::knowledge::{File, Flat, Head, KnowledgeError, Node, Part, Role, Shard, decode_signals};
use crate::prompt::{Example, knowledge_text};
use crate::signal;

/// Weaknesses in a ranking; nobody reads further.
const LISTED: usize = 50;

/// Examples in an answer.
const EXAMPLES: usize = 8;

/// A knowledge base as far as it is loaded. The head is there from the beginning, other files arrive when they like.
pub struct Retriever {
    weaknesses: Weaknesses,
    model: Option<StaticModel>,
    flat: Option<Flat>,
    /// By name of language.
    signals: BTreeMap<String, Arc<signal::Prepared>>,
    /// By CWE and the number of its examples in the files before.
    shards: BTreeMap<(u32, u32), Shelved>,
}

impl Retriever {
    /// A knowledge base of which nothing but the head is loaded.
    pub fn new(head: Head) -> Self {
        Self {
            weaknesses: Weaknesses::new(head),
            model: None,
            flat: None,
            signals: BTreeMap::new(),
            shards: BTreeMap::new(),
        }
    }

    /// The head.
    pub fn head(&self) -> &Head {
        &self.weaknesses.head
    }

    /// Whether word vectors are there.
    pub fn has_vectors(&self) -> bool {
        self.model.is_some()
    }

    /// Takes a file of the head's catalogue in. A file that is refused leaves everything as it was.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), KnowledgeError> {
        let Some(file) = self.head().files.iter().find(|file| file.name == name) else {
            let part =
                self.shards.values().flat_map(|shelved| &shelved.shard.parts).find(|part| part.file.name == name);
            let part = part.ok_or_else(|| KnowledgeError::Unlisted { file: name.to_owned() })?;
            self.shelve(Shard::decode_part(part, bytes)?);
            return Ok(());
        };
        match file.role {
            Role::Shard(_) => self.shelve(Shard::decode(file, bytes)?),
            Role::Vectors => {
                file.check(bytes)?;
                self.embed(StaticModel::decode(bytes)?);
            }
            Role::Flat => self.flat = Some(Flat::decode(file, bytes)?),
            Role::Signals => {
                let signals = decode_signals(file, bytes)?;
                self.signals.insert(signals.language().name.to_owned(), Arc::new(signals));
            }
        }
        Ok(())
    }

    fn shelve(&mut self, shard: Shard) {
        let place = (shard.cwe, shard.first);
        self.shards.insert(place, Shelved::new(shard, self.model.as_ref()));
    }

    /// Takes the embedding model and makes the vectors of all texts that are there.
    fn embed(&mut self, model: StaticModel) {
        self.weaknesses.embed(&model);
        for shelved in self.shards.values_mut() {
            shelved.embed(&model);
        }
        self.model = Some(model);
    }

    /// The signals of a language, where they are loaded.
    pub fn signals(&self, language: &str) -> Option<Arc<signal::Prepared>> {
        self.signals.get(language).cloned()
    }

    /// The file with the signals of a language, where there is one that is not loaded.
    pub fn wanted_to_find(&self, language: &str) -> Option<&File> {
        let name = File::signals_name(language);
        self.head().files.iter().find(|file| file.name == name && !self.signals.contains_key(language))
    }

    /// Files that [`Self::rank_cwes`] would use and that are not loaded.
    pub fn wanted_to_rank(&self, method: &Method) -> Vec<&File> {
        let flat = matches!(method.plan, Plan::OneLevel) && self.flat.is_none();
        let vectors = !matches!(method.plan, Plan::Nothing) && self.model.is_none();
        let roles = [vectors.then_some(Role::Vectors), flat.then_some(Role::Flat)];
        roles.into_iter().flatten().filter_map(|role| self.head().file(role)).collect()
    }

    /// Files that [`Self::retrieve`] would use for a ranking and that are not loaded. Once they are, there may be more.
    pub fn wanted_to_retrieve(&self, query: &Query, method: &Method, ranking: &CweRanking) -> Vec<&File> {
        self.wanted_by(&Prepared::new(query, self.model.as_ref()), method, ranking)
    }

    fn wanted_by(&self, query: &Prepared, method: &Method, ranking: &CweRanking) -> Vec<&File> {
        let mut wanted = Vec::new();
        for RankedCwe { cwe, .. } in ranking.cwes.iter().filter(|cwe| cwe.passed) {
            let Some(first) = self.shards.get(&(*cwe, 0)) else {
                wanted.extend(self.head().file(Role::Shard(*cwe)));
                continue;
            };
            let parts = self.parts(first, method, query);
            let missing = parts.into_iter().filter(|part| !self.shards.contains_key(&(*cwe, part.first)));
            wanted.extend(missing.map(|part| &part.file));
        }
        wanted
    }

    /// The further files of a weakness that a query needs.
    fn parts<'a>(&self, first: &'a Shelved, method: &Method, query: &Prepared) -> Vec<&'a Part> {
        match (&method.plan, &self.flat) {
            (Plan::OneLevel, Some(flat)) => {
                parts::holding(&first.shard.parts, &flat::places(flat, first.shard.cwe, query))
            }
            _ => parts::choose(&first.shard, query),
        }
    }

    /// The files of a weakness that a query needs, as far as they are loaded. What else is loaded does not matter, so that
    /// an answer does not depend on the questions before.
    fn shelved(&self, cwe: u32, method: &Method, query: &Prepared) -> Vec<&Shelved> {
        let Some(first) = self.shards.get(&(cwe, 0)) else { return Vec::new() };
        let further = self.parts(first, method, query).into_iter();
        iter::once(first).chain(further.filter_map(|part| self.shards.get(&(cwe, part.first)))).collect()
    }

    /// Level 1: weaknesses.
    pub fn rank_cwes(&self, query: &Query, method: &Method) -> CweRanking {
        let prepared = Prepared::new(query, self.model.as_ref());
        let mut doubts = prepared.doubts.clone();
        let cwes = match &method.plan {
            Plan::TwoLevels(plan) => {
                self.doubt_facets(plan.cwes, &prepared, &mut doubts);
                self.fuse_cwes(plan, &prepared)
            }
            Plan::OneLevel => {
                let missing = self.wanted_to_rank(method).into_iter();
                doubts.extend(missing.map(|file| Doubt::NotLoaded { file: file.name.clone() }));
                self.flat.as_ref().map(|flat| flat::rank_cwes(self.head(), flat, &prepared)).unwrap_or_default()
            }
            Plan::Nothing => Vec::new(),
        };
        CweRanking { method: method.name.to_owned(), cause_source: prepared.cause_source, cwes, doubts }
    }

    /// What each facet of level 1 says of each weakness that it finds: its name, and the weaknesses with their scores.
    pub fn facet_scores(&self, query: &Query) -> Vec<(&'static str, Vec<(u32, f32)>)> {
        let prepared = Prepared::new(query, self.model.as_ref());
        let nodes = &self.head().nodes;
        let scores = |facet: &CweFacet| {
            let found = (facet.look)(&self.weaknesses, &prepared).found;
            let scores = found.iter().filter_map(|it| Some((nodes.get(it.place as usize)?.cwe, it.score)));
            (facet.name, scores.collect())
        };
        of_cwes::ALL.iter().map(|facet| scores(facet)).collect()
    }

    /// Level 2 and what goes into the prompt, from a ranking that the same query and method gave.
    pub fn retrieve(&self, query: &Query, method: &Method, ranking: CweRanking) -> Retrieval {
        let prepared = Prepared::new(query, self.model.as_ref());
        let mut ranking = ranking;
        let missing = self.wanted_by(&prepared, method, &ranking).into_iter();
        let missing: Vec<_> = missing.map(|file| Doubt::NotLoaded { file: file.name.clone() }).collect();
        ranking.doubts.extend(missing);
        let (examples, guidelines, knowledge) = match &method.plan {
            Plan::TwoLevels(plan) => {
                let examples = self.fuse_items(plan, method, &prepared, &mut ranking);
                let guidelines = self.guidelines(plan, &prepared, &ranking, &examples);
                let knowledge = knowledge_text(&guidelines, examples.first().map(|best| Example::sliced(&best.item)));
                (examples, guidelines, knowledge)
            }
            Plan::OneLevel => {
                let chosen = ranking.chosen(1).next().zip(self.flat.as_ref());
                let examples = chosen.map_or_else(Vec::new, |(chosen, flat)| {
                    let files = self.shelved(chosen.cwe, method, &prepared);
                    flat::rank_examples(flat, chosen.cwe, &files, &prepared)
                });
                let knowledge = knowledge_text(&[], examples.first().map(|best| Example::whole(&best.item)));
                (examples, Vec::new(), knowledge)
            }
            Plan::Nothing => Default::default(),
        };
        Retrieval { ranking, examples, guidelines, knowledge }
    }

    fn fuse_cwes(&self, plan: &TwoLevels, query: &Prepared) -> Vec<RankedCwe> {
        let head = self.head();
        let on = plan.cwes.iter().filter(|gated| !query.without.iter().any(|name| name == gated.facet.name));
        let ballots = on.map(|gated| Ballot {
            facet: gated.facet.name,
            threshold: gated.threshold.value(head.thresholds),
            weight: if query.has_draft { gated.weight.draft } else { gated.weight.words },
            full: gated.facet.full,
            votes: (gated.facet.look)(&self.weaknesses, query),
        });
        let fusion = Fusion::count(head.nodes.len(), plan.cwe_rule, ballots.collect());
        let chosen = if plan.gate.is_open(query) { plan.chosen } else { 0 };
        let listed = fusion.ranking.iter().take(LISTED).enumerate();
        let ranked = listed.filter_map(|(at, &(place, score))| {
            let node = head.nodes.get(place as usize)?;
            let (cwe, name) = (node.cwe, node.name.clone());
            Some(RankedCwe { cwe, name, score, passed: at < chosen, facets: fusion.explain(place) })
        });
        ranked.collect()
    }

    fn fuse_items(
        &self,
        plan: &TwoLevels,
        method: &Method,
        query: &Prepared,
        ranking: &mut CweRanking,
    ) -> Vec<RankedExample> {
        let CweRanking { cwes, doubts, .. } = ranking;
        let chosen = cwes.iter().filter(|cwe| cwe.passed);
        let chosen =
            chosen.flat_map(|cwe| self.shelved(cwe.cwe, method, query).into_iter().map(move |shelved| (cwe, shelved)));
        let candidates = Shelf::new(chosen, query.language, &self.head().calls);
        if let Some(language) = query.language
            && candidates.items().first().is_some_and(|item| item.language != language)
        {
            doubts.push(Doubt::NoExamples { language: language.to_owned() });
        }
        let ballots = plan.items.iter().map(|gated| Ballot {
            facet: gated.facet.name,
            threshold: gated.threshold.value(self.head().thresholds),
            weight: if query.has_draft { gated.weight.draft } else { gated.weight.words },
            full: gated.facet.full,
            votes: (gated.facet.look)(&candidates, query),
        });
        let fusion = Fusion::count(candidates.items().len(), plan.item_rule, ballots.collect());
        let ranked = fusion.ranking.iter().take(EXAMPLES).filter_map(|&(place, score)| {
            let item = (*candidates.items().get(place as usize)?).clone();
            Some(RankedExample { item, score, facets: fusion.explain(place) })
        });
        ranked.collect()
    }

    fn guidelines(
        &self,
        plan: &TwoLevels,
        query: &Prepared,
        ranking: &CweRanking,
        examples: &[RankedExample],
    ) -> Vec<ChosenGuideline> {
        let (cwes, limit): (Vec<u32>, usize) = match plan.guidelines {
            Guidelines::OfExample => (examples.first().map(|best| best.item.cwe).into_iter().collect(), usize::MAX),
            Guidelines::OfChosen(each) => (ranking.chosen(plan.chosen).map(|cwe| cwe.cwe).collect(), each),
        };
        let nodes = cwes.into_iter().filter_map(|cwe| self.head().node(cwe));
        nodes.flat_map(|node| fitting(node, query.language).take(limit)).collect()
    }

    fn doubt_facets(&self, facets: &[Gated<CweFacet>], query: &Prepared, doubts: &mut Vec<Doubt>) {
        let dense = facets.iter().map(|gated| gated.facet).filter(|facet| facet.dense && self.model.is_none());
        let dense: Vec<_> = dense.map(|facet| facet.name.to_owned()).collect();
        if !dense.is_empty() {
            doubts.push(Doubt::NoVectors { facets: dense });
        }
        if let Some(language) = query.language.filter(|name| !query.calls.is_empty() && !self.weaknesses.has_apis(name))
        {
            doubts.push(Doubt::NoApis { language: language.to_owned() });
        }
    }
}

/// A weakness's rules for a language, most important first; where no language is known, those that are for all.
fn fitting<'a>(node: &'a Node, language: Option<&'a str>) -> impl Iterator<Item = ChosenGuideline> + use<'a> {
    let fits = move |languages: &[String]| {
        languages.is_empty() || language.is_some_and(|language| languages.iter().any(|name| name == language))
    };
    let rules = node.guidelines.iter().filter(move |guideline| fits(&guideline.languages));
    rules.map(|guideline| ChosenGuideline { cwe: node.cwe, rule: guideline.rule.clone() })
}
