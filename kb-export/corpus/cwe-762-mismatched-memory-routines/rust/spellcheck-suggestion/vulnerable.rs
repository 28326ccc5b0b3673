use std::collections::HashMap;
use std::ffi::{CStr, CString};
use std::os::raw::c_char;

unsafe extern "C" {
    /// Returns a text made with malloc, or null.
    fn spell_suggest(word: *const c_char) -> *mut c_char;
    fn free(block: *mut std::ffi::c_void);
}

pub struct Speller {
    cache: HashMap<String, String>,
    asked: u64,
}

impl Speller {
    pub fn suggest(&mut self, word: &str) -> Option<String> {
        if word.len() < 2 || word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        if let Some(known) = self.cache.get(word) {
            return Some(known.clone());
        }
        self.asked += 1;
        let input = CString::new(word).ok()?;
        let raw = unsafe { spell_suggest(input.as_ptr()) };
        if raw.is_null() {
            return None;
        }
        let owned = unsafe { CString::from_raw(raw) };
        let text = owned.to_string_lossy().into_owned();
        if self.cache.len() < 10_000 {
            self.cache.insert(word.to_string(), text.clone());
        }
        println!("{} questions, {} words known", self.asked, self.cache.len());
        Some(text)
    }

    pub fn release(block: *mut c_char) -> usize {
        let length = unsafe { CStr::from_ptr(block) }.to_bytes().len();
        unsafe { free(block.cast()) };
        length
    }
}
