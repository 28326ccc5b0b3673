//! Saves the slice, or the whole dependence graph, as a file.

use leptos::prelude::*;

use super::icon::Icon;
use super::menu::Menu;
use crate::messages::{Export, SliceRequest};
use crate::session::session;
use crate::state::export::{FORMATS, GraphFormat, file_name};

/// The menu.
#[component]
pub(super) fn SaveMenu() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    // The slice that is shown, whoever chose its lines.
    let shown = move || {
        analysis.sliced.with_untracked(|sliced| {
            let slice = sliced.as_ref()?.slice.as_ref()?;
            Some(SliceRequest {
                lines: slice.criterion.clone(),
                direction: slice.direction,
                hops: slice.hops,
                variable: slice.variable.as_ref().map(|(_, place)| *place),
            })
        })
    };
    let save = move |part: &str, slice, format| {
        let file = work.file.with_untracked(|name| file_name(name.as_deref(), part, format));
        analysis.export(Export { slice, format, file });
    };
    view! {
        <Menu label="Save".into() button=|| view! { "Save " <Icon name="down"/> } end=true>
            <h3>"Save the slice"</h3>
            {FORMATS.map(|format| entry(format, move || save("slice", shown(), format))).collect_view()}
            <h3>"Save the whole graph"</h3>
            {FORMATS.map(|format| entry(format, move || save("graph", None, format))).collect_view()}
        </Menu>
    }
}

fn entry(format: GraphFormat, save: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| save()>
            {format.title()} <span class="push">"." {format.extension()}</span>
        </button>
    }
}
