//! A query, made ready for the facets.

use std::cell::OnceCell;

use super::doubt::Doubt;
use super::names;
use super::result::{CauseSource, Query};
use super::terms::{self, Term};
use crate::embedding::{StaticModel, Vector};
use crate::signal::Finding;

/// What was asked for so far.
#[derive(Default)]
struct Lazy {
    words: OnceCell<Vec<Term>>,
    draft_words: OnceCell<Vec<Term>>,
    names: OnceCell<Vec<Term>>,
    whole: OnceCell<Option<Vector>>,
}

/// Bytes of a text that are looked at; a task or a function is far shorter.
const LOOKED_AT: usize = 64 << 10;

/// Calls that are looked at.
const CALLS: usize = 2_000;

/// What the facets look at. A part that the query has not got is empty or `None`.
pub(super) struct Prepared<'a> {
    /// Name of the draft's language.
    pub language: Option<&'a str>,
    /// The task, or the draft where there is none.
    about: &'a str,
    /// The task as it is.
    task_text: &'a str,
    /// The draft as it is.
    code_text: &'a str,
    model: Option<&'a StaticModel>,
    /// What only some facets look at is made when one does.
    lazy: Lazy,
    /// There is a draft.
    pub has_draft: bool,
    /// There is a task.
    pub has_task: bool,
    /// Distinct terms of the draft's calls.
    pub calls: Vec<Term>,
    /// What signals found in the draft.
    pub findings: &'a [Finding],
    /// Signals looked at the draft.
    pub searched: bool,
    /// What could go wrong.
    pub cause: Option<Vector>,
    /// Where [`Self::cause`] comes from.
    pub cause_source: CauseSource,
    /// The task.
    pub task: Option<Vector>,
    /// The draft.
    pub code: Option<Vector>,
    /// Names of facets that are switched off.
    pub without: &'a [String],
    /// What was odd.
    pub doubts: Vec<Doubt>,
}

impl<'a> Prepared<'a> {
    /// Without a task its place is taken by the words of the draft: names and comments say what code is for.
    pub fn new(query: &'a Query, model: Option<&'a StaticModel>) -> Self {
        let mut doubts = Vec::new();
        let (task, code) = (cut(&query.task, &mut doubts), cut(&query.code, &mut doubts));
        let told = query.cause.as_deref().map(|cause| cut(cause, &mut doubts)).filter(|cause| !cause.trim().is_empty());
        let about = if task.trim().is_empty() { code } else { task };
        let embed = |text: &str| model.and_then(|model| model.embed(text));
        let about_vector = embed(about);
        let cause_source = match told {
            Some(_) => CauseSource::Model,
            None if task.trim().is_empty() => CauseSource::CodeWords,
            None => CauseSource::TaskWords,
        };
        Self {
            language: query.language.as_deref(),
            about,
            task_text: task,
            code_text: code,
            model,
            lazy: Lazy::default(),
            has_draft: !code.trim().is_empty(),
            has_task: !task.trim().is_empty(),
            findings: query.findings.as_deref().unwrap_or_default(),
            searched: query.findings.is_some(),
            calls: terms::distinct(terms::of_calls(query.calls.iter().take(CALLS))),
            cause: told.map_or(about_vector, embed),
            cause_source,
            task: about_vector,
            code: embed(code),
            without: &query.without,
            doubts,
        }
    }

    /// Distinct terms of the task.
    pub fn words(&self) -> &[Term] {
        self.lazy.words.get_or_init(|| terms::distinct(terms::of_text(self.about)))
    }

    /// Distinct terms of the draft's text.
    pub fn draft_words(&self) -> &[Term] {
        self.lazy.draft_words.get_or_init(|| terms::distinct(terms::of_text(self.code_text)))
    }

    /// Distinct terms of the names in draft and task.
    pub fn names(&self) -> &[Term] {
        let texts = [self.code_text, self.task_text];
        self.lazy.names.get_or_init(|| terms::distinct(texts.into_iter().flat_map(names::of_text)))
    }

    /// Task and draft in one.
    pub fn whole(&self) -> Option<Vector> {
        let embed = || self.model?.embed(&format!("{}\n{}", self.task_text, self.code_text));
        *self.lazy.whole.get_or_init(embed)
    }
}

/// The beginning of a long text.
fn cut<'a>(text: &'a str, doubts: &mut Vec<Doubt>) -> &'a str {
    if text.len() <= LOOKED_AT {
        return text;
    }
    doubts.push(Doubt::Long { bytes: text.len() as u32, looked_at: LOOKED_AT as u32 });
    let end = (0..=LOOKED_AT).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..end]
}
