//! A secure example beside the vulnerable one.

use leptos::prelude::*;
use rescue_core::answer::DiffLine;
use rescue_core::retrieval::{FacetVote, RankedExample};

use super::diff::DiffLines;
use crate::session::session;
use crate::state::evidence;
use crate::state::examples::language_title;
use crate::state::format;
use crate::state::rows::{Side, of_side};

/// The chosen one of the best examples.
#[component]
pub(super) fn ExampleDiff(
    /// Which one.
    chosen: RwSignal<usize>,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let analysis = session().analysis;
    let whole = RwSignal::new(false);
    let current = Memo::new(move |_| {
        let at = chosen.get().min(count.get().saturating_sub(1));
        analysis.found.with(|found| {
            let found = found.as_ref()?;
            Some((found.retrieval.as_ref()?.examples.get(at)?.clone(), found.diffs.get(at)?.clone(), at))
        })
    });
    move || {
        current.get().map(|(example, diff, at)| {
            view! { <Example example diff at count whole chosen/> }
        })
    }
}

#[component]
fn Example(
    example: RankedExample,
    diff: Vec<DiffLine>,
    at: usize,
    count: Memo<usize>,
    whole: RwSignal<bool>,
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let RankedExample { item, facets, .. } = example;
    let language = item.language.clone();
    let first = if at == 0 { "Fits best: " } else { "Also fits: " };
    let footer = format!("{}. Origin: {}, {}, {}.", chosen_for(&facets), item.provenance, item.id, item.licence);
    let sides = [("Vulnerable", "risk", Side::Old, item.vulnerable), ("Secure", "fix", Side::New, item.secure)];
    let columns = move || {
        let column = |(title, class, side, text): &(&'static str, &'static str, Side, rescue_core::knowledge::Side)| {
            let lines = text.text.lines().count();
            let (rows, size) = if whole.get() {
                (of_side(&diff, *side, None), format::count(lines, "line", "lines"))
            } else {
                let size = format!("{} of {}", text.kept.len(), format::count(lines, "line", "lines"));
                (of_side(&diff, *side, Some(&text.kept)), size)
            };
            view! {
                <div>
                    <p class="side"><span class=*class>{*title}</span> <span>{size}</span></p>
                    <DiffLines label=format!("{title} version") rows language=language.clone()/>
                </div>
            }
        };
        sides.iter().map(column).collect_view()
    };
    let choice = move |this: bool, title: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="example-size"
                    prop:checked=move || whole.get() == this
                    on:change=move |_| whole.set(this)
                />
                {title}
            </label>
        }
    };
    view! {
        <figure class="diff" data-testid="example">
            <header>
                <span>
                    {first} <b>{item.title}</b> " "
                    <span class="muted">{format!("CWE-{}, {}", item.cwe, language_title(&item.language))}</span>
                </span>
                <span class="push row">
                    <Show when=move || { count.get() > 1 }>
                        <button
                            type="button"
                            class="btn"
                            on:click=move |_| chosen.set((at + 1) % count.get_untracked())
                        >
                            {move || format!("Example {} of {}, next", at + 1, count.get())}
                        </button>
                    </Show>
                    <fieldset class="seg">
                        <legend class="vh">"How much of the example"</legend>
                        {choice(false, "Slice")}
                        {choice(true, "Whole function")}
                    </fieldset>
                </span>
            </header>
            <div class="scroll" tabindex="0" role="region" aria-label="Example"><div class="cols">{columns}</div></div>
            <footer>{footer}</footer>
        </figure>
    }
}

/// "Chosen for code 0.71 (rank 1) and cause 0.64 (rank 2)".
fn chosen_for(facets: &[FacetVote]) -> String {
    let votes = facets.iter().filter(|vote| vote.votes).filter_map(|vote| {
        let rank = vote.rank?;
        Some(format!("{} {} (rank {rank})", evidence::title(&vote.facet).to_lowercase(), evidence::score(vote.score)))
    });
    let votes: Vec<_> = votes.collect();
    if votes.is_empty() { "Chosen for its weakness".into() } else { format!("Chosen for {}", votes.join(", ")) }
}
