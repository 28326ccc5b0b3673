//! The browser's storage: what survives a reload. It may be full, or forbidden altogether.

/// Why something could not be stored, as a sentence for the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser gives this page no storage.
    #[error("This browser does not let the page store anything: your work is lost when you close it.")]
    Forbidden,
    /// There is no room.
    #[error("The browser's storage is full: the last changes are not kept when you close the page.")]
    Full,
}

fn store() -> Result<web_sys::Storage, StorageError> {
    let store = web_sys::window().and_then(|window| window.local_storage().ok()).flatten();
    store.ok_or(StorageError::Forbidden)
}

/// What was stored under a name.
pub fn read(name: &str) -> Result<Option<String>, StorageError> {
    store()?.get_item(name).map_err(|_| StorageError::Forbidden)
}

/// Stores a text.
pub fn write(name: &str, text: &str) -> Result<(), StorageError> {
    store()?.set_item(name, text).map_err(|_| StorageError::Full)
}

/// Forgets a text.
pub fn remove(name: &str) {
    if let Ok(store) = store() {
        // A name that is not there, or a storage that refuses: either way nothing is kept.
        let _ = store.remove_item(name);
    }
}
