//! The user's code, analysed. Kept between runs: most of them change the task, the method or the slice only.

use std::cell::{OnceCell, RefCell};

use rescue_core::analysis::{ApiCall, Doubt, Program, Source};
use rescue_core::language::{self, Grammar, Language};
use rescue_core::signal::{Finding, Prepared, find};

use super::turns::in_turns;
use crate::browser::clock;
use crate::messages::{Run, Times};

/// Signals look at code of up to so many lines.
const MOST_SEARCHED_LINES: u32 = 1_500;

/// Below this share of the evidence the detected language is called a guess.
const SURE: f32 = 0.6;

/// Code and its program.
pub(super) struct Analysed {
    code: String,
    chosen: Option<String>,
    /// The language; `None` without code.
    pub language: Option<&'static Language>,
    confidence: f32,
    /// The program; `None` without code.
    pub program: Option<Program>,
    /// A grammar that is not there and would have helped.
    pub missing: Option<&'static Grammar>,
    /// Its calls, once somebody asked.
    calls: OnceCell<Vec<ApiCall>>,
    /// What signals found in it, once they were there to look.
    pub findings: RefCell<Option<Vec<Finding>>>,
    /// How long parsing and the dependence graph took.
    pub times: Times,
}

impl Analysed {
    /// Analyses a run's code, of which an earlier version may be known; `None` when the run is stale before the end.
    pub async fn new(run: &Run, before: Option<&Self>, stale: &dyn Fn() -> bool) -> Option<Self> {
        let mut analysed = Self {
            code: run.code.clone(),
            chosen: run.language.clone(),
            language: None,
            confidence: 0.0,
            program: None,
            missing: None,
            calls: OnceCell::new(),
            findings: RefCell::new(None),
            times: Times::default(),
        };
        if let Some((language, confidence)) = analysed.find_language() {
            let start = clock::now();
            let before = before.and_then(|before| Some(before.program.as_ref()?.source()));
            let (program, parsed) = in_turns(stale, async |work| {
                let source = Source::parse_after(&run.code, language, before, work).await;
                let parsed = clock::now();
                (Program::analyse(source, work).await, parsed)
            })
            .await?;
            analysed.times = Times { parse: parsed - start, graph: clock::now() - parsed, ..Times::default() };
            analysed.missing = program.source().missing;
            analysed.program = Some(program);
            (analysed.language, analysed.confidence) = (Some(language), confidence);
        }
        Some(analysed)
    }

    /// Lets signals look at the program, once; `false` when the run is stale before the end.
    pub async fn look(&self, signals: &Prepared, stale: &dyn Fn() -> bool) -> bool {
        let Some(program) = self.program.as_ref().filter(|_| self.findings.borrow().is_none()) else { return true };
        if self.is_too_long_to_search() {
            return true;
        }
        match in_turns(stale, async |work| find(program, signals, work).await).await {
            Some(findings) => {
                self.findings.replace(Some(findings));
                true
            }
            None => false,
        }
    }

    /// Signals would take seconds.
    fn is_too_long_to_search(&self) -> bool {
        self.program.as_ref().is_some_and(|program| program.source().lines.lines() > MOST_SEARCHED_LINES)
    }

    /// The language that the user chose, or the likeliest.
    fn find_language(&self) -> Option<(&'static Language, f32)> {
        if self.code.trim().is_empty() {
            return None;
        }
        let chosen = self.chosen.as_deref().and_then(language::named);
        chosen.map(|language| (language, 1.0)).or_else(|| {
            let detection = language::detect(&self.code)?;
            Some((detection.language, detection.confidence))
        })
    }

    /// Whether this is the analysis of a run's code, and the grammar that it missed has not arrived since.
    pub fn is_of(&self, run: &Run) -> bool {
        let as_before = self.missing.is_none_or(|grammar| grammar.load().is_none());
        self.code == run.code && self.chosen == run.language && as_before
    }

    /// The calls in the code. Found when they are asked for, which is after the slice where that does not need them; `None`
    /// when the run is stale before the end.
    pub async fn calls(&self, stale: &dyn Fn() -> bool) -> Option<&[ApiCall]> {
        if self.calls.get().is_none() {
            let found = match &self.program {
                Some(program) => in_turns(stale, async |work| program.calls_within(work).await).await?,
                None => Vec::new(),
            };
            let _ = self.calls.set(found);
        }
        self.calls.get().map(Vec::as_slice)
    }

    /// Name of the language, and how sure that is.
    pub fn detected(&self) -> Option<(String, f32)> {
        self.language.map(|language| (language.name.to_owned(), self.confidence))
    }

    /// What was odd, for the user. Of a grammar that is not there the page says how it stands.
    pub fn doubts(&self) -> Vec<String> {
        let doubts = self.program.iter().flat_map(Program::doubts);
        let mut doubts: Vec<String> =
            doubts.filter(|doubt| !matches!(doubt, Doubt::NoGrammar { .. })).map(ToString::to_string).collect();
        if self.is_too_long_to_search() {
            doubts.push(format!(
                "Signals did not look at this code: it has more than {MOST_SEARCHED_LINES} lines. Paste a part of it."
            ));
        }
        match self.language {
            Some(language) if self.confidence < SURE => {
                doubts.push(format!(
                    "The language is a guess: {}. Choose it in the menu if that is wrong.",
                    language.title
                ));
            }
            None if !self.code.trim().is_empty() => {
                let known: Vec<_> = language::ALL.iter().map(|language| language.title).collect();
                doubts.push(format!("The language was not recognized. Choose one in the menu: {}.", known.join(", ")));
            }
            _ => {}
        }
        doubts
    }
}
