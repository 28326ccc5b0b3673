use std::os::raw::{c_int, c_void};
use std::time::Instant;

pub struct Session {
    pub title: String,
    pub notes: Vec<(u8, u8)>,
    pub started: Instant,
    pub loudest: u8,
}

impl Session {
    pub fn new(title: &str) -> Box<Session> {
        Box::new(Session {
            title: title.to_string(),
            notes: Vec::new(),
            started: Instant::now(),
            loudest: 0,
        })
    }
}

/// # Safety
/// `data` is null or the pointer to the `Session` that was registered with the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn on_note(key: c_int, velocity: c_int, data: *mut c_void) -> c_int {
    let (Ok(key), Ok(velocity)) = (u8::try_from(key), u8::try_from(velocity)) else {
        eprintln!("note {key} with velocity {velocity} ignored");
        return -1;
    };
    let session = unsafe { &mut *(data as *mut Session) };
    if session.notes.len() < 100_000 {
        session.notes.push((key, velocity));
    }
    session.loudest = session.loudest.max(velocity);
    if session.notes.len() % 1000 == 0 {
        let seconds = session.started.elapsed().as_secs();
        println!("{}: {} notes in {seconds} s", session.title, session.notes.len());
    }
    0
}
