//! Section 1: the weaknesses that the task or code is prone to, ranked, and the evidence for one of them.

use leptos::prelude::*;
use rescue_core::retrieval::{CauseSource, CweRanking, RankedCwe};
use wasm_bindgen::JsCast;

use super::evidence::Evidence;
use crate::session::session;
use crate::state::evidence;

/// Weaknesses below the gate that are shown.
const SHOWN_BELOW: usize = 2;

/// Section 1.
#[component]
pub(super) fn RiskSection() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let ranking = Memo::new(move |_| {
        let found = analysis.found.with(|found| Some(found.as_ref()?.retrieval.as_ref()?.ranking.clone()));
        found.filter(|_| !work.is_empty())
    });
    let summary = move || {
        ranking.with(|ranking| {
            let ranking = ranking.as_ref()?;
            let passed = ranking.cwes.iter().filter(|cwe| cwe.passed).count();
            let all = analysis.knowledge.with(|info| info.as_ref().map_or(0, |info| info.cwes));
            Some(format!("{passed} of {all} weaknesses go into the prompt. Found on this machine, no model."))
        })
    };
    let doubts = move || ranking.with(|ranking| ranking.as_ref().map(doubts).unwrap_or_default());
    let body = move || {
        ranking.get().map_or_else(
            || ghost(analysis.knowledge.with(Option::is_some)).into_any(),
            |ranking| {
                if ranking.cwes.is_empty() { nothing().into_any() } else { view! { <Ranking ranking/> }.into_any() }
            },
        )
    };
    view! {
        <section class="sec" id="s-risk" aria-labelledby="h-risk">
            <header>
                <span class="num">"1"</span>
                <h2 id="h-risk">"What is at risk"</h2>
                <p>{summary}</p>
            </header>
            {body}
            <ul class="doubts">
                <For each=doubts key=Clone::clone let:doubt><li>{doubt}</li></For>
            </ul>
        </section>
    }
}

fn doubts(ranking: &CweRanking) -> Vec<String> {
    ranking.doubts.iter().map(ToString::to_string).collect()
}

fn ghost(has_knowledge: bool) -> impl IntoView {
    let text = if has_knowledge {
        "The weaknesses this task or code is prone to, ranked, each with the evidence for it. When nothing applies it says so, and adds nothing."
    } else {
        "Without the knowledge base no weaknesses can be looked up. The code is analysed all the same."
    };
    view! { <p class="ghost">{text}</p> }
}

fn nothing() -> impl IntoView {
    view! {
        <div class="callout nothing">
            <b>"Nothing to add"</b>
            <p class="sm soft">"No weakness fits this task or code. The prompt stays as you wrote it."</p>
        </div>
    }
}

/// The cards and the evidence for the one that is selected.
#[component]
fn Ranking(ranking: CweRanking) -> impl IntoView {
    let selected = RwSignal::new(ranking.cwes.first().map_or(0, |cwe| cwe.cwe));
    let passed = ranking.cwes.iter().filter(|cwe| cwe.passed).count();
    let ranking = StoredValue::new(ranking);
    let shown = ranking.with_value(|ranking| ranking.cwes.len()).min(passed + SHOWN_BELOW);
    let cards = (0..shown).map(move |at| {
        let gate = (at == passed).then(|| {
            let text = if passed == 0 { "none passes: nothing is added" } else { "from here on nothing is added" };
            view! { <div class="gate" aria-hidden="true">{text}</div> }
        });
        view! { {gate} <Card at ranking selected/> }
    });
    let by_keys = move |event: leptos::ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => 1,
            "ArrowUp" | "ArrowLeft" => shown - 1,
            _ => return,
        };
        event.prevent_default();
        ranking.with_value(|ranking| {
            let at = ranking.cwes.iter().position(|cwe| cwe.cwe == selected.get_untracked()).unwrap_or(0);
            let Some(next) = ranking.cwes.get((at + step) % shown) else { return };
            selected.set(next.cwe);
            let tab = document().get_element_by_id(&format!("tab-{}", next.cwe));
            if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
                // It is on the screen; focusing it cannot fail.
                let _ = tab.focus();
            }
        });
    };
    let cause = ranking.with_value(|ranking| match ranking.cause_source {
        CauseSource::TaskWords => "compared with the words of the task: no model was asked what could go wrong.",
        CauseSource::CodeWords => "compared with the words of the code: there is no task, and no model was asked.",
        CauseSource::Model => "compared with a model’s account of what could go wrong.",
    });
    view! {
        <div class="risks">
            <div
                class="cards"
                role="tablist"
                aria-orientation="vertical"
                aria-label="Weaknesses, ranked"
                on:keydown=by_keys
            >
                {cards.collect_view()}
            </div>
            <div
                role="tabpanel"
                id="evidence"
                tabindex="0"
                aria-labelledby=move || format!("tab-{}", selected.get())
            >
                {move || {
                    let at = ranking.with_value(|ranking| {
                        ranking.cwes.iter().position(|cwe| cwe.cwe == selected.get())
                    });
                    at.map(|at| view! { <Evidence at ranking note=cause/> })
                }}
            </div>
        </div>
    }
}

/// A weakness in the list.
#[component]
fn Card(at: usize, ranking: StoredValue<CweRanking>, selected: RwSignal<u32>) -> impl IntoView {
    ranking.with_value(|ranking| {
        let cwe: &RankedCwe = ranking.cwes.get(at)?;
        let number = cwe.cwe;
        let is_selected = move || selected.get() == number;
        let stack = evidence::stack(ranking, &cwe.facets);
        let stack = stack.into_iter().map(|width| view! { <i style:width=format!("{width:.1}%")></i> }).collect_view();
        let hint = if cwe.passed { "" } else { "not added, " };
        Some(view! {
            <button
                type="button"
                class="cwe"
                class:out=!cwe.passed
                role="tab"
                id=format!("tab-{number}")
                aria-controls="evidence"
                aria-selected=move || is_selected().to_string()
                tabindex=move || if is_selected() { "0" } else { "-1" }
                on:click=move |_| selected.set(number)
            >
                <span class="r">{at + 1}</span>
                <span><b>{cwe.name.clone()}</b> " " {(!cwe.passed).then(|| id(number))}</span>
                <span class="score"><span class="vh">{hint} "score "</span>{evidence::adds(cwe.score)}</span>
                {cwe.passed.then(|| view! { <span class="why">{id(number)} " " {evidence::reason(&cwe.facets)}</span> })}
                <span class="stack" aria-hidden="true">{stack}</span>
            </button>
        })
    })
}

fn id(number: u32) -> impl IntoView {
    view! { <span class="id">{format!("CWE-{number}")}</span> }
}
