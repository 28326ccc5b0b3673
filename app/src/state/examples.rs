//! The bundled examples. Their files are in `app/examples`, one folder each.

/// A task and a first draft of its code.
#[derive(Debug)]
pub struct Example {
    /// Name of its folder.
    pub id: &'static str,
    /// What the code does, for a menu.
    pub title: &'static str,
    /// Where it gets interesting, for the list of starts.
    pub hint: &'static str,
    /// Name of the language.
    pub language: &'static str,
    /// The weakness of the draft; `None` for an ordinary task.
    pub cwe: Option<u32>,
    /// Name of the file.
    pub file: &'static str,
    /// The task in words.
    pub task: &'static str,
    /// The draft.
    pub code: &'static str,
    /// Whether the empty page offers it.
    pub start: bool,
}

/// All examples, by language.
pub static ALL: &[Example] = &[
    Example {
        id: "search-orders",
        title: "Search orders of a customer",
        hint: "text from a request on its way to a database",
        language: "python",
        cwe: Some(89),
        file: "orders.py",
        task: include_str!("../../examples/search-orders/task.txt"),
        code: include_str!("../../examples/search-orders/orders.py"),
        start: true,
    },
    Example {
        id: "unpack-upload",
        title: "Unpack an uploaded archive",
        hint: "names that somebody else chose for files",
        language: "python",
        cwe: Some(22),
        file: "materials.py",
        task: include_str!("../../examples/unpack-upload/task.txt"),
        code: include_str!("../../examples/unpack-upload/materials.py"),
        start: false,
    },
    Example {
        id: "convert-picture",
        title: "Convert a picture with a command",
        hint: "a form field in a command line",
        language: "python",
        cwe: Some(78),
        file: "thumbnails.py",
        task: include_str!("../../examples/convert-picture/task.txt"),
        code: include_str!("../../examples/convert-picture/thumbnails.py"),
        start: false,
    },
    Example {
        id: "link-preview",
        title: "Preview a posted link",
        hint: "an address that the server fetches for a visitor",
        language: "python",
        cwe: Some(918),
        file: "preview.py",
        task: include_str!("../../examples/link-preview/task.txt"),
        code: include_str!("../../examples/link-preview/preview.py"),
        start: false,
    },
    Example {
        id: "show-comment",
        title: "Show comments with their markup",
        hint: "what may be HTML and what may not",
        language: "javascript",
        cwe: Some(79),
        file: "comments.js",
        task: include_str!("../../examples/show-comment/task.txt"),
        code: include_str!("../../examples/show-comment/comments.js"),
        start: true,
    },
    Example {
        id: "merge-settings",
        title: "Merge settings from a request",
        hint: "keys of an object that a client sends",
        language: "javascript",
        cwe: Some(1321),
        file: "settings.js",
        task: include_str!("../../examples/merge-settings/task.txt"),
        code: include_str!("../../examples/merge-settings/settings.js"),
        start: false,
    },
    Example {
        id: "read-packet",
        title: "Read a packet into a buffer",
        hint: "a length that somebody else sends",
        language: "c",
        cwe: Some(787),
        file: "telemetry.c",
        task: include_str!("../../examples/read-packet/task.txt"),
        code: include_str!("../../examples/read-packet/telemetry.c"),
        start: true,
    },
    Example {
        id: "moving-average",
        title: "Moving average of a list",
        hint: "an ordinary task, where there is nothing to add",
        language: "python",
        cwe: None,
        file: "averages.py",
        task: include_str!("../../examples/moving-average/task.txt"),
        code: include_str!("../../examples/moving-average/averages.py"),
        start: true,
    },
];

/// The language's name for people, for the tag of an example.
pub fn language_title(name: &str) -> &str {
    match name {
        "python" => "Python",
        "javascript" => "JavaScript",
        "c" => "C",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_complete_and_one_is_ordinary() {
        for example in ALL {
            assert!(!example.task.trim().is_empty() && example.task.lines().count() == 1, "{}", example.id);
            assert!((10..60).contains(&example.code.lines().count()), "{}", example.id);
            assert_ne!(language_title(example.language), example.language);
        }
        assert!(ALL.iter().any(|example| example.cwe.is_none()));
        let mut ids: Vec<_> = ALL.iter().map(|example| example.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ALL.len());
    }
}
