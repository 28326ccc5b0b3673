//! The status strip: first of all what left this machine, then times, sizes and versions.

use leptos::prelude::*;

use super::icon::Icon;
use crate::messages::Found;
use crate::session::session;
use crate::state::format;

/// The status strip.
#[component]
pub(super) fn StatusStrip() -> impl IntoView {
    let session = session();
    let (analysis, traffic) = (session.analysis, session.answers.traffic);
    let open = RwSignal::new(false);
    let times = move || {
        let mut steps = Vec::new();
        analysis.sliced.with(|sliced| {
            let Some(sliced) = sliced else { return };
            if sliced.language.is_some() {
                steps.push(("parse", sliced.times.parse));
                steps.push(("graph", sliced.times.graph));
            }
            if sliced.slice.is_some() {
                steps.push(("slice", sliced.times.slice));
            }
        });
        let searched = |found: &Found| found.retrieval.is_some().then_some(found.retrieve);
        steps.extend(analysis.found.with(|found| Some(("retrieve", found.as_ref().and_then(searched)?))));
        let steps: Vec<_> = steps.iter().map(|(name, ms)| format!("{name} {}", format::duration(*ms))).collect();
        (!steps.is_empty()).then(|| steps.join(" · "))
    };
    let loaded =
        move || format!("loaded {}", format::bytes(analysis.assets.with(crate::state::assets::Assets::loaded)));
    let versions = move || {
        let page = concat!("page ", env!("CARGO_PKG_VERSION"));
        analysis.knowledge.with(|knowledge| match knowledge {
            Some(info) => format!(
                "{page} · knowledge {}, {} CWEs, {}",
                info.version,
                info.cwes,
                format::count(info.items as usize, "pair", "pairs")
            ),
            None => format!("{page} · no knowledge yet"),
        })
    };
    let stayed = move || {
        let stayed = traffic.with(crate::state::traffic::Traffic::stayed);
        if stayed.is_empty() { stayed } else { format!(" · {stayed}") }
    };
    view! {
        <footer class="strip" class:open=open aria-label="Status">
            <span class="left-machine" data-testid="left-machine">
                <Icon name="lock"/>
                " Left this machine: "
                <b>{move || traffic.with(crate::state::traffic::Traffic::left)}</b>
                {stayed}
            </span>
            <button
                type="button"
                class="btn quiet more"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                "Details"
            </button>
            <span class="facts">
                <Show when=move || times().is_some()>
                    <span class="wide" data-testid="times">{times}</span>
                </Show>
                <span class="push wide">{loaded}</span>
                <span>{versions}</span>
            </span>
        </footer>
    }
}
