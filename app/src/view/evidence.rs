//! The evidence for one weakness: a row for each facet, with its score, threshold, rank and what it adds.

use leptos::prelude::*;
use rescue_core::retrieval::{CweRanking, FacetVote};

use crate::state::evidence;

/// The table and what matched.
#[component]
pub(super) fn Evidence(
    /// Place of the weakness in the ranking.
    at: usize,
    /// The ranking.
    ranking: StoredValue<CweRanking>,
    /// What the causes were compared with.
    note: &'static str,
) -> impl IntoView {
    ranking.with_value(|ranking| {
        let cwe = ranking.cwes.get(at)?;
        let rows = cwe.facets.iter().map(|vote| row(vote, evidence::most(ranking, &vote.facet))).collect_view();
        let votes = cwe.facets.iter().filter(|vote| vote.votes).count();
        let caption = format!("{votes} of {} facets vote", cwe.facets.len());
        let has_threshold = cwe.facets.iter().any(|vote| vote.threshold.is_some());
        let matched = cwe.facets.iter().filter(|vote| !vote.matched.is_empty()).map(|vote| {
            view! {
                <div>
                    <dt>{evidence::title(&vote.facet)}</dt>
                    <dd>{evidence::matched(vote)}</dd>
                </div>
            }
        });
        let margin = evidence::margin(ranking, at).map(|margin| {
            view! { <div><dt>"Why not the next one"</dt><dd>{margin}</dd></div> }
        });
        Some(view! {
            <table class="ev-t">
                <caption class="vh">{format!("{caption} for CWE-{}", cwe.cwe)}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Facet"</th>
                        <th scope="col" class="track-col">
                            <span class="vh">{if has_threshold { "" } else { "Share of the largest score" }}</span>
                            <span class="axis"><span>{if has_threshold { "threshold" } else { "" }}</span></span>
                        </th>
                        <th scope="col" class="num">"Score"</th>
                        <th scope="col" class="num">"Rank"</th>
                        <th scope="col" class="num">"Adds"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan="4">{caption}</th>
                        <td class="num">{evidence::adds(cwe.score)}</td>
                    </tr>
                </tfoot>
            </table>
            <dl class="notes">
                {matched.collect_view()}
                {margin}
                <div><dt>"Causes"</dt><dd>{note}</dd></div>
            </dl>
        })
    })
}

fn row(vote: &FacetVote, most: f32) -> impl IntoView + use<> {
    let bar = evidence::bar(vote, most);
    let found = vote.rank.is_some();
    let score = match (found, vote.threshold) {
        (false, _) => "–".to_owned(),
        (true, None) => evidence::score(vote.score),
        (true, Some(threshold)) => {
            let sign = if vote.score > threshold { ">" } else { "≤" };
            format!("{} {sign} {}", evidence::score(vote.score), evidence::score(threshold))
        }
    };
    let label = match vote.threshold {
        Some(threshold) => {
            format!("{} against the threshold {}", evidence::score(vote.score), evidence::score(threshold))
        }
        None => format!("{} of at most {}", evidence::score(vote.score), evidence::score(most)),
    };
    view! {
        <tr class:no=!vote.votes>
            <th scope="row">{evidence::title(&vote.facet)}</th>
            <td>
                <span
                    class="track"
                    class:limit=bar.threshold.is_some()
                    style=("--v", format!("{:.1}", bar.fill))
                    role="img"
                    aria-label=label
                >
                    <i></i>
                </span>
            </td>
            <td class="num">{score}</td>
            <td class="num">{vote.rank.map_or("–".to_owned(), |rank| rank.to_string())}</td>
            <td class="num">{if vote.votes { evidence::adds(vote.adds) } else { "no vote".into() }}</td>
        </tr>
    }
}
