//! The languages that the product understands.
//!
//! A language is one file of data: which node kinds of its grammar are which construct, what an identifier, a call or an
//! import looks like, and a few names of its library. Nothing about a language stands anywhere else.

mod c;
mod cpp;
mod csharp;
mod detect;
mod ecmascript;
mod field;
mod fragment;
mod go;
mod grammar;
mod java;
mod javascript;
mod keywords;
mod lexis;
mod part;
mod php;
mod python;
mod roles;
mod ruby;
mod rust;
mod typescript;
mod verbs;

pub use detect::{Detection, Hints, detect};
pub(crate) use field::child_in_field;
pub use fragment::{Blocks, Fragment, Island};
use grammar::grammar;
pub use grammar::{Grammar, Tables};
pub(crate) use keywords::has_word;
pub use keywords::{Keywords, PathWords};
pub use lexis::Lexis;
pub(crate) use part::{is_place, part, parts};
pub use roles::{Construct, Expression, ImportForm, Members};
pub use verbs::Verbs;

/// A language.
#[derive(Debug)]
pub struct Language {
    /// As in data files, on the command line and in links: `python`.
    pub name: &'static str,
    /// As people write it: `Python`.
    pub title: &'static str,
    /// File extensions, the usual one first, no dot.
    pub extensions: &'static [&'static str],
    /// The tree-sitter grammars: the usual one first, then those of dialects. The one that understands most of a text
    /// is taken.
    pub grammars: &'static [Grammar],
    /// Node kinds that are statements or hold them. A kind that is not here and stands in a block is a plain statement.
    pub constructs: &'static [(&'static str, Construct)],
    /// Node kinds that matter inside a statement. A kind that is not here passes on to its children.
    pub expressions: &'static [(&'static str, Expression)],
    /// How names are bound to scopes.
    pub scoping: Scoping,
    /// Words that change what a construct means.
    pub keywords: Keywords,
    /// Calls that do what other languages have keywords for.
    pub verbs: Verbs,
    /// What opens a comment that ends with the line.
    pub comment: &'static str,
    /// Its words and literals, for setting code.
    pub lexis: Lexis,
    /// A statement that does nothing, where the grammar wants one.
    pub filler: &'static str,
    /// Qualified names of calls that do not return.
    pub no_return: &'static [&'static str],
    /// Methods that leave their receiver as it was, though nothing in the code says so. `get*` stands for all whose name
    /// begins with `get` and goes on with a capital letter.
    pub pure_methods: &'static [&'static str],
    /// Functions that change what their arguments refer to: name, and the 0-based arguments that change. `.read` stands
    /// for the method of any receiver.
    pub mutators: &'static [(&'static str, &'static [usize])],
    /// What a plain assignment copies.
    pub copies: Copies,
    /// Calls that give parts of their receiver, or else of their arguments: `.get`, `enumerate`.
    pub views: &'static [&'static str],
    /// The same where copies of what they give refer into the receiver, too: iterators, borrows.
    pub handles: &'static [&'static str],
    /// A pointer or an array that is passed to an unknown function may come back changed (C).
    pub pointers_may_change: bool,
    /// Functions that give a module for its name: `require`.
    pub module_calls: &'static [&'static str],
    /// Functions that are given names of variables as texts.
    pub naming_calls: &'static [(&'static str, Naming)],
    /// The name of the type of a string literal, for calls on one: `str`.
    pub string_type: &'static str,
    /// Types that need no import, for what an import of a whole package may bring in.
    pub builtin_types: &'static [&'static str],
    /// Types of numbers, times and the like, with spaces between them: no value of these carries text.
    pub plain_types: &'static str,
    /// What to put around a piece that begins or ends in the middle of something.
    pub fragment: Fragment,
    /// What a text in this language looks like; see [`detect`].
    pub hints: Hints,
}

impl Language {
    /// Whether a method leaves its receiver as it was.
    pub(crate) fn is_pure(&self, method: &str) -> bool {
        self.pure_methods.iter().any(|pure| match pure.strip_suffix('*') {
            Some(prefix) => method.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(char::is_uppercase)),
            None => *pure == method,
        })
    }

    /// Whether a call gives parts of what it is called on or given, by the text of its callee.
    pub(crate) fn gives_parts(&self, callee: &str) -> bool {
        names_call(self.views, callee) || self.gives_handles(callee)
    }

    /// Whether it gives something that refers into it, even when it is copied.
    pub(crate) fn gives_handles(&self, callee: &str) -> bool {
        names_call(self.handles, callee)
    }

    /// The 0-based arguments that a function is known to change, by the text of its callee.
    pub(crate) fn changed_arguments(&self, callee: &str) -> Option<&'static [usize]> {
        let callee = callee.split_once('<').filter(|_| callee.ends_with('>')).map_or(callee, |(name, _)| name);
        let method = callee.rfind('.').map(|dot| &callee[dot..]);
        let unqualified = callee.rfind("::").map(|colons| &callee[colons + 2..]);
        let mut known = self.mutators.iter();
        known
            .find(|(name, _)| *name == callee || [method, unqualified].contains(&Some(name)))
            .map(|&(_, changed)| changed)
    }
}

/// Whether a call is among some, of which `.read` stands for the method of any receiver.
fn names_call(known: &[&str], callee: &str) -> bool {
    let method = callee.rfind(['.', '>']).map_or("", |dot| &callee[dot + 1..]);
    known.iter().any(|known| known.strip_prefix('.').map_or(*known == callee, |known| known == method))
}

/// What an assignment of one variable to another copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// References: both mean the same object (Python, Java).
    References,
    /// Arrays as values, and references to objects (PHP).
    Arrays,
    /// Values, but for what is declared as a pointer or a reference (C, Rust).
    Values,
}

/// What a function does with variables whose names it is given as texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Reads them; the names lack what all names of variables begin with (`compact("x")` reads `$x`).
    Reads {
        /// What they lack.
        sigil: char,
    },
    /// Defines the first (`define("X", 1)`).
    Defines,
}

/// How a language binds names to scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoping {
    /// A write makes a name local to its function (Python).
    WriteDeclares,
    /// Names are declared; a name that is not is global (JavaScript, C).
    Declared {
        /// A name means its outer namesake until the point of its declaration (C), rather than everywhere in the block.
        from_declaration_on: bool,
    },
    /// Names are declared, and mean it from the end of their declaration on: in `x := f(x)` the `x` on the right is that
    /// of the block around (Go, Rust). What a definition names means it everywhere in its block.
    Sequential {
        /// A second declaration in a block makes a new variable (Rust), rather than setting the first (Go).
        shadows: bool,
        /// A name in a pattern that begins with a capital letter is a constant and binds nothing (Rust).
        capitals_are_constants: bool,
    },
    /// A write makes a name local to its function, and a function sees no locals of the code around it (PHP, Ruby).
    Closed {
        /// What the names of locals look like. Others are seen by all functions.
        locals: Spelling,
        /// The variable that is the object whose method runs, where it is one ([`Expression::This`] is a node kind).
        this: &'static str,
        /// Names that look like those of locals and are not: what the runtime provides.
        everywhere: &'static [&'static str],
        /// Node kinds of the functions that do see, and set, the locals around them.
        closures: &'static [&'static str],
    },
}

/// What names look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// They begin with this character.
    Sigil(char),
    /// They begin with a small letter.
    Small,
}

impl Scoping {
    /// A write declares the name.
    pub fn write_declares(self) -> bool {
        matches!(self, Self::WriteDeclares | Self::Closed { .. })
    }

    /// A local that is taken by reference and is not there yet is made (PHP).
    pub fn reference_declares(self, name: &str) -> bool {
        matches!(self, Self::Closed { locals: Spelling::Sigil(_), .. }) && self.hides(name)
    }

    /// The name is one that the runtime provides everywhere.
    pub fn provides(self, name: &str) -> bool {
        matches!(self, Self::Closed { everywhere, .. } if everywhere.contains(&name))
    }

    /// The name is one that no function around or inside sees.
    pub fn hides(self, name: &str) -> bool {
        let Self::Closed { locals, this, everywhere, .. } = self else { return false };
        let local = match locals {
            Spelling::Sigil(sigil) => name.starts_with(sigil),
            Spelling::Small => name.starts_with(|first: char| first.is_lowercase() || first == '_'),
        };
        local && name != this && !everywhere.contains(&name) && !name.ends_with(')')
    }

    /// The name of the object whose method runs.
    pub fn is_this(self, name: &str) -> bool {
        matches!(self, Self::Closed { this, .. } if this == name)
    }

    /// A function of this node kind sees no locals of the code around it.
    pub fn is_closed(self, function: &str) -> bool {
        matches!(self, Self::Closed { closures, .. } if !closures.contains(&function))
    }
}

/// Rows that languages share, and a language's own. `N` is the number of both.
const fn join<T: Copy, const N: usize>(shared: &[T], own: &[T]) -> [T; N] {
    let mut all = [shared[0]; N];
    let mut index = 0;
    while index < N {
        all[index] = if index < shared.len() { shared[index] } else { own[index - shared.len()] };
        index += 1;
    }
    all
}

/// All languages, in the order of menus.
pub static ALL: &[&Language] = &[
    &python::PYTHON,
    &javascript::JAVASCRIPT,
    &typescript::TYPESCRIPT,
    &java::JAVA,
    &csharp::CSHARP,
    &c::C,
    &cpp::CPP,
    &go::GO,
    &php::PHP,
    &ruby::RUBY,
    &rust::RUST,
];

/// The language of this name.
pub fn named(name: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|language| language.name == name)
}

#[cfg(all(test, feature = "grammars"))]
mod tests {
    use super::*;

    /// A misspelt node kind would silently mean "nothing special".
    #[test]
    fn every_node_kind_exists_in_its_grammar() {
        for language in ALL {
            let kinds = language.constructs.iter().map(|row| row.0).chain(language.expressions.iter().map(|row| row.0));
            for kind in kinds {
                let known = |grammar: &Grammar| {
                    let grammar = grammar.load().expect("it is linked");
                    [true, false].iter().any(|named| grammar.id_for_node_kind(kind, *named) != 0)
                };
                assert!(language.grammars.iter().any(known), "{}: {kind}", language.name);
            }
        }
    }

    #[test]
    fn every_field_exists_in_its_grammar() {
        for language in ALL {
            let fields = language
                .constructs
                .iter()
                .flat_map(|row| row.1.fields())
                .chain(language.expressions.iter().flat_map(|row| row.1.fields()));
            for field in fields.flat_map(|field| field.split('.')).filter(|field| !field.is_empty() && !is_place(field))
            {
                let known = |grammar: &Grammar| grammar.load().is_some_and(|it| it.field_id_for_name(field).is_some());
                assert!(language.grammars.iter().any(known), "{}: {field}", language.name);
            }
        }
    }
}
