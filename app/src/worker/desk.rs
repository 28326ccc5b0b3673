//! The run in work, and what it needs.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use rescue_core::answer::diff;
use rescue_core::knowledge::File;
use rescue_core::language::Grammar;
use rescue_core::prompt;
use rescue_core::retrieval::{CweRanking, Method, Query, Retrieval, Retriever, method, methods};
use wasm_bindgen_futures::spawn_local;

use super::analysed::Analysed;
use super::turns::after_messages;
use super::{criterion, grammars, load, send, why};
use crate::browser::clock;
use crate::messages::{ChatMessage, FromWorker, Ran, Run, ShownSlice};

/// Examples that are shown with a diff.
const SHOWN_EXAMPLES: usize = 3;

/// What the worker has in hand.
#[derive(Default)]
pub(super) struct Desk {
    /// The knowledge base, as far as it is loaded.
    pub base: RefCell<Option<Retriever>>,
    /// Address of the knowledge base's folder.
    pub folder: RefCell<String>,
    /// Names of files on their way.
    pub coming: RefCell<BTreeSet<String>>,
    /// Names of files that are not to be had.
    pub failed: RefCell<BTreeSet<String>>,
    /// The newest run.
    run: RefCell<Option<Run>>,
    /// The newest run is not answered completely.
    open: Cell<bool>,
    /// The code that was analysed last, with its program.
    analysed: RefCell<Option<Analysed>>,
    /// Something happened that the newest run has not seen.
    due: Cell<bool>,
    /// [`Self::work`] goes on.
    working: Cell<bool>,
}

/// How far a run came.
struct Outcome {
    ran: Ran,
    /// Files that the next step is waiting for.
    wanted: Vec<File>,
}

impl Desk {
    /// Takes a run in place of the one before. It is begun only after the messages that have arrived already, so that of
    /// many runs that were sent while one was in work only the last is done.
    pub fn take(self: &Rc<Self>, run: Run) {
        self.run.replace(Some(run));
        self.open.set(true);
        self.schedule();
    }

    /// Does the newest run again: files that were not to be had may be there now.
    pub fn again(self: &Rc<Self>) {
        self.open.set(true);
        self.schedule();
    }

    /// Goes on with the run in work after something has arrived, or has failed to.
    pub fn schedule(self: &Rc<Self>) {
        if self.open.get() {
            self.due.set(true);
            if !self.working.replace(true) {
                spawn_local(Rc::clone(self).work());
            }
        }
    }

    /// Does the newest run, and again when something happened meanwhile.
    async fn work(self: Rc<Self>) {
        while self.due.get() {
            after_messages().await;
            self.due.set(false);
            self.advance().await;
        }
        self.working.set(false);
    }

    async fn advance(self: &Rc<Self>) {
        let Some(run) = self.run.borrow().clone() else { return };
        let stale = || self.run.borrow().as_ref().is_none_or(|newest| newest.id != run.id);
        let known = self.analysed.take().filter(|analysed| analysed.is_of(&run));
        let analysed = match known {
            Some(analysed) => analysed,
            None => Analysed::new(&run, &stale).await,
        };
        if stale() {
            return;
        }
        let Outcome { mut ran, wanted } = self.steps(&run, &analysed);
        ran.waiting_for = wanted.iter().map(|file| file.name.clone()).collect();
        let grammar = self.grammar_to_load(&analysed);
        ran.waiting_for.extend(grammar.map(grammars::asset_name));
        if self.base.borrow().is_none() {
            ran.waiting_for.extend(self.coming.borrow().iter().cloned());
        }
        self.analysed.replace(Some(analysed));
        self.open.set(!ran.waiting_for.is_empty());
        send(&FromWorker::Ran(Box::new(ran)));
        for file in wanted {
            load::fetch_file(self, file);
        }
        if let Some(grammar) = grammar {
            grammars::fetch(self, grammar);
        }
    }

    /// The grammar that the analysis had to do without, where it can still be had.
    fn grammar_to_load(&self, analysed: &Analysed) -> Option<&'static Grammar> {
        analysed.missing.filter(|grammar| !self.failed.borrow().contains(&grammars::asset_name(grammar)))
    }

    /// Everything that can be done with the files that are there.
    fn steps(&self, run: &Run, analysed: &Analysed) -> Outcome {
        let mut ran = Ran {
            id: run.id,
            language: analysed.detected(),
            calls: analysed.calls.clone(),
            doubts: analysed.doubts(),
            missing: analysed.missing.map(grammars::asset_name),
            times: analysed.times,
            ..Ran::default()
        };
        let base = self.base.borrow();
        let (retrieval, wanted) = match base.as_ref() {
            Some(base) => self.retrieve(base, run, analysed, &mut ran),
            None => (None, Vec::new()),
        };
        let start = clock::now();
        ran.slice = slice(base.as_ref(), run, analysed, retrieval.as_ref().map(|found| &found.ranking));
        ran.times.slice = clock::now() - start;
        if let Some(found) = &retrieval {
            let diffs = found.examples.iter().take(SHOWN_EXAMPLES);
            ran.diffs = diffs.map(|example| diff(&example.item.vulnerable.text, &example.item.secure.text)).collect();
        }
        let knowledge = retrieval.as_ref().map_or("", |found| found.knowledge.as_str());
        let messages = prompt::chat_prompt(&run.task, &run.code, analysed.language, knowledge);
        ran.prompt =
            messages.into_iter().map(|(role, content)| ChatMessage { role: role.to_owned(), content }).collect();
        ran.retrieval = retrieval;
        Outcome { ran, wanted }
    }

    fn retrieve(
        &self,
        base: &Retriever,
        run: &Run,
        analysed: &Analysed,
        ran: &mut Ran,
    ) -> (Option<Retrieval>, Vec<File>) {
        if run.task.trim().is_empty() && run.code.trim().is_empty() {
            return (None, Vec::new());
        }
        let method = chosen_method(&run.method);
        let missing = |files: Vec<&File>| -> Vec<File> {
            let failed = self.failed.borrow();
            files.into_iter().filter(|file| !failed.contains(&file.name)).cloned().collect()
        };
        let wanted = missing(base.wanted_to_rank(method));
        if !wanted.is_empty() {
            return (None, wanted);
        }
        let query = Query {
            task: run.task.clone(),
            language: analysed.language.map(|language| language.name.to_owned()),
            calls: analysed.calls.iter().map(|call| call.name.clone()).collect(),
            code: run.code.clone(),
            cause: None,
        };
        let start = clock::now();
        let ranking = base.rank_cwes(&query, method);
        let wanted = missing(base.wanted_to_retrieve(&ranking));
        let retrieval = base.retrieve(&query, method, ranking);
        ran.times.retrieve = clock::now() - start;
        (Some(retrieval), wanted)
    }
}

fn chosen_method(name: &str) -> &'static Method {
    method(name).unwrap_or_else(|| methods()[0])
}

/// The slice that the user asked for, or one on the calls that the best weaknesses are about.
fn slice(base: Option<&Retriever>, run: &Run, analysed: &Analysed, ranking: Option<&CweRanking>) -> Option<ShownSlice> {
    let program = analysed.program.as_ref()?;
    let last = program.source().lines.lines();
    let asked: Vec<u32> = run.slice.lines.iter().copied().filter(|&line| line <= last).collect();
    let (criterion, chosen_because) = if asked.is_empty() {
        let language = analysed.language?.name;
        let weaknesses = ranking?.cwes.iter().filter(|cwe| cwe.passed);
        let mut nodes = weaknesses.filter_map(|cwe| base?.head().node(cwe.cwe));
        let chosen = nodes.find_map(|node| criterion::choose(node, language, &analysed.calls))?;
        (chosen.lines, Some(chosen.because))
    } else {
        (asked, None)
    };
    let (direction, hops) = (run.slice.direction, run.slice.hops);
    let (slice, why) = why::explained_slice(program, &run.code, &criterion, direction, hops);
    Some(ShownSlice { criterion, chosen_because, direction, hops, slice, why })
}
