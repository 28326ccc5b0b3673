//! Where the page comes from, and the addresses of its own files.

use crate::state::address::Address;

/// Origin of the page, as a server would have to allow it.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Whether the page comes from this computer.
pub fn is_loopback() -> bool {
    Address::parse(&origin()).is_ok_and(|address| address.is_loopback())
}

/// Absolute address of a file of the site: `kb/`, `editor/editor.js`.
pub fn address(file: &str) -> String {
    let base = web_sys::window().and_then(|window| window.document()).and_then(|document| document.base_uri().ok());
    let base = base.flatten().unwrap_or_default();
    // The base may carry a query and a fragment, and ends with the page's name or a slash.
    let folder = base.split(['?', '#']).next().unwrap_or_default();
    let folder = folder.rfind('/').map_or("", |at| &folder[..=at]);
    format!("{folder}{file}")
}

/// The same with a mark that changes with every build: the names of these files carry no hash, and a stale copy from a
/// cache would not fit the page.
pub fn versioned(file: &str) -> String {
    let loader = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("loader"))
        .and_then(|loader| loader.get_attribute("data-module"))
        .unwrap_or_default();
    let mark: String = loader.chars().filter(char::is_ascii_hexdigit).collect();
    format!("{}?v={mark}", address(file))
}
