//! The clipboard, to write to. It is read by pasting only.

use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` where the browser does not let the page.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
