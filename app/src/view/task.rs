//! The task in words.

use leptos::prelude::*;

use crate::session::session;

/// The task box.
#[component]
pub(super) fn TaskBox() -> impl IntoView {
    let work = session().work;
    view! {
        <div class="task">
            <div class="row">
                <label for="task">"Task"</label>
                <span class="muted sm">"in words; optional when there is code"</span>
            </div>
            <textarea
                id="task"
                rows="2"
                spellcheck="false"
                placeholder="What should the code do? For example: let a user upload an avatar and store it under their name."
                prop:value=work.task
                on:input=move |event| work.task.set(event_target_value(&event))
            ></textarea>
        </div>
    }
}
