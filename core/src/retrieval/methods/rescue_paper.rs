//! The rule of the paper (§3.3): a facet votes where its score exceeds a threshold; what gets no vote adds nothing.
//!
//! The threshold of BM25 does not depend on an embedding model. Those of the cosines do, so there are two methods: one with
//! the thresholds that the knowledge base carries for its own model, one with the numbers of the paper.

use super::super::facet::{CweFacet, ItemFacet, of_cwes, of_items};
use super::super::fusion::{Rule, Weight};
use super::super::gate::Gate;
use super::{Gated, Guidelines, Method, Plan, Threshold, TwoLevels};
use crate::knowledge::Thresholds;

/// With thresholds for the model at hand.
pub static CARRIED: Method = {
    const CAUSE: Threshold = Threshold::Carried(|carried| carried.cause);
    const CODE: Threshold = Threshold::Carried(|carried| carried.code);
    static CWES: [Gated<CweFacet>; 2] = cwes(CAUSE);
    static ITEMS: [Gated<ItemFacet>; 3] = items(CAUSE, CODE);
    Method {
        name: "rescue-paper",
        title: "RESCUE (paper)",
        about: "The paper's gated rank fusion, its cosine thresholds carried over to this embedding model by quantile.",
        plan: plan(&CWES, &ITEMS),
    }
};

/// With the thresholds as printed.
pub static LITERAL: Method = {
    const CAUSE: Threshold = Threshold::Fixed(Thresholds::PAPER.cause);
    const CODE: Threshold = Threshold::Fixed(Thresholds::PAPER.code);
    static CWES: [Gated<CweFacet>; 2] = cwes(CAUSE);
    static ITEMS: [Gated<ItemFacet>; 3] = items(CAUSE, CODE);
    Method {
        name: "rescue-paper-literal",
        title: "RESCUE (paper, literal thresholds)",
        about: "The paper's gated rank fusion with its thresholds as printed, which were set for another embedding model.",
        plan: plan(&CWES, &ITEMS),
    }
};

/// τ of the API facet.
const API: Threshold = Threshold::Fixed(4.0);

const fn cwes(cause: Threshold) -> [Gated<CweFacet>; 2] {
    [
        Gated { facet: &of_cwes::CAUSE, threshold: cause, weight: Weight::ONE },
        Gated { facet: &of_cwes::API, threshold: API, weight: Weight::ONE },
    ]
}

const fn items(cause: Threshold, code: Threshold) -> [Gated<ItemFacet>; 3] {
    [
        Gated { facet: &of_items::CAUSE, threshold: cause, weight: Weight::ONE },
        Gated { facet: &of_items::API, threshold: API, weight: Weight::ONE },
        Gated { facet: &of_items::CODE, threshold: code, weight: Weight::ONE },
    ]
}

const fn plan(cwes: &'static [Gated<CweFacet>], items: &'static [Gated<ItemFacet>]) -> Plan {
    let rule = Rule::ranks(60.0, Some(10));
    Plan::TwoLevels(TwoLevels {
        cwes,
        items,
        cwe_rule: rule,
        item_rule: rule,
        gate: Gate::Open,
        chosen: 4,
        guidelines: Guidelines::OfExample,
    })
}
