//! Method, Generate, Stop, Copy prompt, Paste answer.

use leptos::prelude::*;

use super::icon::Icon;
use super::paste::Paste;
use super::prompt::as_text;
use crate::browser::{clipboard, focus};
use crate::session::session;

const GENERATE: &str = "generate";
const STOP: &str = "stop";
/// Opens the field to paste into.
pub(super) const PASTE: &str = "paste";

/// The actions of section 3.
#[component]
pub(super) fn Actions() -> impl IntoView {
    let session = session();
    let (work, analysis, answers) = (session.work, session.analysis, session.answers);
    let pasting = RwSignal::new(false);
    let prompt =
        move || analysis.found.with(|found| found.as_ref().map(|found| found.prompt.clone()).unwrap_or_default());
    let no_prompt = Memo::new(move |_| work.is_empty() || prompt().is_empty());
    let running = Memo::new(move |_| answers.is_running());
    let again = move || answers.answer.with(Option::is_some);
    // A button that is pressed and switched off would leave the keyboard nowhere.
    Effect::new(move |was_running: Option<bool>| {
        let running = running.get();
        match was_running {
            Some(false) if running && focus::is_on(GENERATE) => focus::give_to(STOP),
            Some(true) if !running && focus::is_on(STOP) => focus::give_to(GENERATE),
            _ => {}
        }
        running
    });
    let generate = move |_| answers.generate(work.code.get_untracked(), untrack(prompt));
    let copy = move |_| {
        let text = as_text(&untrack(prompt));
        wasm_bindgen_futures::spawn_local(async move {
            let copied = clipboard::copy(&text).await;
            session.notices.tell(if copied {
                "The prompt is copied. Paste it into any chat, and its answer here."
            } else {
                "The browser does not let the page copy. Open the prompt below and select its text."
            });
        });
    };
    let label = move || {
        if running.get() {
            "Writing…"
        } else if again() {
            "Generate again"
        } else {
            "Generate"
        }
    };
    view! {
        <div class="acts">
            <MethodChoice/>
            <div class="grp push">
                <button
                    type="button"
                    class="btn pri"
                    id=GENERATE
                    disabled=move || running.get() || no_prompt.get()
                    on:click=generate
                >
                    <Icon name="play"/> {label}
                </button>
                <button
                    type="button"
                    class="btn"
                    id=STOP
                    disabled=move || !running.get()
                    on:click=move |_| answers.stop()
                >
                    <Icon name="stop"/> "Stop"
                </button>
                <button type="button" class="btn" disabled=no_prompt on:click=copy>
                    <Icon name="copy"/> "Copy prompt"
                </button>
                <button
                    type="button"
                    class="btn"
                    id=PASTE
                    aria-expanded=move || pasting.get().to_string()
                    on:click=move |_| pasting.update(|open| *open = !*open)
                >
                    <Icon name="paste"/> "Paste answer"
                </button>
            </div>
        </div>
        <Show when=move || pasting.get()>
            <Paste open=pasting/>
        </Show>
    }
}

/// Which method retrieves.
#[component]
fn MethodChoice() -> impl IntoView {
    let session = session();
    let (work, analysis) = (session.work, session.analysis);
    let chosen = move || {
        let first = || analysis.methods.with(|methods| methods.first().map(|method| method.name.clone()));
        let known = |name: &String| analysis.methods.with(|methods| methods.iter().any(|method| method.name == *name));
        work.method.get().filter(known).or_else(first)
    };
    view! {
        <label class="method">
            "Method"
            <select
                class="select boxed"
                on:change=move |event| work.method.set(Some(event_target_value(&event)))
            >
                {move || {
                    let options = analysis.methods.get().into_iter().map(|method| {
                        let name = method.name.clone();
                        view! {
                            <option value=method.name selected=move || chosen().as_ref() == Some(&name)>
                                {method.title}
                            </option>
                        }
                    });
                    options.collect_view()
                }}
            </select>
        </label>
    }
}
