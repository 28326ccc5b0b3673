//! What a model is asked. The wording stands in `prompts/`, for anybody to read and edit.

use rescue_core::prompt::fill;

use super::check::Rejected;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Rules that a programmer can act on.
    Guidelines,
    /// Root conditions and failure patterns.
    Causes,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Guidelines, Self::Causes];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Guidelines => "guidelines",
            Self::Causes => "causes",
        }
    }

    /// Most entries of a list: what the checks of a corpus allow.
    pub fn most(self) -> usize {
        match self {
            Self::Guidelines => 8,
            Self::Causes => 5,
        }
    }
}

/// Code and the patch that it got, each as a fenced block.
pub struct Shown {
    /// The code.
    pub code: String,
    /// The patch.
    pub patch: String,
}

/// Asks what a batch of cases has in common.
pub fn summarize(kind: Kind, weakness: &str, cases: &[&Shown]) -> String {
    let template = match kind {
        Kind::Guidelines => include_str!("prompts/summarize_guidelines.txt"),
        Kind::Causes => include_str!("prompts/summarize_causes.txt"),
    };
    let numbered = (1..).zip(cases).map(|(number, Shown { code, patch }): (usize, _)| {
        let values = [("number", number.to_string()), ("code", code.clone()), ("patch", patch.clone())];
        fill(include_str!("prompts/case.txt"), &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let cases_text = numbered.collect::<Vec<_>>().join("\n");
    let values = [
        ("weakness", weakness),
        ("count", &cases.len().to_string()),
        ("most", &kind.most().to_string()),
        ("cases", cases_text.trim_end()),
    ];
    fill(template, &values).trim_end().to_owned()
}

/// Asks for one list instead of several.
pub fn merge(kind: Kind, weakness: &str, lists: &[&[String]]) -> String {
    let template = match kind {
        Kind::Guidelines => include_str!("prompts/merge_guidelines.txt"),
        Kind::Causes => include_str!("prompts/merge_causes.txt"),
    };
    let entries = lists.iter().copied().flatten().map(|entry| format!("- {entry}")).collect::<Vec<_>>().join("\n");
    let values = [("weakness", weakness), ("most", &kind.most().to_string()), ("entries", &entries)];
    fill(template, &values).trim_end().to_owned()
}

/// Asks for entries again that were rejected.
pub fn again(weakness: &str, rejected: &[Rejected], attempt: usize, attempts: usize) -> String {
    let entry = |rejected: &Rejected| format!("- {}\n  Wrong: {}.", rejected.text, rejected.fault);
    let entries = rejected.iter().map(entry).collect::<Vec<_>>().join("\n");
    let values = [
        ("weakness", weakness),
        ("entries", &entries),
        ("attempt", &attempt.to_string()),
        ("attempts", &attempts.to_string()),
    ];
    fill(include_str!("prompts/again.txt"), &values).trim_end().to_owned()
}

/// Asks the same again after an answer without a list.
pub fn no_list(prompt: &str, attempt: usize, attempts: usize) -> String {
    let values = [("prompt", prompt), ("attempt", &attempt.to_string()), ("attempts", &attempts.to_string())];
    fill(include_str!("prompts/no_list.txt"), &values).trim_end().to_owned()
}
