//! Our own method: the evidence of all facets, weighed and added.
//!
//! A facet's score is divided by the best that it gave to any weakness for the query, so that facets in different units
//! can be added; what a signal found is a probability and stays as it is. The weights are those of a logistic choice
//! among weaknesses, fitted on public tasks with folds over weaknesses (`docs/retrieval.md`). There is one set for
//! queries with a draft and one for those in words alone.

use super::super::facet::{of_cwes, of_items};
use super::super::fusion::{Rule, Weight};
use super::super::gate::Gate;
use super::{Gated, Guidelines, Method, Plan, Threshold::Open, TwoLevels};

/// A weighted sum of what all facets say.
pub static METHOD: Method = Method {
    name: "evidence",
    title: "Weighed evidence",
    about: "Adds up what signals, calls, words and meaning say of each weakness, each with a weight that was fitted on public tasks.",
    plan: Plan::TwoLevels(TwoLevels {
        cwes: &[
            Gated { facet: &of_cwes::SIGNAL, threshold: Open, weight: Weight { draft: 3.0, words: 0.0 } },
            Gated { facet: &of_cwes::HINT, threshold: Open, weight: Weight { draft: 1.6, words: 0.0 } },
            Gated { facet: &of_cwes::KIN, threshold: Open, weight: Weight { draft: 3.5, words: 0.0 } },
            Gated { facet: &of_cwes::NAMES, threshold: Open, weight: Weight { draft: 1.9, words: 2.3 } },
            Gated { facet: &of_cwes::SINKS, threshold: Open, weight: Weight { draft: 0.4, words: 0.0 } },
            Gated { facet: &of_cwes::DRAFT_WORDS, threshold: Open, weight: Weight { draft: 2.4, words: 0.0 } },
            Gated { facet: &of_cwes::ABOUT, threshold: Open, weight: Weight { draft: 0.3, words: 3.7 } },
            Gated { facet: &of_cwes::TASK_PHRASES, threshold: Open, weight: Weight { draft: 0.3, words: 0.8 } },
            Gated { facet: &of_cwes::CAUSE, threshold: Open, weight: Weight { draft: 1.0, words: 1.3 } },
            Gated { facet: &of_cwes::PREVALENCE, threshold: Open, weight: Weight { draft: 0.4, words: 0.9 } },
        ],
        items: &[
            Gated { facet: &of_items::WEAKNESS, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_items::CAUSE, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_items::API, threshold: Open, weight: Weight::ONE },
            Gated { facet: &of_items::CODE, threshold: Open, weight: Weight::ONE },
        ],
        cwe_rule: Rule::Scores,
        item_rule: Rule::ranks(60.0, None),
        gate: Gate::Signals,
        chosen: 4,
        guidelines: Guidelines::OfChosen(4),
    }),
};
