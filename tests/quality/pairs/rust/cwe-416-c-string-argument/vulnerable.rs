use std::ffi::{c_char, c_int, CString};

extern "C" {
    fn log_write(tag: *const c_char, text: *const c_char) -> c_int;
}

#[derive(Debug)]
pub enum LogError {
    ContainsNul,
    Failed(c_int),
}

fn c_text(text: &str) -> Result<*const c_char, LogError> {
    let text = CString::new(text).map_err(|_| LogError::ContainsNul)?;
    Ok(text.as_ptr())
}

pub fn write(tag: &str, text: &str) -> Result<(), LogError> {
    let tag = c_text(tag)?;
    let text = c_text(text)?;
    // SAFETY: both pointers refer to C strings that end with a zero byte.
    let code = unsafe { log_write(tag, text) };
    if code == 0 {
        Ok(())
    } else {
        Err(LogError::Failed(code))
    }
}
