//! The run in work, and what it needs.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use rescue_core::language::Grammar;
use rescue_core::retrieval::Retriever;
use rescue_core::signal::Prepared;
use wasm_bindgen_futures::spawn_local;

use super::analysed::Analysed;
use super::answers::{self, Search};
use super::turns::{Pause, after_messages};
use super::{export, grammars, load, send};
use crate::browser::clock;
use crate::messages::{Export, FromWorker, Run};

/// Runs that follow each other sooner than this come from somebody who types; milliseconds.
const TYPING: f64 = 400.0;
/// What comes after the slice waits for a pause in typing: nobody reads it sooner, and the next slice would wait for it.
const PAUSE: i32 = 250;

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
    analysed: RefCell<Option<Rc<Analysed>>>,
    /// Something happened that the newest run has not seen.
    due: Cell<bool>,
    /// [`Self::work`] goes on.
    working: Cell<bool>,
    /// When the newest run came, and how long after the one before; milliseconds.
    taken: Cell<(f64, f64)>,
    /// What goes on waits for the user to stop typing.
    pause: Pause,
}

impl Desk {
    /// Takes a run in place of the one before. It is begun only after the messages that have arrived already, so that of
    /// many runs that were sent while one was in work only the last is done.
    pub fn take(self: &Rc<Self>, run: Run) {
        self.run.replace(Some(run));
        let now = clock::now();
        self.taken.set((now, now - self.taken.get().0));
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
            self.pause.end();
            if !self.working.replace(true) {
                spawn_local(Rc::clone(self).work());
            }
        }
    }

    /// Writes down the program that was analysed last.
    pub fn export(&self, request: Export) {
        let analysed = self.analysed.borrow();
        if let Some(program) = analysed.as_ref().and_then(|analysed| analysed.program.as_ref()) {
            send(&FromWorker::Exported(export::exported(program, request)));
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

    /// Takes the newest run as far as the files that are there let it, unless a newer one comes: it looks for one in each
    /// rest, and `None` means that there was one.
    async fn advance(self: &Rc<Self>) -> Option<()> {
        let run = self.run.borrow().clone()?;
        let stale = || self.run.borrow().as_ref().is_none_or(|newest| newest.id != run.id);
        send(&FromWorker::Begun(run.id));
        // Dropped at the end, when nobody waits for an answer any more.
        let before = self.analysed.borrow().clone();
        let analysed = match before.as_ref() {
            Some(known) if known.is_of(&run) => Rc::clone(known),
            before => Rc::new(Analysed::new(&run, before.map(Rc::as_ref), &stale).await?),
        };
        self.analysed.replace(Some(Rc::clone(&analysed)));

        let asked = answers::asked_slice(&run, &analysed, &stale).await?;
        let chosen_here = asked.is_none();
        if asked.is_some() {
            send(&FromWorker::Sliced(Box::new(answers::sliced(&run, &analysed, asked))));
            after_messages().await;
            if self.taken.get().1 < TYPING && !stale() {
                self.pause.of(PAUSE).await;
            }
        }
        if stale() {
            return None;
        }
        let calls = analysed.calls(&stale).await?;
        if let Some(signals) = self.signals(&analysed)
            && !analysed.look(&signals, &stale).await
        {
            return None;
        }
        let mut search =
            self.base.borrow().as_ref().map_or_else(Search::default, |base| {
                Search::rank(base, &run, (&analysed, calls), &self.failed.borrow())
            });
        if chosen_here {
            let chosen = self.base.borrow().as_ref().and_then(|base| search.criterion(base, &analysed, calls));
            let slice = match chosen {
                Some(chosen) => answers::chosen_slice(&run, &analysed, chosen, &stale).await?,
                None => None,
            };
            send(&FromWorker::Sliced(Box::new(answers::sliced(&run, &analysed, slice))));
        }
        after_messages().await;
        if stale() {
            return None;
        }
        if let Some(base) = self.base.borrow().as_ref() {
            search.retrieve(base, &self.failed.borrow());
        }
        let Search { wanted, .. } = &search;
        let mut waiting_for: Vec<String> = wanted.iter().map(|file| file.name.clone()).collect();
        let grammar = self.grammar_to_load(&analysed);
        waiting_for.extend(grammar.map(grammars::asset_name));
        if self.base.borrow().is_none() {
            waiting_for.extend(self.coming.borrow().iter().cloned());
        }
        self.open.set(!waiting_for.is_empty());
        let wanted = wanted.clone();
        send(&FromWorker::Found(Box::new(answers::found(&run, &analysed, search, waiting_for))));
        for file in wanted {
            load::fetch_file(self, file);
        }
        if let Some(grammar) = grammar {
            grammars::fetch(self, grammar);
        }
        Some(())
    }

    /// The signals for the language of the code, where they are loaded.
    fn signals(&self, analysed: &Analysed) -> Option<Arc<Prepared>> {
        self.base.borrow().as_ref()?.signals(analysed.language?.name)
    }

    /// The grammar that the analysis had to do without, where it can still be had.
    fn grammar_to_load(&self, analysed: &Analysed) -> Option<&'static Grammar> {
        analysed.missing.filter(|grammar| !self.failed.borrow().contains(&grammars::asset_name(grammar)))
    }
}
