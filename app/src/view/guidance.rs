//! Section 2: the guidelines that go into the prompt, and a secure example beside the vulnerable one.

use leptos::prelude::*;
use rescue_core::retrieval::{ChosenGuideline, Retrieval};

use super::example::ExampleDiff;
use super::icon::Icon;
use crate::messages::Found;
use crate::session::session;
use crate::state::{assets, format};

/// Section 2.
#[component]
pub(super) fn GuidanceSection() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let found = move |read: fn(&Found, &Retrieval) -> usize| {
        let read = |found: &Found| Some(read(found, found.retrieval.as_ref()?));
        analysis.found.with(|found| found.as_ref().and_then(read)).unwrap_or(0)
    };
    let rules = Memo::new(move |_| {
        let rules = analysis.found.with(|found| Some(found.as_ref()?.retrieval.as_ref()?.guidelines.clone()));
        rules.filter(|_| !work.is_empty()).unwrap_or_default()
    });
    let examples = Memo::new(move |_| {
        if work.is_empty() { 0 } else { found(|found, retrieval| found.diffs.len().min(retrieval.examples.len())) }
    });
    let chosen = RwSignal::new(0_usize);
    let all = RwSignal::new(false);
    let coming = move || {
        let coming = |found: &Found| found.retrieval.is_some() && !found.waiting_for.is_empty();
        analysis.found.with(|found| found.as_ref().is_some_and(coming))
    };
    let summary = move || {
        let rules = rules.with(Vec::len);
        let examples = found(|_, retrieval| retrieval.examples.len());
        (rules > 0 || examples > 0).then(|| {
            let rules = format::count(rules, "guideline", "guidelines");
            format!("{rules} · {}", format::count(examples, "example", "examples"))
        })
    };
    let is_blank = move || rules.with(Vec::is_empty) && examples.get() == 0;
    view! {
        <section class="sec" id="s-do" aria-labelledby="h-do">
            <header>
                <span class="num">"2"</span>
                <h2 id="h-do">"What to do"</h2>
                <p>{summary}</p>
            </header>
            <Show when=is_blank>
                <p class="ghost">{move || blank(work.is_empty(), coming())}</p>
            </Show>
            <ol class="do" aria-label="Guidelines">
                {move || {
                    let rules = rules.get();
                    let shown = if all.get() { rules } else { brief(&rules) };
                    shown.into_iter().map(rule).collect_view()
                }}
            </ol>
            <Show when=move || rules.with(|rules| brief(rules).len() < rules.len())>
                <p class="sm">
                    <button type="button" class="lnk" on:click=move |_| all.update(|all| *all = !*all)>
                        {move || {
                            let many = rules.with(Vec::len);
                            if all.get() { "Fewer guidelines".into() } else { format!("All {many} guidelines of the prompt") }
                        }}
                    </button>
                </p>
            </Show>
            <MissingExamples/>
            <Show when=move || { examples.get() > 0 }>
                <ExampleDiff chosen count=examples/>
            </Show>
            <Show when=move || coming() && examples.get() == 0>
                <p class="muted sm" role="status">"Examples are on their way…"</p>
            </Show>
        </section>
    }
}

fn blank(nothing_asked: bool, coming: bool) -> &'static str {
    match (nothing_asked, coming) {
        (true, _) => {
            "The guidelines that fit the task and its language, and a secure example beside the vulnerable one."
        }
        (false, true) => "",
        (false, false) => "Nothing to add: no guideline and no example goes into the prompt.",
    }
}

/// Guidelines that are shown at first.
const BRIEF: usize = 4;

/// The first guideline of each weakness, or the first ones where there are few weaknesses.
fn brief(rules: &[ChosenGuideline]) -> Vec<ChosenGuideline> {
    let is_first = |at: usize| rules[..at].iter().all(|earlier| earlier.cwe != rules[at].cwe);
    let mut order: Vec<usize> = (0..rules.len()).collect();
    order.sort_by_key(|&at| !is_first(at));
    order.truncate(BRIEF);
    order.sort_unstable();
    order.into_iter().map(|at| rules[at].clone()).collect()
}

fn rule(rule: ChosenGuideline) -> impl IntoView {
    view! { <li><span>{rule.rule} " " <span class="of">{format!("CWE-{}", rule.cwe)}</span></span></li> }
}

/// Shards that could not be loaded: which, why, and another try.
#[component]
fn MissingExamples() -> impl IntoView {
    let analysis = session().analysis;
    let missing = move || {
        analysis.assets.with(|all| {
            let elsewhere = |name: &str| name == "analysis" || name == "head" || assets::is_grammar(name);
            let failed = all.failed().filter(|(asset, _)| !elsewhere(&asset.name));
            failed.map(|(asset, why)| (assets::title(&asset.name).0, why.to_owned())).collect::<Vec<_>>()
        })
    };
    view! {
        <Show when=move || !missing().is_empty()>
            <div class="callout bad" role="alert">
                <For each=missing key=Clone::clone let:asset>
                    <p><b>{asset.0}</b> " " {asset.1}</p>
                </For>
                <div>
                    <button type="button" class="btn" on:click=move |_| analysis.retry()>
                        <Icon name="retry"/> "Try again"
                    </button>
                </div>
            </div>
        </Show>
    }
}
