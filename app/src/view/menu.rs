//! A menu that opens below its button. A `details` element, so that it works by itself; it closes when something is
//! chosen, when the user presses Escape, and when they click or go elsewhere.

use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A menu.
#[component]
pub(super) fn Menu(
    /// What an icon stands for, for those who do not see it; where the button has words, these are its name.
    label: String,
    /// What the button shows.
    #[prop(into)]
    button: ViewFn,
    /// Whether the button is an icon.
    #[prop(optional)]
    icon: bool,
    /// Whether it hangs from the button's right edge.
    #[prop(optional)]
    end: bool,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let details = NodeRef::<Details>::new();
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let focus_button = move || {
        let summary = details.get_untracked().and_then(|details| details.query_selector("summary").ok()).flatten();
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
            // An element that cannot be focused stays as it is.
            let _ = summary.focus();
        }
    };
    let outside = move |target: Option<web_sys::EventTarget>| {
        let node = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        details.get_untracked().is_some_and(|details| details.open() && !details.contains(node.as_ref()))
    };
    let handle = window_event_listener(leptos::ev::click, move |event| {
        if outside(event.target()) {
            close();
        }
    });
    on_cleanup(move || handle.remove());
    view! {
        <details
            class="menu"
            class:end=end
            node_ref=details
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                    focus_button();
                }
            }
            on:focusout=move |event| {
                if event.related_target().is_some() && outside(event.related_target()) {
                    close();
                }
            }
        >
            <summary class="btn quiet" class:ic=icon aria-label=icon.then_some(label)>{move || button.run()}</summary>
            <div
                class="pop"
                on:click=move |event| {
                    let chosen = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
                    if chosen.is_some_and(|chosen| matches!(chosen.closest("button"), Ok(Some(_)))) {
                        close();
                        focus_button();
                    }
                }
            >
                {children()}
            </div>
        </details>
    }
}
