//! The settings of the model.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::icon::Icon;
use crate::session::session;
use crate::state::endpoint::{Endpoint, Key, sane_temperature};

/// The dialog.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let answers = session().answers;
    let dialog = NodeRef::<Dialog>::new();
    let open = answers.settings_open;
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // It fails where the dialog is open already, which was just ruled out.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog node_ref=dialog aria-labelledby="h-settings" on:close=move |_| open.set(false)>
            <header>
                <h2 id="h-settings">"Model"</h2>
                <button
                    type="button"
                    class="btn quiet ic push"
                    aria-label="Close"
                    on:click=move |_| open.set(false)
                >
                    <Icon name="x"/>
                </button>
            </header>
            // Made anew each time, so that what was typed and not saved is forgotten, the key above all.
            <Show when=move || open.get()>
                <Fields/>
            </Show>
        </dialog>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let session = session();
    let (answers, notices) = (session.answers, session.notices);
    let stored = answers.endpoint.get_untracked();
    let base = RwSignal::new(stored.base);
    let model = RwSignal::new(stored.model);
    let temperature = RwSignal::new(stored.temperature.to_string());
    let key = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let kept = move || {
        let address = base.with(|base| Endpoint { base: base.clone(), ..Endpoint::default() }.address()).ok();
        answers
            .key
            .with(|key| key.as_ref().zip(address).is_some_and(|(key, address)| key.for_address(&address).is_some()))
    };
    let save = move || {
        let endpoint = Endpoint {
            base: base.get_untracked().trim().to_owned(),
            model: model.get_untracked().trim().to_owned(),
            temperature: sane_temperature(temperature.get_untracked().trim().parse().unwrap_or(f32::NAN)),
        };
        let address = match endpoint.address() {
            Ok(address) => address,
            Err(problem) => return error.set(Some(problem.to_string())),
        };
        if endpoint.model.is_empty() {
            return error.set(Some("Name the model, as the server calls it.".into()));
        }
        match Key::parse(&address, &key.get_untracked()) {
            Ok(Some(key)) => answers.key.set(Some(key)),
            Ok(None) => {}
            Err(problem) => return error.set(Some(problem.to_string())),
        }
        answers.endpoint.set(endpoint);
        answers.settings_open.set(false);
    };
    let forget = move |_| {
        answers.key.set(None);
        key.set(String::new());
        notices.tell("The key is forgotten.");
    };
    view! {
        <form
            method="dialog"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <div class="fields">
                <p class="soft sm">
                    "Any server with an OpenAI-compatible interface: a provider’s, or one on this computer. Your code goes there when you press Generate, and nowhere else."
                </p>
                <div class="field">
                    <label for="base">"Base URL"</label>
                    <input
                        id="base"
                        class="input mono"
                        type="url"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder="http://localhost:11434/v1"
                        prop:value=base
                        on:input=move |event| base.set(event_target_value(&event))
                    />
                </div>
                <div class="two">
                    <div class="field">
                        <label for="model">"Model"</label>
                        <input
                            id="model"
                            class="input mono"
                            autocomplete="off"
                            spellcheck="false"
                            prop:value=model
                            on:input=move |event| model.set(event_target_value(&event))
                        />
                    </div>
                    <div class="field">
                        <label for="temperature">"Temperature"</label>
                        <input
                            id="temperature"
                            class="input mono"
                            type="number"
                            min="0"
                            max="2"
                            step="0.1"
                            prop:value=temperature
                            on:input=move |event| temperature.set(event_target_value(&event))
                        />
                    </div>
                </div>
                <div class="field">
                    <label for="key">"Key"</label>
                    <input
                        id="key"
                        class="input mono"
                        type="password"
                        autocomplete="off"
                        placeholder=move || if kept() { "entered, kept in memory" } else { "kept in memory only; leave empty where none is needed" }
                        prop:value=key
                        on:input=move |event| key.set(event_target_value(&event))
                    />
                    <p class="muted sm">
                        "The key stays in memory until the page is closed, and goes to this address’s server only."
                    </p>
                </div>
                {move || error.get().map(|why| view! { <p class="callout bad" role="alert">{why}</p> })}
            </div>
            <footer>
                <button type="submit" class="btn pri">"Save"</button>
                <button type="button" class="btn" on:click=move |_| answers.settings_open.set(false)>"Cancel"</button>
                <Show when=move || answers.key.with(Option::is_some)>
                    <button type="button" class="btn quiet push" on:click=forget>"Forget the key"</button>
                </Show>
            </footer>
        </form>
    }
}
