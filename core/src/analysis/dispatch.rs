//! Which methods a call on an object of a known class may run: those of the class, or else of the nearest class it is
//! derived from, and those of derived classes that override them (class hierarchy analysis: Dean, Grove, Chambers,
//! "Optimization of object-oriented programs using static class hierarchy analysis", ECOOP 1995).

use rustc_hash::{FxHashMap, FxHashSet};

use super::lower::Lowered;
use super::scope::Symbol;
use super::statement::FunctionId;

/// The classes of a text, and what is derived from them.
pub struct Dispatch<'l> {
    lowered: &'l Lowered,
    derived: FxHashMap<Symbol, Vec<Symbol>>,
}

impl<'l> Dispatch<'l> {
    pub fn of(lowered: &'l Lowered) -> Self {
        let mut derived: FxHashMap<Symbol, Vec<Symbol>> = FxHashMap::default();
        for (&class, bases) in &lowered.classes.bases {
            for &base in bases.iter().filter(|base| lowered.classes.bases.contains_key(base)) {
                derived.entry(base).or_default().push(class);
            }
        }
        Self { lowered, derived }
    }

    /// Of the methods of one name, those that a call on an object of a class may run; all where none is the class's own.
    /// A class of which nothing is known may be derived from any.
    pub fn methods(&self, all: &[FunctionId], class: Option<Symbol>) -> Vec<FunctionId> {
        let known = |class: &Symbol| self.lowered.classes.bases.contains_key(class);
        let Some(class) = class.filter(known) else { return all.to_vec() };
        let of = |classes: &FxHashSet<Symbol>| -> Vec<FunctionId> {
            let is_of = |id: &&FunctionId| {
                self.lowered.functions[id.index()].class.is_some_and(|class| classes.contains(&class))
            };
            all.iter().filter(is_of).copied().collect()
        };
        let bases = |class: &Symbol| self.lowered.classes.bases.get(class).into_iter().flatten().copied();
        let mut level: FxHashSet<Symbol> = FxHashSet::from_iter([class]);
        let mut seen = level.clone();
        let mut found = of(&level);
        while found.is_empty() && !level.is_empty() {
            level = level.iter().flat_map(bases).filter(|base| seen.insert(*base)).collect();
            found = of(&level);
        }
        if found.is_empty() {
            return all.to_vec();
        }
        let mut below = FxHashSet::default();
        let mut stack = vec![class];
        while let Some(class) = stack.pop() {
            let derived = self.derived.get(&class).into_iter().flatten().copied();
            stack.extend(derived.filter(|derived| below.insert(*derived)));
        }
        found.extend(of(&below));
        let unknown = |id: &&FunctionId| self.lowered.functions[id.index()].class.is_some_and(|class| !known(&class));
        found.extend(all.iter().filter(unknown));
        found.sort_unstable();
        found.dedup();
        found
    }
}
