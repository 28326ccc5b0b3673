//! The worker's entry point.

fn main() {
    rescue_app::browser::panic::report_to_console();
    rescue_app::worker::start();
}
