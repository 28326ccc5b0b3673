//! What a run is answered: the steps from its analysis to its messages.

use std::collections::BTreeSet;

use rescue_core::analysis::{ApiCall, Doubt, Reach};
use rescue_core::answer::diff;
use rescue_core::knowledge::File;
use rescue_core::prompt;
use rescue_core::retrieval::{CweRanking, Method, Query, Retrieval, Retriever, method, methods};

use super::analysed::Analysed;
use super::criterion::{self, Asked, Chosen};
use super::grammars;
use super::turns::in_turns;
use super::why::explained_slice;
use crate::browser::clock;
use crate::messages::{ChatMessage, Found, Run, ShownSlice, Sliced, Times};

/// Examples that are shown with a diff.
const SHOWN_EXAMPLES: usize = 3;

/// A slice, what was odd about it, and the milliseconds that it took.
pub(super) type Timed = (ShownSlice, Option<Doubt>, f64);

/// The slice on what the user picked, if that is there; `None` when the run is stale before the end.
pub(super) async fn asked_slice(run: &Run, analysed: &Analysed, stale: &dyn Fn() -> bool) -> Option<Option<Timed>> {
    match analysed.program.as_ref().and_then(|program| criterion::asked(program, &run.slice)) {
        Some(asked) => slice(run, analysed, asked, None, stale).await,
        None => Some(None),
    }
}

/// The slice on the calls that the best weaknesses are about.
pub(super) async fn chosen_slice(
    run: &Run,
    analysed: &Analysed,
    chosen: Chosen,
    stale: &dyn Fn() -> bool,
) -> Option<Option<Timed>> {
    slice(run, analysed, Asked::lines(chosen.lines), Some(chosen.because), stale).await
}

async fn slice(
    run: &Run,
    analysed: &Analysed,
    asked: Asked,
    chosen_because: Option<String>,
    stale: &dyn Fn() -> bool,
) -> Option<Option<Timed>> {
    let Some(program) = analysed.program.as_ref() else { return Some(None) };
    let (direction, hops) = (run.slice.direction, run.slice.hops);
    let start = clock::now();
    let reach = Reach { direction, hops };
    let (kept, why, doubt) =
        in_turns(stale, async |work| explained_slice(program, &run.code, &asked, reach, work).await).await?;
    let Asked { lines: criterion, variable, .. } = asked;
    let shown = ShownSlice { criterion, variable, chosen_because, direction, hops, kept, why };
    Some(Some((shown, doubt, clock::now() - start)))
}

/// The first answer.
pub(super) fn sliced(run: &Run, analysed: &Analysed, slice: Option<Timed>) -> Sliced {
    let mut doubts = analysed.doubts();
    let (slice, took) = match slice {
        Some((slice, doubt, took)) => {
            doubts.extend(doubt.map(|doubt| doubt.to_string()).filter(|doubt| !doubts.contains(doubt)));
            (Some(slice), took)
        }
        None => (None, 0.0),
    };
    Sliced {
        id: run.id,
        language: analysed.detected(),
        slice,
        missing: analysed.missing.map(grammars::asset_name),
        doubts,
        times: Times { slice: took, ..analysed.times },
    }
}

/// A search in the knowledge base.
#[derive(Default)]
pub(super) struct Search {
    /// What is looked for, and how.
    query: Option<(Query, &'static Method)>,
    /// The weaknesses; `None` where files are wanted that rank them.
    pub ranking: Option<CweRanking>,
    retrieval: Option<Retrieval>,
    /// Files that the next step is waiting for.
    pub wanted: Vec<File>,
    /// Milliseconds so far.
    took: f64,
}

impl Search {
    /// Ranks the weaknesses. Files that have `failed` are done without.
    pub fn rank(
        base: &Retriever,
        run: &Run,
        (analysed, calls): (&Analysed, &[ApiCall]),
        failed: &BTreeSet<String>,
    ) -> Self {
        let mut search = Self::default();
        if run.task.trim().is_empty() && run.code.trim().is_empty() {
            return search;
        }
        let method = method(&run.method).unwrap_or_else(|| methods()[0]);
        let signals = analysed.language.and_then(|language| base.wanted_to_find(language.name));
        search.wanted = without(base.wanted_to_rank(method).into_iter().chain(signals).collect(), failed);
        if !search.wanted.is_empty() {
            return search;
        }
        let query = Query {
            task: run.task.clone(),
            language: analysed.language.map(|language| language.name.to_owned()),
            calls: calls.iter().map(|call| call.name.clone()).collect(),
            code: run.code.clone(),
            findings: analysed.findings.borrow().clone(),
            cause: None,
            without: Vec::new(),
        };
        let start = clock::now();
        search.ranking = Some(base.rank_cwes(&query, method));
        search.took = clock::now() - start;
        search.query = Some((query, method));
        search
    }

    /// What to slice on: where signals found one of the best weaknesses, or else the calls that these are about.
    pub fn criterion(&self, base: &Retriever, analysed: &Analysed, calls: &[ApiCall]) -> Option<Chosen> {
        let language = analysed.language?.name;
        let weaknesses = self.ranking.iter().flat_map(|ranking| &ranking.cwes).filter(|cwe| cwe.passed);
        let nodes: Vec<_> = weaknesses.filter_map(|cwe| base.head().node(cwe.cwe)).collect();
        let findings = analysed.findings.borrow();
        let findings = findings.as_deref().unwrap_or_default();
        let found = nodes.iter().find_map(|node| criterion::found(node, findings));
        found.or_else(|| nodes.iter().find_map(|node| criterion::choose(node, language, calls)))
    }

    /// Retrieves what is known of the weaknesses, as far as it is there.
    pub fn retrieve(&mut self, base: &Retriever, failed: &BTreeSet<String>) {
        let (Some((query, method)), Some(ranking)) = (&self.query, self.ranking.take()) else { return };
        self.wanted = without(base.wanted_to_retrieve(query, method, &ranking), failed);
        let start = clock::now();
        self.retrieval = Some(base.retrieve(query, method, ranking));
        self.took += clock::now() - start;
    }
}

fn without(files: Vec<&File>, failed: &BTreeSet<String>) -> Vec<File> {
    files.into_iter().filter(|file| !failed.contains(&file.name)).cloned().collect()
}

/// The second answer.
pub(super) fn found(run: &Run, analysed: &Analysed, search: Search, waiting_for: Vec<String>) -> Found {
    let Search { retrieval, took, .. } = search;
    let examples = retrieval.iter().flat_map(|found| found.examples.iter().take(SHOWN_EXAMPLES));
    let diffs = examples.map(|example| diff(&example.item.vulnerable.text, &example.item.secure.text)).collect();
    let knowledge = retrieval.as_ref().map_or("", |found| found.knowledge.as_str());
    let prompt = prompt::chat_prompt(&run.task, &run.code, analysed.language, knowledge);
    let prompt = prompt.into_iter().map(|(role, content)| ChatMessage { role: role.to_owned(), content }).collect();
    Found { id: run.id, retrieval, diffs, prompt, waiting_for, retrieve: took }
}
