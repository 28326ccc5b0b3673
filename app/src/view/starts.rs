//! The empty page: ways to begin.

use leptos::html::Input;
use leptos::prelude::*;

use super::icon::Icon;
use crate::session::session;
use crate::state::examples;

/// Ways to begin.
#[component]
pub(super) fn Starts() -> impl IntoView {
    let session = session();
    let work = session.work;
    let input = NodeRef::<Input>::new();
    let open = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            work.open_file(file, session.notices);
        }
        input.set_value("");
    };
    let starts = examples::ALL.iter().filter(|example| example.start).map(|example| {
        view! {
            <li>
                <button type="button" on:click=move |_| work.open_example(example)>
                    <b>{example.title}</b>
                    <span class="tag">{examples::language_title(example.language)}</span>
                    <span class="d">{example.hint}</span>
                </button>
            </li>
        }
    });
    view! {
        <div class="blank">
            <p class="soft">
                "Paste a function, type, or drop a file. A task in words is enough to start; code makes the findings precise."
            </p>
            <ul class="starts" aria-label="Examples to start with">{starts.collect_view()}</ul>
            <div class="row">
                <input
                    class="vh"
                    type="file"
                    tabindex="-1"
                    aria-label="File with code"
                    node_ref=input
                    on:change=open
                />
                <button
                    type="button"
                    class="btn"
                    on:click=move |_| {
                        if let Some(input) = input.get_untracked() {
                            input.click();
                        }
                    }
                >
                    <Icon name="file"/> "Open a file…"
                </button>
            </div>
        </div>
    }
}
