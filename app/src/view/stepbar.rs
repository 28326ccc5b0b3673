//! Steps of the page on a narrow screen: where the reader is, and the way to the other sections.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

const STEPS: [(&str, &str, &str); 4] =
    [("s-code", "", "Code"), ("s-risk", "1", "Risk"), ("s-do", "2", "Do"), ("s-ans", "3", "Answer")];

/// The step bar.
#[component]
pub(super) fn StepBar() -> impl IntoView {
    let here = RwSignal::new(STEPS[0].0.to_owned());
    // The sections come and go with what is loaded, so they are looked for anew now and then.
    set_interval(observer(here), std::time::Duration::from_secs(1));
    let steps = STEPS.map(|(id, number, title)| {
        view! {
            <a href=format!("#{id}") aria-current=move || (here.get() == id).then_some("true")>
                <b>{number}</b> " " {title}
            </a>
        }
    });
    view! { <nav class="stepbar" aria-label="Steps on this page">{steps}</nav> }
}

/// A function that starts watching the sections that it does not watch yet.
fn observer(here: RwSignal<String>) -> impl Fn() + 'static {
    let on_cross = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            if entry.is_intersecting() {
                here.set(entry.target().id());
            }
        }
    });
    let options = IntersectionObserverInit::new();
    // A line a third down the window: the section that crosses it is the one being read.
    options.set_root_margin("-30% 0px -69% 0px");
    let observer = IntersectionObserver::new_with_options(on_cross.as_ref().unchecked_ref(), &options).ok();
    // It watches for as long as the page is open.
    on_cross.forget();
    move || {
        let Some(observer) = &observer else { return };
        for (id, ..) in STEPS {
            // Observing an element twice does nothing.
            if let Some(section) = document().get_element_by_id(id) {
                observer.observe(&section);
            }
        }
    }
}
