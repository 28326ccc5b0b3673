//! A file that the user picked or dropped.

use wasm_bindgen_futures::JsFuture;

use crate::state::file::{self, FileProblem};

/// Name and text of a file. Its size is checked before it is read.
pub async fn read(file: &web_sys::File) -> Result<(String, String), FileProblem> {
    let name = file.name();
    file::check_size(&name, file.size() as u64)?;
    let Ok(buffer) = JsFuture::from(file.array_buffer()).await else { return Err(FileProblem::Unreadable { name }) };
    let text = file::read(&name, &js_sys::Uint8Array::new(&buffer).to_vec())?;
    Ok((name, text))
}
