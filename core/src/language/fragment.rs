//! How a piece cut out of a program in a language can be completed.

/// What to put around a piece of code so that it parses. Openers come in pairs of what opens and what closes.
#[derive(Clone, Copy, Debug)]
pub struct Fragment {
    /// How code begins and ends in a text that is something else around it.
    pub island: Option<Island>,
    /// How blocks are written.
    pub blocks: Blocks,
    /// A function and a type, for what stands only inside one.
    pub function: (&'static str, &'static str),
    /// The same for members.
    pub class: Option<(&'static str, &'static str)>,
    /// What stands between the names of a type and of a member that is defined outside of it.
    pub qualifier: Option<&'static str>,
    /// What goes on after a block, and the construct that the block belongs to: `else` and `if (_) {`.
    pub continued: &'static [(&'static str, &'static str)],
    /// What stands only among the statements of a construct, by how its line goes on (`case…:`), and what opens and closes
    /// the construct.
    pub members: &'static [(&'static str, (&'static str, &'static str))],
    /// Blocks between a header with a colon and a word of their own: the first word of the header, what
    /// closes the block, and a header.
    pub worded: &'static [(&'static str, &'static str, &'static str)],
    /// What closes a block that cannot stand alone, by the word before it: `do` and `} while (_);`.
    pub finished: &'static [(&'static str, &'static str)],
    /// What opens a list that is closed by `]`.
    pub list: &'static str,
    /// What opens and closes texts and comments that go over several lines.
    pub delimiters: &'static [(&'static str, &'static str)],
}

/// What code stands in where the text around it is something else.
#[derive(Clone, Copy, Debug)]
pub struct Island {
    /// What is put before code that lacks it: `<?php`.
    pub open: &'static str,
    /// How all that opens code begins: `<?`.
    pub opening: &'static str,
    /// What closes it: `?>`.
    pub close: &'static str,
}

/// How blocks are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocks {
    /// `{ … }`.
    Braces,
    /// By indentation.
    Indentation,
    /// From a word at the beginning of a line, or one at its end, to `end`.
    Words {
        /// Begin a block where a statement begins.
        leading: &'static [&'static str],
        /// Begin a block at the end of a line: `do`.
        trailing: &'static [&'static str],
    },
}

/// Braces and brackets, and nothing more.
pub(super) const PLAIN: Fragment = Fragment {
    island: None,
    blocks: Blocks::Braces,
    function: ("{", "}"),
    class: None,
    qualifier: None,
    continued: &[],
    members: &[],
    worded: &[],
    finished: &[],
    list: "_[",
    delimiters: &[],
};

/// What comes before the first case that is there belongs to one, too.
pub(super) const SWITCH: (&str, &str) = ("switch (_) { case _:", "}");

/// Braces with the constructs of C and its heirs.
pub(super) const C_LIKE: Fragment = Fragment {
    function: ("void _() {", "}"),
    continued: &[("else", "if (_) {"), ("while", "do {")],
    members: &[("case…:", SWITCH), ("default:", SWITCH)],
    finished: &[("do", "} while (_);")],
    delimiters: &[("/*", "*/")],
    ..PLAIN
};

/// The same with exceptions and classes.
pub(super) const JAVA_LIKE: Fragment = Fragment {
    class: Some(("class _ {", "}")),
    continued: &[("else", "if (_) {"), ("catch", "try {"), ("finally", "try {"), ("while", "do {")],
    finished: &[("do", "} while (_);"), ("try", "} finally {}")],
    ..C_LIKE
};
