//! The user's code, analysed. Kept between runs: most of them change the task, the method or the slice only.

use rescue_core::analysis::{ApiCall, Doubt, Program, Source, Work};
use rescue_core::language::{self, Grammar, Language};

use super::turns::{in_turns, turns};
use crate::browser::clock;
use crate::messages::{Run, Times};

/// The analysis of a text may take this long, in milliseconds; then what was found so far is shown, with a doubt.
const PATIENCE: f64 = 5_000.0;

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
    /// Its calls.
    pub calls: Vec<ApiCall>,
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
            calls: Vec::new(),
            times: Times::default(),
        };
        if let Some((language, confidence)) = analysed.find_language() {
            let start = clock::now();
            let mut ask = turns(PATIENCE);
            let mut work = Work::until(&mut ask);
            let before = before.and_then(|before| Some(before.program.as_ref()?.source()));
            let analysis = async {
                let source = Source::parse_after(&run.code, language, before, &mut work).await;
                let parsed = clock::now();
                (Program::analyse(source, &mut work).await, parsed)
            };
            let (program, parsed) = in_turns(analysis, stale).await?;
            analysed.times = Times { parse: parsed - start, graph: clock::now() - parsed, ..Times::default() };
            analysed.missing = program.source().missing;
            analysed.calls = program.calls();
            analysed.program = Some(program);
            (analysed.language, analysed.confidence) = (Some(language), confidence);
        }
        Some(analysed)
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

    /// Name of the language, and how sure that is.
    pub fn detected(&self) -> Option<(String, f32)> {
        self.language.map(|language| (language.name.to_owned(), self.confidence))
    }

    /// What was odd, for the user. Of a grammar that is not there the page says how it stands.
    pub fn doubts(&self) -> Vec<String> {
        let doubts = self.program.iter().flat_map(Program::doubts);
        let mut doubts: Vec<String> =
            doubts.filter(|doubt| !matches!(doubt, Doubt::NoGrammar { .. })).map(ToString::to_string).collect();
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
