//! What a slice starts from, and how far it goes.

use serde::{Deserialize, Serialize};

use super::program::Program;
use super::scope::VariableId;
use super::statement::{Access, Mode, StatementId};

/// What a slice starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// 1-based lines of the text: every statement that touches one of them. Lines without a statement are ignored.
    Lines(Vec<u32>),
    /// A node of the program dependence graph.
    Node(StatementId),
    /// A variable where it stands, and nothing else of its statement.
    ///
    /// Backward, it is the value that is read there: its reaching definitions, and what they depend on. Whether the
    /// statement runs at all is not asked (Weiser, "Program slicing", 1984). Forward, it is the value that is written
    /// there: what reads it. Where a name is only written, going backward means all that its statement depends on, and
    /// where it is only read, going forward means all that depends on its statement.
    Variable(Occurrence),
}

/// A variable at a place of the text; [`Program::variable_at`] finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    pub(super) statement: StatementId,
    pub(super) variable: VariableId,
    /// Byte of the name.
    pub(super) at: u32,
}

/// How far dependences are followed, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Which way.
    pub direction: Direction,
    /// Largest number of dependences between the criterion and a kept statement; `None` is no bound.
    pub hops: Option<u32>,
}

/// Which way dependences are followed from the criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// What the criterion depends on.
    #[default]
    Backward,
    /// What depends on the criterion.
    Forward,
    /// Both of the above, each followed on its own.
    Both,
}

impl Program {
    /// The variable whose name stands at a 1-based line and column (UTF-16 code units, as editors count). `None` where no
    /// variable does: on an operator, a literal, a field's name, in a comment, or outside the text.
    pub fn variable_at(&self, line: u32, column: u32) -> Option<Occurrence> {
        let byte = self.source.lines.byte_at(&self.source.text, line, column)? as u32;
        let holds = |access: &&Access| {
            let name = self.name(access.name);
            let range = access.at as usize..access.at as usize + name.len();
            range.contains(&(byte as usize)) && self.source.text.get(range).is_some_and(|text| text == name)
        };
        let access = self.statements_on(line).flat_map(|statement| self.accesses(statement)).find(holds)?;
        Some(Occurrence { statement: access.statement, variable: access.variable, at: access.at })
    }

    /// The name of the variable at a place.
    pub fn variable_name(&self, occurrence: Occurrence) -> &str {
        self.name(self.lowered.variables[occurrence.variable.index()].name)
    }

    /// Where the name of a variable stands: 1-based line and column (UTF-16 code units).
    pub fn place_of(&self, occurrence: Occurrence) -> (u32, u32) {
        let (lines, at) = (&self.source.lines, occurrence.at as usize);
        (lines.line_of(at), lines.utf16_column(&self.source.text, at) + 1)
    }

    /// What a statement reads and writes.
    pub(super) fn accesses(&self, statement: StatementId) -> &[Access] {
        let accesses = &self.lowered.accesses;
        let from = accesses.partition_point(|access| access.statement < statement);
        let length = accesses[from..].partition_point(|access| access.statement == statement);
        &accesses[from..from + length]
    }

    /// How an occurrence uses its variable.
    pub(super) fn uses(&self, occurrence: Occurrence) -> impl Iterator<Item = &Access> {
        self.accesses(occurrence.statement)
            .iter()
            .filter(move |access| access.at == occurrence.at && access.variable == occurrence.variable)
    }

    /// The occurrence is where the variable is given a value, rather than one where a call may change it on the way.
    pub(super) fn is_definition(&self, occurrence: Occurrence) -> bool {
        self.uses(occurrence).any(|access| matches!(access.mode, Mode::Write { .. } | Mode::Bind))
    }

    /// The occurrence is where the variable's value is used.
    pub(super) fn is_use(&self, occurrence: Occurrence) -> bool {
        self.uses(occurrence).any(Access::reads)
    }
}
