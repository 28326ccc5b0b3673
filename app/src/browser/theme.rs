//! Light, dark, or as the system says.

use super::storage;

/// A theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The name under which the theme is stored; the loader (app/loader/boot.js) reads it before the page is drawn.
const NAME: &str = "rescue.theme";

impl Theme {
    /// The theme that was chosen on an earlier visit.
    pub fn stored() -> Self {
        match storage::read(NAME).ok().flatten().as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// Shows the theme and keeps it for the next visit.
    pub fn choose(self) {
        let root =
            web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
        let Some(root) = root else { return };
        // Setting an attribute of this name cannot fail, and a theme that is not stored is chosen again next time.
        match self {
            Self::System => {
                let _ = root.remove_attribute("data-theme");
                storage::remove(NAME);
            }
            Self::Light | Self::Dark => {
                let name = if self == Self::Light { "light" } else { "dark" };
                let _ = root.set_attribute("data-theme", name);
                let _ = storage::write(NAME, name);
            }
        }
    }
}
