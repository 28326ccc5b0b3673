//! Aliases: which variables may refer to the same thing, or to a part of it.
//!
//! A subset-based analysis in the manner of Andersen ("Program Analysis and Specialization for the C Programming
//! Language", 1994, §4), without regard to order, and with variables for the objects: every variable stands for what it
//! refers to where nothing else in the text does. `row = grid[0]` lets `row` refer into `grid`, so that a write through
//! `row` may change `grid`; two variables that refer into one thing may change each other. Unification (Steensgaard, POPL
//! 1996) would be simpler still, but it makes one of all whose names were ever assigned to the same variable.

use rustc_hash::FxHashMap;

use super::Work;
use super::lower::Lowered;
use super::scope::VariableId;
use super::statement::{Access, Mode, Part, StatementId, parts_meet};

/// An assignment lets one variable refer to another, or to a part of it.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The assignment.
    pub statement: StatementId,
    pub from: VariableId,
    pub to: VariableId,
    /// The part; `None` for all of it.
    pub part: Option<Part>,
    /// How many fields, indexes and pointers lie between; one less for an address.
    pub steps: i8,
    /// The two are names of one thing, so that setting the one sets the other.
    pub names: bool,
}

/// For each variable, those that a write to it may change.
#[derive(Debug, Default)]
pub struct Aliases {
    partners: FxHashMap<VariableId, Vec<Partner>>,
}

/// A variable that may refer to what another refers to.
#[derive(Clone, Copy, Debug)]
struct Partner {
    variable: VariableId,
    /// The statement that made the first of the links between them.
    made_by: StatementId,
    /// Writes that go fewer steps into the other variable do not reach it.
    least: i8,
    /// Where the other variable lies in what the two share; `None`: it is that.
    part: Option<Part>,
    /// Where this one does.
    own: Option<Part>,
}

/// How a variable refers to another.
#[derive(Clone, Copy, Debug)]
struct Reference {
    to: VariableId,
    made_by: StatementId,
    part: Option<Part>,
    steps: i8,
    names: bool,
    /// It is the variable itself.
    itself: bool,
}

/// Assignments in a row that are followed.
const LONGEST_CHAIN: usize = 4;
/// A variable that more variables than these refer into tells them not apart: only what they refer into is changed by
/// a write through them, and not they by each other.
const MOST_PARTNERS: usize = 16;

impl Aliases {
    /// Draws the conclusions from the links.
    pub async fn of(links: &[Link], work: &mut Work<'_>) -> Self {
        let mut by_source: FxHashMap<VariableId, Vec<&Link>> = FxHashMap::default();
        for link in links {
            if !work.step(1).await {
                break;
            }
            by_source.entry(link.from).or_default().push(link);
        }
        let mut sources: Vec<VariableId> = links.iter().flat_map(|link| [link.from, link.to]).collect();
        sources.sort_unstable();
        sources.dedup();
        work.pause().await;
        let mut referring: Vec<(VariableId, Vec<Reference>)> = Vec::new();
        for variable in sources {
            let all = references(variable, &by_source, work).await;
            if work.is_over() {
                return Self::default();
            }
            referring.push((variable, all));
        }
        // A variable itself is the first of those that refer into it.
        let mut into: FxHashMap<VariableId, Vec<(VariableId, Reference)>> = FxHashMap::default();
        for itself in [true, false] {
            for (variable, references) in &referring {
                for &reference in references.iter().filter(|reference| reference.itself == itself) {
                    if !work.step(1).await {
                        return Self::default();
                    }
                    into.entry(reference.to).or_default().push((*variable, reference));
                }
            }
        }
        let mut partners: FxHashMap<VariableId, Vec<Partner>> = FxHashMap::default();
        for (variable, references) in &referring {
            for mine in references {
                let all = &into[&mine.to];
                let told_apart = if all.len() <= MOST_PARTNERS { all } else { &all[..1] };
                if !work.step(1 + told_apart.len() as u32).await {
                    return Self { partners };
                }
                for &(other, theirs) in told_apart.iter().filter(|(other, _)| other != variable) {
                    partners.entry(*variable).or_default().extend(partner(other, mine, &theirs));
                }
            }
        }
        Self { partners }
    }

    /// What else a write to a part of a variable, some steps into it, may change. Nothing that the statement refers to
    /// only since it ran.
    pub fn changed_with(
        &self,
        variable: VariableId,
        part: Part,
        steps: i8,
        by: StatementId,
    ) -> impl Iterator<Item = (VariableId, Part)> {
        self.partners.get(&variable).into_iter().flatten().filter_map(move |partner| {
            let written = partner.part.unwrap_or(part);
            let reached = steps >= partner.least && by != partner.made_by;
            match partner.own {
                None => reached.then_some((partner.variable, written)),
                Some(own) => (reached && parts_meet(written, own)).then_some((partner.variable, Part::Whole)),
            }
        })
    }

    /// Adds what is written through other names to the accesses. Locals of functions that are not around the statement
    /// have no value when it runs, or get theirs from what the two functions share.
    pub async fn spread(&self, lowered: &mut Lowered, work: &mut Work<'_>) {
        let mut also = Vec::new();
        for access in &lowered.accesses {
            let partners = self.partners.get(&access.variable).map_or(0, Vec::len);
            if !work.step(1 + partners as u32).await {
                break;
            }
            let through_pointer =
                access.mode == Mode::WriteThroughPointer && lowered.variables[access.variable.index()].pointer;
            if (!access.writes() && !through_pointer) || access.mode == Mode::Bind {
                continue;
            }
            for (variable, part) in self.changed_with(access.variable, access.part, access.steps, access.statement) {
                if lowered.is_visible(variable, access.statement) {
                    let name = lowered.variables[variable.index()].name;
                    let (mode, at) = (Mode::Mutate, Access::UNNAMED);
                    also.push(Access { name, part, at, mode, variable, ..access.clone() });
                }
            }
        }
        lowered.accesses.extend(also);
        work.pause().await;
        lowered.accesses.sort_by_key(|access| (access.statement, access.at));
    }
}

/// What a variable may refer into, itself first.
async fn references(
    variable: VariableId,
    links: &FxHashMap<VariableId, Vec<&Link>>,
    work: &mut Work<'_>,
) -> Vec<Reference> {
    let itself = StatementId(u32::MAX);
    let mut found = vec![Reference { to: variable, made_by: itself, part: None, steps: 0, names: true, itself: true }];
    let mut frontier = 0;
    for _ in 0..LONGEST_CHAIN {
        let until = found.len();
        for at in frontier..until {
            let from = found[at];
            for link in links.get(&from.to).into_iter().flatten() {
                // Each is compared with those that are known.
                if !work.step(1 + found.len() as u32 / 8).await {
                    return found;
                }
                let reference = Reference {
                    to: link.to,
                    made_by: if from.itself { link.statement } else { from.made_by },
                    part: link.part.or(from.part),
                    steps: from.steps + link.steps,
                    names: from.names && link.names,
                    itself: false,
                };
                match found.iter_mut().find(|known| known.to == link.to) {
                    // `node = node.next`: it may be any number of steps further in.
                    Some(known) if known.itself => {
                        if link.steps > 0 {
                            for known in found.iter_mut().filter(|known| !known.itself) {
                                known.part = Some(Part::Whole);
                            }
                        }
                    }
                    Some(known) => {
                        if known.part != reference.part {
                            known.part = Some(Part::Whole);
                        }
                        known.steps = known.steps.min(reference.steps);
                        known.names |= reference.names;
                    }
                    None => found.push(reference),
                }
            }
        }
        frontier = until;
    }
    found
}

/// What a write through a variable, which refers to something as `mine` says, does to another one that refers to it too.
fn partner(other: VariableId, mine: &Reference, theirs: &Reference) -> Option<Partner> {
    if mine.itself && theirs.itself {
        return None;
    }
    // Setting a variable changes nothing that it referred to, unless it is another name of it.
    let through = i8::from(!mine.names);
    // What is written must lie inside what the other refers to; to have another name is to be it.
    let inside = match theirs {
        Reference { itself: true, .. } | Reference { names: true, .. } => 0,
        Reference { steps, .. } => steps + 1,
    };
    Some(Partner {
        variable: other,
        made_by: if mine.itself { theirs.made_by } else { mine.made_by },
        least: through.max(inside - mine.steps),
        part: mine.part,
        own: theirs.part,
    })
}
