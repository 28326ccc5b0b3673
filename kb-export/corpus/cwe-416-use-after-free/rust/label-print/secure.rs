use std::ffi::CString;
use std::os::raw::{c_char, c_int};

unsafe extern "C" {
    fn label_text(title: *const c_char, size: c_int) -> c_int;
    fn label_print(copies: c_int) -> c_int;
}

pub struct LabelPrinter {
    pub printed: u64,
    pub paper: u32,
}

impl LabelPrinter {
    pub fn print(&mut self, title: &str, copies: u16) -> Result<u64, String> {
        if copies == 0 || u32::from(copies) > self.paper {
            return Err(format!("{copies} labels wanted, {} left", self.paper));
        }
        let shown: String = title.chars().filter(|c| !c.is_control()).take(40).collect();
        if shown.trim().is_empty() {
            return Err("a label needs a title".to_string());
        }
        let size = if shown.chars().count() > 20 { 9 } else { 14 };
        let text = CString::new(shown).map_err(|e| e.to_string())?;
        let set = unsafe { label_text(text.as_ptr(), size) };
        let done = unsafe { label_print(c_int::from(copies)) };
        if set != 0 || done < 0 {
            return Err(format!("printer answers {set}, {done}"));
        }
        self.paper -= u32::from(copies);
        self.printed += u64::from(copies);
        println!("{} labels printed, {} left on the roll", self.printed, self.paper);
        Ok(self.printed)
    }
}
