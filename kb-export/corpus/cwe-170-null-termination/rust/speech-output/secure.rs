use std::ffi::CString;
use std::os::raw::{c_char, c_int};

unsafe extern "C" {
    fn speech_init(voice: *const c_char) -> c_int;
    fn speech_say(text: *const c_char, volume: c_int) -> c_int;
}

pub struct Announcer {
    volume: i32,
    spoken: u64,
}

impl Announcer {
    pub fn start(voice: &str) -> Result<Self, String> {
        let name = CString::new(voice).map_err(|e| e.to_string())?;
        match unsafe { speech_init(name.as_ptr()) } {
            0 => Ok(Announcer { volume: 70, spoken: 0 }),
            code => Err(format!("voice {voice} does not start: {code}")),
        }
    }

    pub fn next_stop(&mut self, stop: &str, minutes: u32) -> Result<u64, String> {
        if stop.trim().is_empty() {
            return Err("the stop has no name".to_string());
        }
        let hour_late = minutes > 60;
        let volume = if hour_late { 100 } else { self.volume };
        let text =
            CString::new(format!("Next stop: {}", stop.trim())).map_err(|e| e.to_string())?;
        let code = unsafe { speech_say(text.as_ptr(), volume) };
        if code != 0 {
            return Err(format!("speech output failed: {code}"));
        }
        self.spoken += 1;
        println!("{} announcements, last in {minutes} minutes", self.spoken);
        Ok(self.spoken)
    }
}
