//! A panic leaves its message in the console before it traps.

/// Installs the hook. The message names a place in the source and no input of the user's.
pub fn report_to_console() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        web_sys::console::error_1(&format!("panic at {place}").into());
    }));
}
