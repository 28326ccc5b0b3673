//! Words that change what a construct means, where the grammar has no kind of node for it.

use tree_sitter::Node;

/// Kinds of the words, as the grammar names these children; a construct holds one of them or does not.
#[derive(Clone, Copy, Debug)]
pub struct Keywords {
    /// The object that a method belongs to (`this`), where it is a variable whose fields are the members: one variable
    /// for each class. Empty where the members are variables themselves.
    pub receiver: &'static str,
    /// What parameters are called that are the object, or the class, whose method runs (`self`).
    pub selves: &'static [&'static str],
    /// Words with a meaning of their own at the beginning of a path.
    pub paths: PathWords,
    /// Declares for the function, not for the block (`var`).
    pub hoisting: &'static [&'static str],
    /// Declares what it assigns to (`using`).
    pub declaring: &'static [&'static str],
    /// Belongs to the class, not to an object (`static`).
    pub shared: &'static [&'static str],
    /// Runs when a field of this name is read (`get`).
    pub getter: &'static [&'static str],
    /// Makes a parameter of a constructor a field, too (`private`).
    pub promoting: &'static [&'static str],
}

/// What a path to a member may begin with instead of a name. Empty where the language has no such word.
#[derive(Clone, Copy, Debug)]
pub struct PathWords {
    /// The class around (`Self`).
    pub class: &'static str,
    /// The module around (`self`).
    pub module: &'static str,
    /// The module around that (`super`).
    pub outer: &'static str,
    /// The outermost module (`crate`).
    pub root: &'static str,
}

impl PathWords {
    /// The language has none of these.
    pub const NONE: Self = Self { class: "", module: "", outer: "", root: "" };
}

impl Keywords {
    /// The language has none of these.
    pub const NONE: Self = Self {
        receiver: "",
        selves: &[],
        paths: PathWords::NONE,
        hoisting: &[],
        declaring: &[],
        shared: &[],
        getter: &[],
        promoting: &[],
    };

    /// The object that a method belongs to is a variable.
    pub(crate) fn has_receiver(&self) -> bool {
        !self.receiver.is_empty()
    }
}

/// Whether one of these words is a child of the node.
pub(crate) fn has_word(node: Node, words: &[&str]) -> bool {
    !words.is_empty() && node.children(&mut node.walk()).any(|child| words.contains(&child.kind()))
}
