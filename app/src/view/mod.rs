//! The page as components, one a file. They draw state and pass on what the user does; they decide nothing.

mod answer;
mod answer_actions;
mod app;
mod diff;
mod editor;
mod editor_bar;
mod evidence;
mod example;
mod guidance;
mod header;
mod icon;
mod loading;
mod menu;
mod notices;
mod paste;
mod prompt;
mod risk;
mod save_menu;
mod settings;
mod starts;
mod status;
mod stepbar;
mod task;

/// Puts the page into the document.
pub fn start() {
    leptos::mount::mount_to_body(app::App);
}
