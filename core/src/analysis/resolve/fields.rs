//! Fields of the classes of a text, for the names of calls on them (`this.connection.execute(…)`): the type that a field
//! is declared with, or else the only value that it is ever given; and for what they hold, all values that they are given.

use std::collections::HashMap;

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use crate::analysis::Program;
use crate::analysis::given::given;
use crate::analysis::lower::{class_name, property_name};
use crate::language::{Construct as C, Expression as E, Tables, child_in_field, has_word, part, parts};

/// Levels between a declaration and the name that it declares: declarators.
const DEEPEST: usize = 4;

/// What says of which type a field is.
#[derive(Clone, Copy)]
pub(super) enum Field<'p> {
    Type(Node<'p>),
    Value(Node<'p>),
    /// Values that differ say nothing.
    Several,
}

/// The fields, as far as the walk over the tree has come.
pub(super) struct Fields<'p> {
    reader: Reader<'p>,
    /// By the names of class and field.
    of_class: HashMap<(&'p str, &'p str), Field<'p>>,
    /// All that a field is given in its class, by the same.
    given: HashMap<(&'p str, &'p str), Vec<Node<'p>>>,
    /// The class around each word for the object whose method runs, by its byte.
    object_of: FxHashMap<usize, &'p str>,
    /// Classes and functions around the current node, innermost last: the class there, and whether it is in a method.
    around: Vec<(usize, Option<&'p str>, bool)>,
}

impl<'p> Fields<'p> {
    pub(super) fn new(program: &'p Program, roles: &'static Tables) -> Self {
        let reader = Reader { program, roles };
        let (of_class, given) = (HashMap::new(), HashMap::new());
        Self { reader, of_class, given, object_of: FxHashMap::default(), around: Vec::new() }
    }

    /// Takes the next node in preorder.
    pub(super) fn visit(&mut self, node: Node<'p>, depth: usize) {
        while self.around.last().is_some_and(|(at, ..)| *at >= depth) {
            self.around.pop();
        }
        let (_, class, in_method) = self.around.last().copied().unwrap_or((0, None, false));
        if let Some(class) = class {
            self.note(node, class, in_method);
        }
        if let Some(class) = self.reader.class(node) {
            self.around.push((depth, Some(class), false));
        } else if matches!(self.reader.roles.construct(node), Some(C::Function { .. })) {
            self.around.push((depth, class, true));
        }
    }

    pub(super) fn get(&self, class: &str, field: &str) -> Option<Field<'p>> {
        self.of_class.get(&(class, plain(field))).copied()
    }

    /// All that a field is given in its class.
    pub(super) fn given(&self, class: &'p str, field: &'p str) -> &[Node<'p>] {
        self.given.get(&(class, plain(field))).map_or(&[], Vec::as_slice)
    }

    /// The class whose method runs where a word for its object stands.
    pub(super) fn class_around(&self, object: Node) -> Option<&'p str> {
        self.object_of.get(&object.start_byte()).copied()
    }

    /// The class in whose text a node stands.
    pub(super) fn class_that_holds(&self, node: Node<'p>) -> Option<&'p str> {
        let mut around = node.parent();
        while let Some(node) = around {
            if let Some(class) = self.reader.class(node) {
                return Some(class);
            }
            around = node.parent();
        }
        None
    }

    fn note_given(&mut self, node: Node<'p>, class: &'p str, in_method: bool) {
        let reader = self.reader;
        let source = &reader.program.source;
        for (target, value) in given(source.language, reader.roles, &source.text, node) {
            let field = if in_method { reader.own_field(target) } else { Some(reader.declared(target)) };
            if let Some(field) = field {
                self.given.entry((class, plain(reader.text(field)))).or_default().push(value);
            }
        }
    }

    fn note(&mut self, node: Node<'p>, class: &'p str, in_method: bool) {
        let reader = self.reader;
        if reader.is_own_object(node) {
            self.object_of.insert(node.start_byte(), class);
        }
        self.note_given(node, class, in_method);
        let promoted = matches!(reader.roles.expression(node), Some(E::Promotion { .. }))
            || has_word(node, reader.program.source.language.keywords.promoting);
        if let Some(declared) = child_in_field(node, "type")
            && (promoted || !in_method)
            && reader.declares_fields(node)
        {
            for name in reader.declared_names(node) {
                let known = self.of_class.entry((class, plain(reader.text(name)))).or_insert(Field::Type(declared));
                if !matches!(known, Field::Type(_)) {
                    *known = Field::Type(declared);
                }
            }
            return;
        }
        let (name, value) = match reader.roles.expression(node) {
            Some(E::Assign { left, right }) => {
                (part(node, left).and_then(|left| reader.own_field(left)), part(node, right))
            }
            Some(E::Field { name, value }) if !in_method => (part(node, name), part(node, value)),
            _ => return,
        };
        if let (Some(name), Some(value)) = (name, value) {
            let declared = child_in_field(node, "type").map(Field::Type);
            let known = self.of_class.entry((class, plain(reader.text(name))));
            known
                .and_modify(|known| {
                    if matches!(known, Field::Value(_)) {
                        *known = Field::Several;
                    }
                })
                .or_insert(declared.unwrap_or(Field::Value(value)));
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'p> {
    program: &'p Program,
    roles: &'static Tables,
}

impl<'p> Reader<'p> {
    fn text(self, node: Node) -> &'p str {
        self.program.source.text.get(node.byte_range()).unwrap_or_default()
    }

    fn class(self, node: Node) -> Option<&'p str> {
        let name = match self.roles.construct(node)? {
            C::Class { name: Some(name), .. } | C::Record { name, .. } | C::Declaration { name } => part(node, name)?,
            _ => return None,
        };
        Some(class_name(self.text(name)))
    }

    /// `this`, `self`.
    fn is_own_object(self, node: Node) -> bool {
        let language = self.program.source.language;
        match self.roles.expression(node) {
            Some(E::This) => true,
            Some(E::Name) => {
                let name = self.text(node);
                language.keywords.selves.contains(&name) || language.scoping.is_this(name)
            }
            _ => false,
        }
    }

    /// The name in a declarator.
    fn declared(self, declarator: Node<'p>) -> Node<'p> {
        let mut node = declarator;
        while self.roles.expression(node) != Some(E::Name)
            && let Some(inner) = child_in_field(node, "declarator").or_else(|| node.named_child(0))
        {
            node = inner;
        }
        node
    }

    /// `x` of `this.x`.
    fn own_field(self, node: Node<'p>) -> Option<Node<'p>> {
        let Some(E::Member { object, property }) = self.roles.expression(node) else { return None };
        self.is_own_object(part(node, object)?).then(|| part(node, property)).flatten()
    }

    fn declares_fields(self, node: Node) -> bool {
        let defines = matches!(
            self.roles.construct(node),
            Some(C::Function { .. } | C::Class { .. } | C::Record { .. } | C::Declaration { .. })
        );
        let runs = matches!(self.roles.expression(node), Some(E::Call { .. } | E::New { .. }));
        !defines && !runs
    }

    /// The names in a declaration of fields; none of a method.
    fn declared_names(self, declaration: Node<'p>) -> Vec<Node<'p>> {
        if let Some(E::Assign { left, .. }) = self.roles.expression(declaration) {
            return part(declaration, left).map(|left| self.own_field(left).unwrap_or(left)).into_iter().collect();
        }
        let mut names = Vec::new();
        let mut stack = vec![(declaration, 0, false)];
        while let Some((node, depth, named)) = stack.pop() {
            if depth > DEEPEST || matches!(self.roles.expression(node), Some(E::Prototype { .. })) {
                continue;
            }
            let inner: Vec<_> = ["name", "declarator", "pattern"].iter().flat_map(|field| parts(node, field)).collect();
            if !inner.is_empty() {
                stack.extend(inner.into_iter().map(|inner| (inner, depth + 1, true)));
            } else if node.named_child_count() == 0 || self.roles.expression(node) == Some(E::Name) {
                // What only stands there is a value (`(T) x`).
                names.extend(named.then_some(node));
            } else {
                let declared = child_in_field(node, "type").map(|declared| declared.id());
                let mut cursor = node.walk();
                let others = node.named_children(&mut cursor).filter(|child| Some(child.id()) != declared);
                stack.extend(others.map(|child| (child, depth + 1, named)));
            }
        }
        names
    }
}

/// A field's name without what its declaration or its use adds.
fn plain(name: &str) -> &str {
    property_name(name).trim_start_matches(['$', '#'])
}
