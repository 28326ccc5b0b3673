//! The page's state as signals, and what happens when they change.
//!
//! A [`Session`] is made once and handed down as context. Its parts are independent of each other but for the wires in
//! [`Session::start`]: the work becomes runs, the worker's answers become marks in the editor, and all of it is kept.

mod analysis;
mod answers;
mod notices;
mod saving;
mod work;

use leptos::prelude::*;

pub use analysis::{Analysis, Stage};
pub use answers::Answers;
pub use notices::{Notice, Notices};
pub use work::Work;

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Session {
    /// What the user wrote and chose.
    pub work: Work,
    /// The worker and what it found.
    pub analysis: Analysis,
    /// The model and what it answered.
    pub answers: Answers,
    /// What has to be said once.
    pub notices: Notices,
}

impl Session {
    /// Restores the work of the last visit and starts the worker.
    pub fn start() -> Self {
        let notices = Notices::new();
        let work = Work::new(saving::restore_draft(notices));
        let analysis = Analysis::new(notices);
        let answers = Answers::new(saving::restore_endpoint(notices));
        let session = Self { work, analysis, answers, notices };
        saving::keep(&session);
        analysis.follow(work);
        answers.follow(analysis);
        session
    }
}

/// The session of the component's page.
pub fn session() -> Session {
    expect_context()
}
