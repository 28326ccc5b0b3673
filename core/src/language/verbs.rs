//! Calls that do what other languages have keywords for.

/// Names of what is called, without a receiver.
#[derive(Clone, Copy, Debug)]
pub struct Verbs {
    /// A plain name that nobody sets is a call without arguments.
    pub plain_calls: bool,
    /// Run the block that they are given, whatever its value is (`each`).
    pub only_runs: &'static [&'static str],
    /// What the names of an object's fields begin with, beside those of the methods that give them (`@`).
    pub field_sigil: &'static str,
    /// Define methods that give and set fields, by the names of these (`attr_accessor`).
    pub accessors: &'static [&'static str],
    /// Give a class what modules define (`include`).
    pub includes: &'static [&'static str],
    /// Leave for the nearest handler (`raise`).
    pub throws: &'static [&'static str],
    /// Leave for the nearest block that one of `catches` is given (`throw`).
    pub unwinds: &'static [&'static str],
    /// Where unwinding ends (`catch`).
    pub catches: &'static [&'static str],
    /// The method of a class that makes an object of it, and the one of the object that it calls (`new`, `initialize`).
    pub constructors: (&'static str, &'static str),
    /// Bring in what another file defines (`require`).
    pub requires: &'static [&'static str],
    /// Kinds of the functions that a call is given as parts of the function around them: `return` in one leaves that.
    pub blocks: &'static [&'static str],
    /// Calls that make functions of their own of such (`lambda`).
    pub makes_functions: &'static [&'static str],
}

impl Verbs {
    /// The language has keywords for all of this.
    pub const NONE: Self = Self {
        plain_calls: false,
        only_runs: &[],
        field_sigil: "",
        accessors: &[],
        includes: &[],
        throws: &[],
        unwinds: &[],
        catches: &[],
        constructors: ("", ""),
        requires: &[],
        blocks: &[],
        makes_functions: &[],
    };
}
