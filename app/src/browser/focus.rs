//! The keyboard's focus.

use wasm_bindgen::JsCast;

/// Gives the focus to an element, once the page is drawn. Something that is not there or cannot have it changes nothing.
pub fn give_to(id: &'static str) {
    leptos::prelude::request_animation_frame(move || {
        let element =
            web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Whether an element has the focus, or nothing has.
pub fn is_on(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(active) = document.and_then(|document| document.active_element()) else { return true };
    active.id() == id || active.tag_name() == "BODY"
}
