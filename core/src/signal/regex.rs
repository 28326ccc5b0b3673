//! Regular expressions that were compiled elsewhere, run in time that is linear in the text.
//!
//! A program of a nondeterministic automaton over bytes, run for all its states at once (Thompson, "Regular expression
//! search algorithm", 1968; Cox, "Regular expression matching: the virtual machine approach", 2009): no backtracking, so
//! a rule of a foreign knowledge base cannot hang the page.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::knowledge::limit;

/// Longest program.
pub const INSTRUCTIONS: usize = 4_000;

/// A compiled regular expression.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regex {
    /// It begins with the first.
    #[serde(deserialize_with = "limit::list::<_, _, INSTRUCTIONS>")]
    program: Vec<Instruction>,
    /// Where it can begin; made on first use.
    #[serde(skip)]
    beginning: OnceLock<Beginning>,
}

/// Where a match can begin: most places of most texts are passed over without running the program.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Beginning {
    /// At the beginning of the text.
    at_start: bool,
    /// Anywhere, since it may be empty.
    anywhere: bool,
    /// Before one of these bytes.
    before: Box<[bool; 256]>,
}

/// An instruction of the automaton.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Instruction {
    /// Takes one byte that lies in one of these ranges, ends included.
    Byte(#[serde(deserialize_with = "limit::list::<_, _, 256>")] Vec<(u8, u8)>),
    /// Goes on in both places.
    Split(u16, u16),
    /// Goes on there.
    Jump(u16),
    /// Goes on where this holds.
    Assert(Place),
    /// Found.
    Match,
}

/// What holds at a place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Its beginning.
    Start,
    /// Its end.
    End,
    /// The beginning of a line.
    LineStart,
    /// The end of a line.
    LineEnd,
    /// Between a character of a word (ASCII) and another one.
    WordBoundary,
    /// Anywhere else.
    NoWordBoundary,
}

impl Regex {
    /// A program.
    pub fn new(program: Vec<Instruction>) -> Self {
        Self { program, beginning: OnceLock::new() }
    }

    /// Whether all places that it names are in it.
    pub fn is_sound(&self) -> bool {
        let inside = |place: &u16| usize::from(*place) < self.program.len();
        !self.program.is_empty()
            && self.program.iter().enumerate().all(|(at, instruction)| match instruction {
                Instruction::Split(a, b) => inside(a) && inside(b),
                Instruction::Jump(to) => inside(to),
                Instruction::Byte(_) | Instruction::Assert(_) => at + 1 < self.program.len(),
                Instruction::Match => true,
            })
    }

    /// Whether it is found anywhere in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let text = text.as_bytes();
        let beginning = self.beginning.get_or_init(|| self.beginning());
        let begins = |at: usize| {
            beginning.anywhere
                || at == 0 && beginning.at_start
                || text.get(at).is_some_and(|byte| beginning.before[usize::from(*byte)])
        };
        let Some(first) = (0..=text.len()).find(|at| begins(*at)) else { return false };
        let mut now = States::new(self.program.len());
        let mut next = States::new(self.program.len());
        for at in first..=text.len() {
            if begins(at) {
                if self.add(0, text, at, &mut now) {
                    return true;
                }
            } else if now.list.is_empty() {
                continue;
            }
            let Some(byte) = text.get(at) else { break };
            for index in 0..now.list.len() {
                let state = now.list[index];
                if let Instruction::Byte(ranges) = &self.program[usize::from(state)]
                    && ranges.iter().any(|(from, to)| (from..=to).contains(&byte))
                    && self.add(state + 1, text, at + 1, &mut next)
                {
                    return true;
                }
            }
            now.clear();
            std::mem::swap(&mut now, &mut next);
        }
        false
    }

    /// Goes through the program as far as it takes no byte.
    fn beginning(&self) -> Beginning {
        let mut beginning = Beginning { at_start: false, anywhere: false, before: Box::new([false; 256]) };
        let (mut open, mut seen) = (vec![0], vec![false; self.program.len()]);
        while let Some(place) = open.pop() {
            let place = usize::from(place);
            if place >= self.program.len() || std::mem::replace(&mut seen[place], true) {
                continue;
            }
            match &self.program[place] {
                Instruction::Byte(ranges) => {
                    for (from, to) in ranges {
                        (*from..=*to).for_each(|byte| beginning.before[usize::from(byte)] = true);
                    }
                }
                Instruction::Split(a, b) => open.extend([*b, *a]),
                Instruction::Jump(to) => open.push(*to),
                Instruction::Assert(Place::Start) => beginning.at_start = true,
                Instruction::Assert(_) => open.push(place as u16 + 1),
                Instruction::Match => beginning.anywhere = true,
            }
        }
        beginning
    }

    /// Adds a state and those that it leads to without a byte; whether it is found.
    fn add(&self, state: u16, text: &[u8], at: usize, states: &mut States) -> bool {
        states.open.push(state);
        while let Some(state) = states.open.pop() {
            let place = usize::from(state);
            if place >= self.program.len() || std::mem::replace(&mut states.there[place], true) {
                continue;
            }
            states.touched.push(state);
            match &self.program[place] {
                Instruction::Byte(_) => states.list.push(state),
                Instruction::Split(a, b) => states.open.extend([*b, *a]),
                Instruction::Jump(to) => states.open.push(*to),
                Instruction::Assert(what) if what.holds(text, at) => states.open.push(state + 1),
                Instruction::Assert(_) => {}
                Instruction::Match => return true,
            }
        }
        false
    }
}

impl Place {
    fn holds(self, text: &[u8], at: usize) -> bool {
        let is_word = |at: Option<usize>| {
            at.and_then(|at| text.get(at)).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        };
        let boundary = is_word(at.checked_sub(1)) != is_word(Some(at));
        match self {
            Self::Start => at == 0,
            Self::End => at == text.len(),
            Self::LineStart => at == 0 || text[at - 1] == b'\n',
            Self::LineEnd => text.get(at).is_none_or(|byte| *byte == b'\n'),
            Self::WordBoundary => boundary,
            Self::NoWordBoundary => !boundary,
        }
    }
}

/// A set of states, in the order in which they came.
struct States {
    /// Those that take a byte.
    list: Vec<u16>,
    /// All of them.
    touched: Vec<u16>,
    there: Vec<bool>,
    /// Still to be added.
    open: Vec<u16>,
}

impl States {
    fn new(number: usize) -> Self {
        Self { list: Vec::new(), touched: Vec::new(), there: vec![false; number], open: Vec::new() }
    }

    fn clear(&mut self) {
        self.list.clear();
        for state in self.touched.drain(..) {
            self.there[usize::from(state)] = false;
        }
    }
}
