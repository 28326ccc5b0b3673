//! A file that the user picked or dropped.

use wasm_bindgen_futures::JsFuture;

use crate::state::file::{self, FileProblem};

/// Name and text of a file. Its size is checked before it is read.
pub async fn read(file: &web_sys::File) -> Result<(String, String), FileProblem> {
    let name = file.name();
    #[allow(clippy::cast_sign_loss, reason = "a size is a whole number that is not negative")]
    let size = file.size() as u64;
    file::check_size(&name, size)?;
    let Ok(buffer) = JsFuture::from(file.array_buffer()).await else { return Err(FileProblem::Unreadable { name }) };
    let text = file::read(&name, &js_sys::Uint8Array::new(&buffer).to_vec())?;
    Ok((name, text))
}
