//! The methods, chosen by name. A method is data: which facets, which rule, how much goes into the prompt.

mod evidence;
pub(super) mod flat;
mod none;
mod rank_fusion;
mod rescue_paper;

use super::facet::{CweFacet, ItemFacet};
use super::fusion::{Rule, Weight};
use super::gate::Gate;
use crate::knowledge::Thresholds;

/// A way of getting from a query to knowledge.
#[derive(Debug)]
pub struct Method {
    /// As on the command line and in links.
    pub name: &'static str,
    /// For menus.
    pub title: &'static str,
    /// What it does, one sentence.
    pub about: &'static str,
    pub(super) plan: Plan,
}

/// The steps of a method.
pub(super) enum Plan {
    /// First weaknesses, then examples inside the best of them.
    TwoLevels(TwoLevels),
    /// The examples themselves, by their whole code.
    OneLevel,
    /// Nothing.
    Nothing,
}

/// How a method on two levels goes about it.
pub(super) struct TwoLevels {
    /// Facets of level 1.
    pub cwes: &'static [Gated<CweFacet>],
    /// Facets of level 2.
    pub items: &'static [Gated<ItemFacet>],
    /// How level 1 turns what facets say into votes.
    pub cwe_rule: Rule,
    /// How level 2 does.
    pub item_rule: Rule,
    /// When weaknesses go on to level 2.
    pub gate: Gate,
    /// How many do.
    pub chosen: usize,
    /// Which guidelines go into the prompt.
    pub guidelines: Guidelines,
}

/// Which guidelines go into the prompt.
#[derive(Clone, Copy, Debug)]
pub(super) enum Guidelines {
    /// All of the weakness of the best example, and none without an example.
    OfExample,
    /// The first so many of every chosen weakness.
    OfChosen(usize),
}

/// A facet, what its score has to exceed, and what its best score is worth where scores are weighed.
pub(super) struct Gated<Facet: 'static> {
    pub facet: &'static Facet,
    pub threshold: Threshold,
    pub weight: Weight,
}

/// What a facet's score has to exceed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Threshold {
    /// Zero.
    Open,
    /// This.
    Fixed(f32),
    /// What the knowledge base says for its embedding model.
    Carried(fn(Thresholds) -> f32),
}

impl Threshold {
    /// The value, where there is one.
    pub fn value(self, carried: Thresholds) -> Option<f32> {
        match self {
            Self::Open => None,
            Self::Fixed(value) => Some(value),
            Self::Carried(of) => Some(of(carried)),
        }
    }
}

impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TwoLevels(_) => "two levels",
            Self::OneLevel => "one level",
            Self::Nothing => "nothing",
        })
    }
}

static METHODS: [&Method; 6] = [
    &evidence::METHOD,
    &rank_fusion::METHOD,
    &rescue_paper::CARRIED,
    &rescue_paper::LITERAL,
    &flat::METHOD,
    &none::METHOD,
];

/// All methods, the default first, in the order of menus.
pub fn methods() -> &'static [&'static Method] {
    &METHODS
}

/// Names of all facets of weaknesses.
pub fn facets() -> impl Iterator<Item = &'static str> {
    super::facet::of_cwes::ALL.iter().map(|facet| facet.name)
}

/// The method of this name.
pub fn method(name: &str) -> Option<&'static Method> {
    METHODS.into_iter().find(|method| method.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_is_found_by_its_own_name() {
        for known in methods() {
            assert_eq!(method(known.name).map(|found| found.title), Some(known.title));
        }
        assert!(method("").is_none());
        assert_eq!(methods()[0].name, "evidence");
    }
}
