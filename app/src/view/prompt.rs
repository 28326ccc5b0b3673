//! The prompt, to be read before it is sent or copied.

use leptos::prelude::*;

use crate::messages::ChatMessage;
use crate::session::session;
use crate::state::format;

/// The prompt, folded.
#[component]
pub(super) fn Prompt() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let prompt = Memo::new(move |_| {
        let prompt = analysis.found.with(|found| found.as_ref().map(|found| found.prompt.clone()).unwrap_or_default());
        if work.is_empty() { Vec::new() } else { prompt }
    });
    let size = move || {
        let characters = prompt.with(|prompt| prompt.iter().map(|message| message.content.chars().count()).sum());
        format::count(characters, "character", "characters")
    };
    let messages = move || {
        let messages = prompt.get().into_iter().map(|ChatMessage { role, content }| {
            view! { <p class="role">{role}</p> <pre tabindex="0">{content}</pre> }
        });
        messages.collect_view()
    };
    view! {
        <Show when=move || prompt.with(|prompt| !prompt.is_empty())>
            <details class="fold prompt" data-testid="prompt">
                <summary>"The prompt " <span class="muted">{size}</span></summary>
                {messages}
            </details>
        </Show>
    }
}

/// The prompt as one text, for a chat that takes one.
pub(super) fn as_text(prompt: &[ChatMessage]) -> String {
    prompt.iter().map(|message| message.content.trim()).collect::<Vec<_>>().join("\n\n")
}
