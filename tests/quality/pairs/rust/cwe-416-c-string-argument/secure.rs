use std::ffi::{c_char, c_int, CString};

extern "C" {
    fn log_write(tag: *const c_char, text: *const c_char) -> c_int;
}

#[derive(Debug)]
pub enum LogError {
    ContainsNul,
    Failed(c_int),
}

fn c_text(text: &str) -> Result<CString, LogError> {
    CString::new(text).map_err(|_| LogError::ContainsNul)
}

pub fn write(tag: &str, text: &str) -> Result<(), LogError> {
    let tag = c_text(tag)?;
    let text = c_text(text)?;
    // SAFETY: both pointers refer to C strings that end with a zero byte.
    let code = unsafe { log_write(tag.as_ptr(), text.as_ptr()) };
    if code == 0 {
        Ok(())
    } else {
        Err(LogError::Failed(code))
    }
}
