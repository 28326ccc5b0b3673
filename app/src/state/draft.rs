//! The user's work: what survives a reload.

use rescue_core::analysis::Direction;
use serde::{Deserialize, Serialize};

use crate::messages::SliceRequest;

/// The user's work. Nothing secret is in here: it goes into the browser's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The task in words.
    pub task: String,
    /// The code.
    pub code: String,
    /// Name of the file that the code came from.
    pub file: Option<String>,
    /// Name of the language, or `None` to detect it.
    pub language: Option<String>,
    /// Name of the method, or `None` for the best one.
    pub method: Option<String>,
    /// What the editor shows.
    pub shown: Shown,
    /// What to slice on.
    pub slice: SliceRequest,
}

/// What the editor shows of a slice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// Every line alike.
    All,
    /// Every line, those outside the slice paler.
    #[default]
    Slice,
    /// The slice, with its gaps marked.
    Only,
}

impl Shown {
    /// As in the editor's interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Slice => "slice",
            Self::Only => "only",
        }
    }
}

/// Bytes that a stored draft may have: more than a browser's storage takes.
const LONGEST: usize = 12_000_000;
/// Characters of a name.
const LONGEST_NAME: usize = 200;
/// Lines in a criterion.
const MOST_LINES: usize = 1_000;
/// Bound on the number of dependences; more is all.
pub const MOST_HOPS: u32 = 9;

impl Draft {
    /// What the browser had stored; `None` where it is no draft. Fields that cannot be are dropped one by one, so that
    /// the text survives a broken choice.
    pub fn from_json(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let value: serde_json::Value = serde_json::from_str(text).ok()?;
        let fields = value.as_object()?;
        let text = |name: &str| fields.get(name).and_then(|value| value.as_str()).map(str::to_owned);
        let name = |field: &str| text(field).filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_NAME);
        let shown =
            fields.get("shown").and_then(|shown| serde_json::from_value(shown.clone()).ok()).unwrap_or_default();
        let slice =
            fields.get("slice").and_then(|slice| serde_json::from_value(slice.clone()).ok()).unwrap_or_default();
        Some(Self {
            task: text("task").unwrap_or_default(),
            code: text("code").unwrap_or_default(),
            file: name("file"),
            language: name("language"),
            method: name("method"),
            shown,
            slice: sane(slice),
        })
    }

    /// For the browser's storage.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn sane(mut slice: SliceRequest) -> SliceRequest {
    slice.lines.retain(|&line| line > 0);
    slice.lines.truncate(MOST_LINES);
    slice.variable = slice.variable.filter(|place| slice.lines == [place.line]);
    slice.hops = slice.hops.filter(|&hops| hops <= MOST_HOPS);
    slice
}

/// "backward", "forward" or "both ways".
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Backward => "backward",
        Direction::Forward => "forward",
        Direction::Both => "both ways",
    }
}

/// "1 hop", "3 hops" or "all hops".
pub fn hops(hops: Option<u32>) -> String {
    match hops {
        None => "all hops".into(),
        Some(1) => "1 hop".into(),
        Some(hops) => format!("{hops} hops"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Place;

    #[test]
    fn a_draft_survives_storage() {
        let draft = Draft {
            task: "search “orders”".into(),
            code: "x = '\u{1f980}'\n".into(),
            file: Some("orders.py".into()),
            language: Some("python".into()),
            method: None,
            shown: Shown::Only,
            slice: SliceRequest {
                lines: vec![1],
                direction: Direction::Both,
                hops: Some(2),
                variable: Some(Place { line: 1, column: 1 }),
            },
        };
        assert_eq!(Draft::from_json(&draft.to_json()), Some(draft));
    }

    #[test]
    fn what_is_no_draft_is_left_aside() {
        for text in ["", "null", "[]", "{", "\"x\"", "1e999", &"[".repeat(10_000)] {
            assert_eq!(Draft::from_json(text), None, "{text:.20}");
        }
    }

    #[test]
    fn a_broken_choice_does_not_cost_the_text() {
        let text = r#"{"task":"t","code":"c","file":7,"language":"","shown":"sideways",
                       "slice":{"lines":[0,3],"direction":"backward","hops":4000000000},"other":{}}"#;
        let draft = Draft::from_json(text).expect("a draft");
        assert_eq!((draft.task.as_str(), draft.code.as_str(), draft.file), ("t", "c", None));
        assert_eq!((draft.language, draft.shown), (None, Shown::Slice));
        assert_eq!((draft.slice.lines, draft.slice.hops), (vec![3], None));
        let odd = Draft::from_json(r#"{"code":"c","slice":{"lines":[-1]}}"#).expect("a draft");
        assert_eq!((odd.code.as_str(), odd.slice), ("c", SliceRequest::default()));
    }
}
