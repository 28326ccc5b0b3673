//! An answer that the user got from some chat.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::answer_actions::PASTE;
use crate::browser::focus;
use crate::session::session;
use crate::state::file::MOST_CODE;

/// The field to paste into.
#[component]
pub(super) fn Paste(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let text = RwSignal::new(String::new());
    let field = NodeRef::<Textarea>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            // It has just been drawn; focusing it cannot fail.
            let _ = field.focus();
        }
    });
    let close = move || {
        open.set(false);
        focus::give_to(PASTE);
    };
    let compare = move |_| {
        let text = text.get_untracked();
        if text.len() > MOST_CODE {
            session.notices.tell("The answer is longer than 1 MB; paste the part with the code.");
            return;
        }
        session.answers.paste(session.work.code.get_untracked(), text, session.analysis);
        close();
    };
    view! {
        <div class="paste">
            <label for="pasted" class="vh">"Answer to compare"</label>
            <textarea
                id="pasted"
                node_ref=field
                spellcheck="false"
                placeholder="Paste the whole answer of a chat here; the code in it is found and compared with your draft."
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <div class="row">
                <button
                    type="button"
                    class="btn pri"
                    disabled=move || text.with(|text| text.trim().is_empty())
                    on:click=compare
                >
                    "Compare"
                </button>
                <button type="button" class="btn" on:click=move |_| close()>"Cancel"</button>
            </div>
        </div>
    }
}
