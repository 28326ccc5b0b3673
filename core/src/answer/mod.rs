//! What comes back from a model: finding the code in it and comparing it with the draft.

mod diff;
mod extract;
mod fence;

pub use diff::{Change, DiffLine, diff};
pub use extract::{AnswerDoubt, Found, find_code};
