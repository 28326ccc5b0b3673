//! The page's entry point.

fn main() {
    rescue_app::browser::panic::report_to_console();
    rescue_app::view::start();
}
