//! Grammars, which are either part of the program or provided while it runs.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::OnceLock;

use tree_sitter_language::LanguageFn;

use super::{Construct, Expression, Language};

/// A tree-sitter grammar.
pub struct Grammar {
    /// As in the names of its files: `python`.
    pub name: &'static str,
    /// The one that is part of the program, with the feature `grammars`.
    linked: Option<LanguageFn>,
    provided: OnceLock<LanguageFn>,
    /// Made on first use.
    tables: OnceLock<Tables>,
}

/// A grammar by its name and the `LanguageFn` of its crate, which is there with the feature `grammars` only.
macro_rules! grammar {
    ($name:literal, $linked:path) => {{
        #[cfg(feature = "grammars")]
        let linked = Some($linked);
        #[cfg(not(feature = "grammars"))]
        let linked = None;
        $crate::language::Grammar::new($name, linked)
    }};
}
pub(super) use grammar;

/// The roles of a language by the node-kind numbers of one of its grammars.
#[derive(Debug)]
pub struct Tables {
    constructs: Vec<Option<Construct>>,
    expressions: Vec<Option<Expression>>,
    constructs_have_values: bool,
}

impl Grammar {
    pub(super) const fn new(name: &'static str, linked: Option<LanguageFn>) -> Self {
        Self { name, linked, provided: OnceLock::new(), tables: OnceLock::new() }
    }

    /// The grammar itself, for a parser; `None` where it is not part of the program and was not provided yet.
    pub fn load(&self) -> Option<tree_sitter::Language> {
        self.linked.or_else(|| self.provided.get().copied()).map(tree_sitter::Language::new)
    }

    /// Brings the grammar in. The first one that is brought in stays.
    pub fn provide(&self, grammar: LanguageFn) {
        let _ = self.provided.set(grammar);
    }

    /// The roles that a language gives to this grammar's node kinds; none while the grammar is not there.
    pub fn tables(&'static self, language: &Language) -> &'static Tables {
        static NONE: Tables = Tables { constructs: Vec::new(), expressions: Vec::new(), constructs_have_values: false };
        let Some(grammar) = self.load() else { return &NONE };
        self.tables.get_or_init(|| {
            let kinds = kinds(&grammar);
            Tables {
                constructs: by_kind(&kinds, language.constructs),
                expressions: by_kind(&kinds, language.expressions),
                constructs_have_values: language.expressions.iter().any(|row| row.1 == Expression::Valued),
            }
        })
    }
}

impl fmt::Debug for Grammar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grammar").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Tables {
    /// Whether constructs such as `if` and `match` may stand in expressions.
    pub fn constructs_have_values(&self) -> bool {
        self.constructs_have_values
    }

    /// The statement role of a node, where it has one.
    pub fn construct(&self, node: tree_sitter::Node) -> Option<Construct> {
        self.constructs.get(node.kind_id() as usize).copied().flatten()
    }

    /// What parentheses or a cast hold: the only child that is a value.
    pub fn wrapped<'t>(&self, node: tree_sitter::Node<'t>) -> Option<tree_sitter::Node<'t>> {
        let mut cursor = node.walk();
        let mut values = node.named_children(&mut cursor).filter(|child| {
            !child.is_extra()
                && !matches!(self.expression(*child), Some(Expression::Type | Expression::TypeName | Expression::Skip))
        });
        values.next().filter(|_| values.next().is_none())
    }

    /// The expression role of a node, where it has one.
    pub fn expression(&self, node: tree_sitter::Node) -> Option<Expression> {
        self.expressions.get(node.kind_id() as usize).copied().flatten()
    }
}

/// The name of each kind of node, by its number. A grammar may have several numbers for one name. Where a keyword and a
/// named node are called the same, the node is meant, and the keyword has no name here.
fn kinds(grammar: &tree_sitter::Language) -> Vec<Option<&str>> {
    let ids = 0..grammar.node_kind_count() as u16;
    let is_named = |&id: &u16| grammar.node_kind_is_named(id);
    let is_a_node = |&id: &u16| grammar.node_kind_is_visible(id) || grammar.node_kind_is_supertype(id);
    let nodes = ids.clone().filter(is_named).filter(is_a_node);
    let nodes: HashSet<&str> = nodes.filter_map(|id| grammar.node_kind_for_id(id)).collect();
    ids.map(|id| grammar.node_kind_for_id(id).filter(|name| is_named(&id) || !nodes.contains(name))).collect()
}

fn by_kind<T: Copy>(kinds: &[Option<&str>], rows: &[(&str, T)]) -> Vec<Option<T>> {
    // Of two rows for one kind the first counts.
    let roles: HashMap<&str, T> = rows.iter().rev().copied().collect();
    kinds.iter().map(|kind| roles.get((*kind)?).copied()).collect()
}
