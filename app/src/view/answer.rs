//! Section 3: the answer, as it arrives and against the draft.

use leptos::prelude::*;

use super::answer_actions::Actions;
use super::diff::DiffLines;
use super::icon::Icon;
use super::prompt::Prompt;
use crate::browser::clipboard;
use crate::messages::Compared;
use crate::session::session;
use crate::state::generation::{Answer, Phase};
use crate::state::rows;

/// Section 3.
#[component]
pub(super) fn AnswerSection() -> impl IntoView {
    let session = session();
    let answers = session.answers;
    let has_answer = Memo::new(move |_| answers.answer.with(Option::is_some));
    view! {
        <section class="sec" id="s-ans" aria-labelledby="h-ans">
            <header>
                <span class="num">"3"</span>
                <h2 id="h-ans">"The answer"</h2>
                <p><Provider/></p>
            </header>
            <Actions/>
            <Prompt/>
            <Failed/>
            <Show
                when=move || has_answer.get()
                fallback=|| view! {
                    <p class="ghost">
                        "Code from a model of your choice, compared with your draft. Without a model: copy the prompt into any chat and paste its answer here."
                    </p>
                }
            >
                <Shown/>
            </Show>
        </section>
    }
}

/// Which model answers; opens the settings.
#[component]
fn Provider() -> impl IntoView {
    let answers = session().answers;
    let failed = move || answers.failure().is_some();
    let set_up = move || answers.endpoint.with(crate::state::endpoint::Endpoint::is_set_up);
    let name = move || {
        answers.endpoint.with(|endpoint| match endpoint.address() {
            Ok(address) if endpoint.is_set_up() => {
                let place = if address.is_loopback() { ", on this computer" } else { "" };
                format!("{} · {}{place}", endpoint.model.trim(), address.host())
            }
            _ => "No model is set up".into(),
        })
    };
    view! {
        <button type="button" class="prov" on:click=move |_| answers.settings_open.set(true)>
            <span class="dot" class:off=move || !set_up() class:bad=failed></span>
            <span>{name}</span>
        </button>
    }
}

/// Why no answer came, and what to do.
#[component]
fn Failed() -> impl IntoView {
    let answers = session().answers;
    let failure = Memo::new(move |_| answers.failure());
    move || {
        failure.get().map(|failure| {
            view! {
                <div class="callout bad" role="alert" data-testid="failure">
                    <b>{failure.to_string()}</b>
                    <p>{failure.next_step()}</p>
                    <div>
                        <button type="button" class="btn" on:click=move |_| answers.settings_open.set(true)>
                            <Icon name="gear"/> "Settings of the model"
                        </button>
                    </div>
                </div>
            }
        })
    }
}

/// The newest answer.
#[component]
fn Shown() -> impl IntoView {
    let session = session();
    let (answers, compared) = (session.answers, session.analysis.compared);
    let running = Memo::new(move |_| answers.is_running());
    let progress = move || {
        let now = answers.now.get();
        answers.answer.with(|answer| answer.as_ref().map(|answer| answer.progress(now)))
    };
    let text =
        move || answers.answer.with(|answer| answer.as_ref().map(|answer| answer.text.clone()).unwrap_or_default());
    let is_blank = move || answers.answer.with(|answer| answer.as_ref().is_none_or(|answer| answer.text.is_empty()));
    let title = move || {
        let changes = compared.with(|compared| compared.as_ref().map(|compared| rows::size(&compared.diff)));
        match changes {
            Some((added, removed)) if added + removed > 0 => format!("Answer against the draft +{added} −{removed}"),
            Some(_) if answers.draft.with(|draft| !draft.trim().is_empty()) => "Answer: the code is the draft’s".into(),
            _ => "Answer".to_owned(),
        }
    };
    view! {
        <div class="ans">
            <figure class="diff" data-testid="answer" aria-busy=move || running.get().to_string()>
                <header>
                    <span role="status">{title}</span>
                    <span class="push muted" data-testid="progress">{progress}</span>
                    <CopyCode/>
                </header>
                <div class="scroll" tabindex="0" role="region" aria-label="Answer">
                    {move || {
                        let done = compared.get().filter(|compared| !running.get() && !compared.code.is_empty());
                        match done {
                            Some(compared) => {
                                let language = session.analysis.language_name().unwrap_or_default();
                                code(compared, language).into_any()
                            }
                            None => view! {
                                <div class="raw" data-testid="raw">
                                    {text}
                                    <Show when=move || running.get()><span class="caret" aria-hidden="true"></span></Show>
                                </div>
                            }
                            .into_any(),
                        }
                    }}
                </div>
            </figure>
            <Doubts/>
            <Show when=move || !running.get() && !is_blank() && compared.with(|compared| has_code(compared.as_ref()))>
                <details class="fold">
                    <summary>"The answer as it came"</summary>
                    <pre tabindex="0">{text}</pre>
                </details>
            </Show>
        </div>
    }
}

fn has_code(compared: Option<&Compared>) -> bool {
    compared.is_some_and(|compared| !compared.code.is_empty())
}

fn code(compared: Compared, language: String) -> impl IntoView {
    if compared.diff.iter().any(|line| line.change != rescue_core::answer::Change::Same) {
        let rows = rows::unified(&compared.diff);
        view! { <DiffLines label="Answer as a diff against the draft".into() rows language/> }.into_any()
    } else {
        view! { <pre class="raw">{compared.code}</pre> }.into_any()
    }
}

/// What was odd about the answer.
#[component]
fn Doubts() -> impl IntoView {
    let session = session();
    let (answers, compared) = (session.answers, session.analysis.compared);
    let doubts = move || {
        let stopped = answers.answer.with(|answer| {
            answer.as_ref().is_some_and(|answer: &Answer| answer.phase == Phase::Stopped && answer.text.is_empty())
        });
        let mut doubts = compared.with(|compared| compared.as_ref().map(|c| c.doubts.clone()).unwrap_or_default());
        if stopped {
            doubts.push("Stopped before anything arrived.".into());
        }
        doubts
    };
    view! {
        <ul class="doubts" aria-live="polite">
            <For each=doubts key=Clone::clone let:doubt><li>{doubt}</li></For>
        </ul>
    }
}

/// Copies the answer's code.
#[component]
fn CopyCode() -> impl IntoView {
    let session = session();
    let compared = session.analysis.compared;
    let copy = move |_| {
        let code = compared.with_untracked(|compared| compared.as_ref().map(|compared| compared.code.clone()));
        wasm_bindgen_futures::spawn_local(async move {
            let copied = clipboard::copy(&code.unwrap_or_default()).await;
            session.notices.tell(if copied {
                "The code is copied."
            } else {
                "The browser does not let the page copy; select the text."
            });
        });
    };
    view! {
        <Show when=move || compared.with(|compared| has_code(compared.as_ref()))>
            <button type="button" class="btn" on:click=copy><Icon name="copy"/> "Copy code"</button>
        </Show>
    }
}
