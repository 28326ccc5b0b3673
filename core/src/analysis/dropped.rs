//! Why a line is not in a slice.

use std::collections::BTreeSet;

use petgraph::Direction::{self as Way, Incoming, Outgoing};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Work;
use super::criterion::{Criterion, Direction, Occurrence, Reach};
use super::graph::{Dependence, DependenceKind};
use super::program::Program;
use super::scope::VariableId;
use super::slice::ReasonKind;
use super::statement::{Access, StatementId, StatementKind, parts_meet};
use super::walk::{Met, Start};
use super::work::uninterrupted;

/// Why a line is not in a slice. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Dropped {
    /// It is blank, or a comment.
    NoCode,
    /// The slice would hold it with more hops.
    TooFar {
        /// Which way it lies.
        direction: Direction,
        /// The shortest way from the line to the criterion; its length is the number of hops that it takes.
        path: Vec<Step>,
    },
    /// A value would get from one line to another, one of them this one and the other in the slice; but on every way
    /// between them it is replaced first.
    Overwritten {
        /// The variable.
        name: String,
        /// The line that writes the value.
        written: u32,
        /// The lines that replace it, ascending.
        by: Vec<u32>,
        /// The line that would have read it.
        read: u32,
    },
    /// Dependences lead the other way only: what the line does depends on the criterion, where what the criterion depends
    /// on was asked; or the reverse.
    OtherDirection {
        /// Which way it lies.
        direction: Direction,
        /// The shortest way from the line to the criterion.
        path: Vec<Step>,
    },
    /// It is connected with the statement of the criterion, but not through the variable that the slice starts from.
    OtherPart {
        /// The shortest way from the line to the criterion.
        path: Vec<Step>,
    },
    /// No dependence connects it, and it is in another function.
    OtherFunction {
        /// The line that defines that function; `None` for code outside of functions.
        line: Option<u32>,
    },
    /// No dependence connects it, whatever their number.
    Unconnected,
}

/// One dependence on the way from a line to a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The line that is next.
    pub line: u32,
    /// How it is connected: `Data` or `Control`.
    pub kind: ReasonKind,
    /// The variable of a data dependence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The dependence may hold, but need not.
    pub may: bool,
}

/// What a slice leaves out, ready to be asked line by line.
pub struct LeftOut<'p> {
    program: &'p Program,
    start: Start,
    reach: Reach,
    kept: BTreeSet<u32>,
    backward: Side<'p>,
    forward: Side<'p>,
    /// The same around the whole statement, where the criterion is a part of it.
    around: Option<Connected>,
}

/// What lies on one side of a criterion.
struct Side<'p> {
    connected: Connected,
    /// How the criterion, and what is nearer to it than the slice is wide, uses each variable.
    accesses: FxHashMap<VariableId, Vec<&'p Access>>,
}

/// For each statement that is connected with the criterion one way, the first dependence on the shortest way there.
type Connected = FxHashMap<StatementId, Met>;

impl Program {
    /// What the slice for a criterion leaves out.
    pub fn left_out(&self, criterion: &Criterion, reach: Reach) -> LeftOut<'_> {
        uninterrupted(async |work| self.left_out_within(criterion, reach, work).await)
    }

    /// The same within bounds. Work that ends early knows the nearest connections only.
    pub async fn left_out_within(&self, criterion: &Criterion, reach: Reach, work: &mut Work<'_>) -> LeftOut<'_> {
        let start = self.start(criterion);
        let kept = self.reach_completed(&start, reach, work).await.all_lines(self);
        let backward = self.side(&start, Incoming, reach.hops, work).await;
        let forward = self.side(&start, Outgoing, reach.hops, work).await;
        let whole = start.only.map(|only| Start::from(BTreeSet::from([only.statement])));
        let way = if reach.direction == Direction::Forward { Outgoing } else { Incoming };
        let around = match whole {
            Some(whole) => Some(self.connected(&whole, way, work).await),
            None => None,
        };
        LeftOut { program: self, start, reach, kept, backward, forward, around }
    }

    async fn side(&self, start: &Start, way: Way, hops: Option<u32>, work: &mut Work<'_>) -> Side<'_> {
        let connected = self.connected(start, way, work).await;
        let near = connected.iter().filter(|(_, met)| hops.is_none_or(|hops| met.distance < hops));
        let near: BTreeSet<StatementId> =
            near.map(|(&statement, _)| statement).chain(start.statements.clone()).collect();
        let mut accesses: FxHashMap<VariableId, Vec<&Access>> = FxHashMap::default();
        for access in near.into_iter().flat_map(|statement| self.accesses(statement)) {
            let counts = |only: Occurrence| access.statement != only.statement || access.variable == only.variable;
            if start.only.is_none_or(counts) {
                accesses.entry(access.variable).or_default().push(access);
            }
        }
        Side { connected, accesses }
    }

    async fn connected(&self, start: &Start, way: Way, work: &mut Work<'_>) -> Connected {
        let mut connected = Connected::default();
        let mut note = |met: Met| {
            connected.entry(met.far).or_insert(met);
        };
        self.walk(start, way, None, work, &mut note).await;
        connected
    }
}

impl LeftOut<'_> {
    /// Why a line is not in the slice; `None` where it is, and where there is no such line. Looks at the line's function
    /// once for each variable that it shares with the slice.
    pub fn why(&self, line: u32) -> Option<Dropped> {
        let lines = &self.program.source.lines;
        if line == 0 || line > lines.lines() || self.kept.contains(&line) {
            return None;
        }
        if !self.program.has_code(line) {
            return Some(Dropped::NoCode);
        }
        let mut statements = self.program.statements_at(line);
        // A bracket that no statement needs may stand in one that is kept.
        statements.retain(|&statement| !self.kept.contains(&self.program.statement(statement).line()));
        let answers = [Self::too_far, Self::overwritten, Self::other_direction, Self::other_part];
        let found = answers.iter().find_map(|answer| statements.iter().find_map(|&statement| answer(self, statement)));
        Some(found.unwrap_or_else(|| self.unconnected(&statements)))
    }

    /// The ways that the slice follows.
    fn ways(&self) -> impl Iterator<Item = Way> {
        let direction = self.reach.direction;
        let back = (direction != Direction::Forward).then_some(Incoming);
        back.into_iter().chain((direction != Direction::Backward).then_some(Outgoing))
    }

    fn side(&self, way: Way) -> &Side<'_> {
        if way == Incoming { &self.backward } else { &self.forward }
    }

    fn too_far(&self, statement: StatementId) -> Option<Dropped> {
        let path = |way| Some((way, self.path(statement, &self.side(way).connected)?));
        let (way, path) = self.ways().filter_map(path).min_by_key(|(_, path)| path.len())?;
        Some(Dropped::TooFar { direction: direction(way), path })
    }

    fn other_direction(&self, statement: StatementId) -> Option<Dropped> {
        let way = self.ways().next().filter(|_| self.reach.direction != Direction::Both)?.opposite();
        Some(Dropped::OtherDirection {
            direction: direction(way),
            path: self.path(statement, &self.side(way).connected)?,
        })
    }

    fn unconnected(&self, statements: &[StatementId]) -> Dropped {
        let function = |&statement: &StatementId| self.program.statement(statement).function;
        match statements.first().map(function) {
            Some(elsewhere) if self.start.statements.iter().all(|start| function(start) != elsewhere) => {
                let header = self.program.lowered.functions[elsewhere.index()].header;
                Dropped::OtherFunction { line: header.map(|header| self.program.statement(header).line()) }
            }
            _ => Dropped::Unconnected,
        }
    }

    fn other_part(&self, statement: StatementId) -> Option<Dropped> {
        Some(Dropped::OtherPart { path: self.path(statement, self.around.as_ref()?)? })
    }

    fn path(&self, from: StatementId, connected: &Connected) -> Option<Vec<Step>> {
        let mut next = connected.get(&from);
        next?;
        let mut path = Vec::new();
        while let Some(met) = next {
            let Dependence { kind, name, may } = met.dependence;
            path.push(Step {
                line: self.program.statement(met.near).line(),
                kind: if kind == DependenceKind::Control { ReasonKind::Control } else { ReasonKind::Data },
                name: name.map(|name| self.program.name(name).to_owned()),
                may,
            });
            next = connected.get(&met.near).filter(|_| !self.start.statements.contains(&met.near));
        }
        Some(path)
    }

    fn overwritten(&self, statement: StatementId) -> Option<Dropped> {
        self.ways()
            .find_map(|way| if way == Incoming { self.lost_before(statement) } else { self.lost_after(statement) })
    }

    /// What the statement writes is read in the slice, but by then it is something else.
    fn lost_before(&self, statement: StatementId) -> Option<Dropped> {
        let writes = self.program.accesses(statement).iter().filter(|access| access.writes());
        writes.into_iter().find_map(|write| {
            let mut reads =
                self.backward.accesses.get(&write.variable)?.iter().filter(|read| meet(write, read)).peekable();
            reads.peek()?;
            let lifetime = self.program.lifetime(write)?;
            let read = reads.find(|read| lifetime.after.contains(&read.statement))?;
            Some(self.lost(write, lifetime.replaced_by, read))
        })
    }

    /// What the slice writes is read by the statement, but by then it is something else.
    fn lost_after(&self, statement: StatementId) -> Option<Dropped> {
        let reads = self.program.accesses(statement).iter().filter(|access| access.reads());
        reads.into_iter().find_map(|read| {
            let mut writes = self.forward.accesses.get(&read.variable)?.iter().filter(|write| meet(write, read));
            writes.find_map(|write| {
                let lifetime = self.program.lifetime(write)?;
                lifetime.after.contains(&statement).then(|| self.lost(write, lifetime.replaced_by, read))
            })
        })
    }

    fn lost(&self, write: &Access, by: BTreeSet<StatementId>, read: &Access) -> Dropped {
        let line = |statement: StatementId| self.program.statement(statement).line();
        let by: BTreeSet<u32> = by.into_iter().map(line).collect();
        Dropped::Overwritten {
            name: self.program.name(write.name).to_owned(),
            written: line(write.statement),
            by: by.into_iter().collect(),
            read: line(read.statement),
        }
    }
}

impl Program {
    /// The statements that a line belongs to: those with a token on it, or else the innermost one around it. What is only
    /// there for the text to parse stands for what it holds.
    fn statements_at(&self, line: u32) -> Vec<StatementId> {
        let all = || (0..).map(StatementId).zip(self.statements());
        let mut found: Vec<StatementId> = self.statements_on(line).collect();
        if found.is_empty() {
            let bytes = self.source.lines.range(line);
            let around = all().filter(|(_, at)| at.range.start < bytes.end && bytes.start < at.range.end);
            found.extend(around.min_by_key(|(_, at)| at.range.len()).map(|(id, _)| id));
        }
        let is_frame = |id: &StatementId| self.statement(*id).kind == StatementKind::Frame;
        let mut at = 0;
        while let Some(&frame) = found.get(at) {
            if is_frame(&frame) {
                found.extend(all().filter(|(_, held)| held.parent == Some(frame)).map(|(id, _)| id));
            }
            at += 1;
        }
        found.retain(|id| !is_frame(id));
        found
    }

    /// A line holds more than blanks and comments.
    fn has_code(&self, line: u32) -> bool {
        let bytes = self.source.lines.range(line);
        let text = self.source.text.get(bytes.clone()).unwrap_or_default();
        let first = bytes.start + text.len() - text.trim_start().len();
        let root = self.source.tree.as_ref().map(tree_sitter::Tree::root_node);
        let token = root.and_then(|root| root.descendant_for_byte_range(first, first + 1));
        // Some grammars take comments apart.
        let mut nodes = std::iter::successors(token, tree_sitter::Node::parent).take(DEEPEST_COMMENT);
        let is_comment = nodes.any(|node| node.is_extra() && node.is_named() && !node.is_error());
        self.statements_on(line).next().is_some() || !(text.trim().is_empty() || is_comment)
    }
}

/// Nodes between a token of a comment and the comment.
const DEEPEST_COMMENT: usize = 3;

fn meet(write: &Access, read: &Access) -> bool {
    write.writes() && read.reads() && parts_meet(write.part, read.part)
}

fn direction(way: Way) -> Direction {
    if way == Incoming { Direction::Backward } else { Direction::Forward }
}
