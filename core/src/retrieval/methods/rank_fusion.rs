//! Plain rank fusion: no thresholds, so there is an answer wherever anything matches.

use super::super::facet::{of_cwes, of_items};
use super::super::fusion::{Rule, Weight};
use super::super::gate::Gate;
use super::{Gated, Guidelines, Method, Plan, Threshold::Open, TwoLevels};

/// Reciprocal rank fusion of all facets.
pub static METHOD: Method = Method {
    name: "fusion",
    title: "Rank fusion",
    about: "Ranks by task words, task phrases, causes and calls, each with the same weight and without thresholds.",
    plan: Plan::TwoLevels(TwoLevels {
        cwes: &[
            Gated { facet: &of_cwes::TASK_WORDS, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_cwes::TASK_PHRASES, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_cwes::CAUSE, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_cwes::API, threshold: Open, weight: Weight::ONE },
        ],
        items: &[
            Gated { facet: &of_items::WEAKNESS, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_items::CAUSE, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_items::API, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_items::CODE, threshold: Open, weight: Weight::ONE },
        ],
        cwe_rule: Rule::ranks(60.0, None),
        item_rule: Rule::ranks(60.0, None),
        gate: Gate::Open,
        chosen: 4,
        guidelines: Guidelines::OfChosen(4),
    }),
};
