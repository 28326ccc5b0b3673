//! Above the code: its name, what of the slice is shown, and how the slice is made.

use leptos::prelude::*;
use rescue_core::analysis::Direction;

use super::save_menu::SaveMenu;
use crate::messages::ShownSlice;
use crate::session::{Stage, session};
use crate::state::assets;
use crate::state::draft::{self, MOST_HOPS, Shown};
use crate::state::file::MOST_CODE;
use crate::state::format;

/// The editor bar.
#[component]
pub(super) fn EditorBar() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let name = move || work.file.get().unwrap_or_else(|| "untitled".into());
    let has_slice = Memo::new(move |_| {
        !work.has_no_code()
            && analysis.sliced.with(|sliced| sliced.as_ref().is_some_and(|sliced| sliced.slice.is_some()))
    });
    let plain = move || {
        if work.has_no_code() {
            return "language: detected as you type".to_owned();
        }
        let lines = work.code.with(|code| code.lines().count());
        let lines = format::count(lines, "line", "lines");
        if analysis.stage.get() == Stage::Ready && analysis.sliced.with(Option::is_some) {
            format!("{lines} · press a line number to slice on it")
        } else {
            format!("{lines} · kept in this browser")
        }
    };
    view! {
        <div class="edbar">
            <span class="mono file">{name}</span>
            <Show when=move || has_slice.get() fallback=move || view! { <span class="muted push">{plain}</span> }>
                <ShownChoice/>
                <SliceChoice/>
            </Show>
        </div>
        <div class="slicebar">
            <SliceNotes/>
            <span class="actions push">
                <Show when=move || !work.has_no_code()>
                    <button
                        type="button"
                        class="btn quiet"
                        aria-label="Slice on variable at the cursor"
                        aria-keyshortcuts="Control+."
                        title="Slice on the variable at the cursor (Ctrl+.)"
                        on:click=move |_| work.pick_variable_at_cursor()
                    >
                        "Slice on variable"
                    </button>
                </Show>
                <Show when=move || has_slice.get()><SaveMenu/></Show>
            </span>
        </div>
    }
}

/// All lines, the slice marked, or the slice only.
#[component]
fn ShownChoice() -> impl IntoView {
    let shown = session().work.shown;
    let choice = move |this: Shown, title: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="shown"
                    prop:checked=move || shown.get() == this
                    on:change=move |_| shown.set(this)
                />
                {title}
            </label>
        }
    };
    view! {
        <fieldset class="seg">
            <legend class="vh">"Slice shown in the editor"</legend>
            {choice(Shown::All, "All lines")}
            {choice(Shown::Slice, "Slice")}
            {choice(Shown::Only, "Slice only")}
        </fieldset>
    }
}

/// "11 of 28 lines · backward from 22 · all hops", with the choices in place.
#[component]
fn SliceChoice() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let of_slice = move |read: fn(&ShownSlice) -> String| {
        analysis
            .sliced
            .with(|sliced| sliced.as_ref().and_then(|sliced| sliced.slice.as_ref()).map(read).unwrap_or_default())
    };
    let size = move || {
        let kept = of_slice(|slice| slice.kept.len().to_string());
        format!("{kept} of {}", format::count(work.code.with(|code| code.lines().count()), "line", "lines"))
    };
    let from = move || {
        of_slice(|slice| match &slice.variable {
            Some((name, place)) => format!("{name} on {}", place.line),
            None => format::lines(&slice.criterion),
        })
    };
    let directions = [Direction::Backward, Direction::Forward, Direction::Both];
    let direction = move || directions.iter().position(|&this| this == work.slice.with(|slice| slice.direction));
    let bounds: Vec<Option<u32>> = std::iter::once(None).chain((1..=MOST_HOPS).map(Some)).collect();
    let hops = move || work.slice.with(|slice| slice.hops.unwrap_or(0));
    view! {
        <span class="how push">
            <span><span data-testid="slice-size">{size}</span>" ·"</span>
            <select
                class="select"
                aria-label="Direction of the slice"
                prop:value=move || direction().unwrap_or(0).to_string()
                on:change=move |event| {
                    let at = event_target_value(&event).parse::<usize>().unwrap_or(0);
                    work.set_direction(directions.get(at).copied().unwrap_or_default());
                }
            >
                {directions
                    .into_iter()
                    .enumerate()
                    .map(|(at, this)| view! { <option value=at.to_string()>{draft::direction(this)}</option> })
                    .collect_view()}
            </select>
            <span>"from " {from} " ·"</span>
            <select
                class="select"
                aria-label="Longest chain of dependences"
                prop:value=move || hops().to_string()
                on:change=move |event| {
                    let hops = event_target_value(&event).parse().unwrap_or(0);
                    work.set_hops((hops > 0).then_some(hops));
                }
            >
                {bounds
                    .into_iter()
                    .map(|bound| view! { <option value=bound.unwrap_or(0).to_string()>{draft::hops(bound)}</option> })
                    .collect_view()}
            </select>
        </span>
    }
}

/// Why these lines, and what was odd about the code.
#[component]
fn SliceNotes() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let because = move || {
        let slice = analysis.sliced.with(|sliced| sliced.as_ref()?.slice.as_ref()?.chosen_because.clone());
        slice.filter(|_| !work.has_no_code())
    };
    let picked = move || !work.has_no_code() && work.slice.with(|slice| !slice.lines.is_empty());
    let doubts = move || {
        let mut doubts =
            analysis.sliced.with(|sliced| sliced.as_ref().map(|sliced| sliced.doubts.clone()).unwrap_or_default());
        if work.is_too_long() {
            let size = work.code.with(|code| format::bytes(code.len() as u64));
            let most = format::bytes(MOST_CODE as u64);
            doubts.push(format!(
                "The code has {size}; up to {most} is analysed, so it is left out for now. Nothing is lost: keep the function that matters."
            ));
        }
        if analysis.deadly.get() {
            doubts.push("The analysis ended on this input. Change it, or try again.".into());
        }
        doubts
    };
    // The grammar that the code needs, where it did not load.
    let unread = Memo::new(move |_| {
        let missing =
            analysis.sliced.with(|sliced| sliced.as_ref()?.missing.clone()).filter(|_| !work.has_no_code())?;
        analysis.assets.with(|all| {
            let (asset, why) = all.failed().find(|(asset, _)| asset.name == missing)?;
            Some(format!("The {} did not load. {why}", assets::title(&asset.name).0))
        })
    });
    let retry = move || analysis.deadly.get() || unread.with(Option::is_some);
    // The user asked for the variable at the cursor, and there was none.
    let missed = move || {
        let found = |slice: &ShownSlice| slice.variable.is_some();
        work.slice.with(|slice| slice.variable.is_some())
            && analysis.sliced.with(|sliced| sliced.as_ref()?.slice.as_ref().map(found)) == Some(false)
    };
    let chosen = move || {
        if missed() { "No variable is at the cursor: sliced on its line." } else { "Sliced on your choice." }
    };
    view! {
        {move || because().map(|because| view! { <span>{because}</span> })}
        <Show when=picked>
            <span>{chosen}</span>
            <button type="button" class="lnk" on:click=move |_| work.unpick()>"Back to the page’s choice"</button>
        </Show>
        <For each=doubts key=Clone::clone let:doubt>
            <span class="doubt" role="status">{doubt}</span>
        </For>
        {move || unread.get().map(|failure| view! { <span class="doubt" role="alert">{failure}</span> })}
        <Show when=retry>
            <button type="button" class="btn" on:click=move |_| analysis.retry()>"Try again"</button>
        </Show>
    }
}
