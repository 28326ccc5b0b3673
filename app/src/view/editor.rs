//! The code editor, and the plain text field that stands in for it until it arrives, or when it does not.

use leptos::html::{Div, Textarea};
use leptos::prelude::*;

use crate::browser::editor::{Callbacks, Editor};
use crate::messages::Place;
use crate::session::session;

const LABEL: &str = "Code";

/// The code.
#[component]
pub(super) fn CodeEditor() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let host = NodeRef::<Div>::new();
    let field = NodeRef::<Textarea>::new();
    let loaded = RwSignal::new(false);
    let reason = RwSignal::new(String::new());

    let callbacks = move || Callbacks {
        on_change: Box::new(move |text, picked, variable| {
            work.code.set(text);
            let variable = <[u32; 2]>::try_from(variable).ok().map(|[line, column]| Place { line, column });
            if work.slice.with_untracked(|slice| slice.lines != picked || slice.variable != variable) {
                work.slice.update(|slice| (slice.lines, slice.variable) = (picked, variable));
            }
            analysis.ask(work);
        }),
        on_pick: Box::new(move |line| work.pick(line)),
        on_variable: Box::new(move |line, column| work.pick_variable(Place { line, column })),
        on_reason: Box::new(move |line, why| {
            reason.set(if line == 0 || why.is_empty() { String::new() } else { format!("Line {line}, {why}") });
        }),
    };
    Effect::new(move || {
        let Some(host) = host.get() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let text = move || work.code.get_untracked();
            let Ok(editor) = Editor::create(&host, text, LABEL, callbacks()).await else {
                session.notices.tell("The code editor could not be loaded; a plain text field takes its place.");
                return;
            };
            let was_typing = field.get_untracked().is_some_and(|field| {
                document().active_element().is_some_and(|active| active.is_same_node(Some(&field)))
            });
            loaded.set(true);
            if was_typing {
                editor.focus();
            }
            work.editor.set_value(Some(editor));
            analysis.redraw();
        });
    });
    view! {
        <div class="editor" class:short=move || work.has_no_code() data-testid="editor">
            <div class="host" node_ref=host></div>
            <Show when=move || !loaded.get()>
                <textarea
                    node_ref=field
                    aria-label=LABEL
                    spellcheck="false"
                    prop:value=work.code
                    on:input=move |event| work.code.set(event_target_value(&event))
                ></textarea>
            </Show>
        </div>
        <p class="reason" aria-hidden="true">{reason}</p>
    }
}
