//! The worker, as the page sees it: what it loads, what it found, and what becomes of it when it dies.

use std::time::Duration;

use leptos::prelude::*;

use super::{Notices, Work};
use crate::browser::editor::Marks;
use crate::browser::worker::WorkerHandle;
use crate::browser::{clock, download, site};
use crate::messages::{
    Asset, AssetState, Compare, Compared, Export, Exported, Found, FromWorker, KnowledgeInfo, Named, Run, Sliced,
    ToWorker,
};
use crate::state::assets::Assets;
use crate::state::draft::Shown;
use crate::state::runs::{Death, Next, Runs};

/// A worker that owes an answer and says nothing for so long is taken for dead, in milliseconds.
const SILENCE: f64 = 30_000.0;

/// How the worker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its module is on the way.
    Starting,
    /// It listens.
    Ready,
    /// It ended again and again; the user may start it.
    Ended,
}

/// The worker and what it found.
#[derive(Clone, Copy)]
pub struct Analysis {
    /// How the worker stands.
    pub stage: RwSignal<Stage>,
    /// What it loads.
    pub assets: RwSignal<Assets>,
    /// The knowledge base; `None` until it is loaded.
    pub knowledge: RwSignal<Option<KnowledgeInfo>>,
    /// The user goes on without a knowledge base.
    pub without_knowledge: RwSignal<bool>,
    /// Languages, for the menu.
    pub languages: RwSignal<Vec<Named>>,
    /// Methods, the default first.
    pub methods: RwSignal<Vec<Named>>,
    /// What was found in the code. It stays while the next answer is worked on, as does [`Self::found`].
    pub sliced: RwSignal<Option<Sliced>>,
    /// What was found in the knowledge base; it comes after the slice.
    pub found: RwSignal<Option<Found>>,
    /// The input that is on the screen ended the analysis; it is not tried again by itself.
    pub deadly: RwSignal<bool>,
    /// The newest comparison of an answer with the draft.
    pub compared: RwSignal<Option<Compared>>,
    handle: StoredValue<Option<WorkerHandle>, LocalStorage>,
    runs: StoredValue<Runs>,
    comparisons: StoredValue<u32>,
    last_heard: StoredValue<f64>,
    wants_run: Trigger,
    notices: Notices,
}

impl Analysis {
    /// Starts the worker.
    pub fn new(notices: Notices) -> Self {
        let analysis = Self {
            stage: RwSignal::new(Stage::Starting),
            assets: RwSignal::new(Assets::default()),
            knowledge: RwSignal::new(None),
            without_knowledge: RwSignal::new(false),
            languages: RwSignal::new(Vec::new()),
            methods: RwSignal::new(Vec::new()),
            sliced: RwSignal::new(None),
            found: RwSignal::new(None),
            deadly: RwSignal::new(false),
            compared: RwSignal::new(None),
            handle: StoredValue::new_local(None),
            runs: StoredValue::new(Runs::default()),
            comparisons: StoredValue::new(0),
            last_heard: StoredValue::new(clock::now()),
            wants_run: Trigger::new(),
            notices,
        };
        analysis.start_worker();
        analysis
    }

    /// Asks for a run as soon as the work changes, and draws what came back into the editor.
    pub fn follow(self, work: Work) {
        Effect::new(move || {
            work.task.track();
            work.code.track();
            work.language.track();
            work.method.track();
            work.slice.track();
            self.wants_run.track();
            self.stage.track();
            self.ask(work);
        });
        Effect::new(move || {
            let shown = work.shown.get();
            let marks = self.sliced.with(|sliced| sliced.as_ref().and_then(|sliced| marks(sliced, shown, work)));
            work.editor.with_value(|editor| {
                if let Some(editor) = editor {
                    editor.decorate(marks.as_ref());
                }
            });
        });
        Effect::new(move || {
            let language = self.language_name();
            work.editor.with_value(|editor| {
                if let Some(editor) = editor {
                    editor.set_language(&language.unwrap_or_default());
                }
            });
        });
        set_interval(move || self.watch(), Duration::from_secs(2));
    }

    /// Asks for a run of the work as it is now, unless that has been asked. Whoever changes the work need not do so; but
    /// effects wait until the editor has drawn what was typed.
    pub fn ask(&self, work: Work) {
        if self.stage.get_untracked() == Stage::Ready {
            untrack(|| self.run(work));
        }
    }

    /// Draws everything into an editor that has just arrived.
    pub fn redraw(&self) {
        self.sliced.notify();
    }

    /// Name of the language that the newest answer is about.
    pub fn language_name(&self) -> Option<String> {
        self.sliced.with(|sliced| Some(sliced.as_ref()?.language.as_ref()?.0.clone()))
    }

    /// The knowledge base is there, or the user does without.
    pub fn is_settled(&self) -> bool {
        self.knowledge.with(Option::is_some) || self.without_knowledge.get()
    }

    /// Tries what failed again: the worker if it ended, the files otherwise.
    pub fn retry(&self) {
        self.runs.update_value(Runs::forgive);
        self.deadly.set(false);
        self.without_knowledge.set(false);
        if self.stage.get_untracked() == Stage::Ready {
            self.load();
            self.wants_run.notify();
        } else {
            self.start_worker();
        }
    }

    /// Has an answer compared with the draft.
    pub fn compare(&self, draft: String, answer: String) {
        let id = self.comparisons.get_value() + 1;
        self.comparisons.set_value(id);
        let language = untrack(|| self.language_name());
        self.send(&ToWorker::Compare(Compare { id, draft, answer, language }));
    }

    /// Has a graph or a slice written down, to be saved.
    pub fn export(&self, request: Export) {
        self.send(&ToWorker::Export(request));
    }

    fn start_worker(&self) {
        self.stage.set(Stage::Starting);
        self.assets.update(Assets::forget);
        self.last_heard.set_value(clock::now());
        let this = *self;
        if let Ok(handle) = WorkerHandle::start(move |message| this.hear(message), move || this.died()) {
            self.handle.set_value(Some(handle));
        } else {
            self.end("This browser starts no worker. Without it nothing is analysed.");
        }
    }

    /// There is no worker, and none will be started unless the user asks for it.
    fn end(&self, why: &str) {
        self.stage.set(Stage::Ended);
        let state = AssetState::Failed(why.to_owned());
        self.assets.update(|assets| assets.hear(Asset { name: "analysis".into(), loaded: 0, total: None, state }));
    }

    fn send(&self, message: &ToWorker) {
        self.handle.with_value(|handle| {
            if let Some(handle) = handle {
                handle.send(message);
            }
        });
    }

    fn load(&self) {
        self.send(&ToWorker::Load { base: site::address("kb/") });
    }

    fn run(&self, work: Work) {
        let run = work.run();
        let mut next = None;
        self.runs.update_value(|runs| next = Some(runs.next(run)));
        let deadly = next == Some(Next::Deadly);
        if let Some(Next::Send(run)) = next {
            self.send_run(run);
        }
        if self.deadly.get_untracked() != deadly {
            self.deadly.set(deadly);
        }
    }

    fn send_run(&self, run: Run) {
        self.last_heard.set_value(clock::now());
        self.send(&ToWorker::Run(run));
    }

    fn hear(&self, message: FromWorker) {
        self.last_heard.set_value(clock::now());
        match message {
            FromWorker::Started { languages, methods } => {
                self.languages.set(languages);
                self.methods.set(methods);
                self.stage.set(Stage::Ready);
                self.load();
            }
            FromWorker::Asset(asset) => {
                // The worker's own loader says so: without the module nothing in it listens.
                if asset.name == "analysis" && matches!(asset.state, AssetState::Failed(_)) {
                    self.stage.set(Stage::Ended);
                }
                self.assets.update(|assets| assets.hear(asset));
            }
            FromWorker::Loaded(info) => self.knowledge.set(Some(info)),
            FromWorker::Begun(id) => {
                let mut next = None;
                self.runs.update_value(|runs| next = runs.begun(id));
                if let Some(run) = next {
                    self.send_run(run);
                }
            }
            FromWorker::Sliced(sliced) => {
                if self.accepts(sliced.id, false) {
                    self.sliced.set(Some(*sliced));
                }
            }
            FromWorker::Found(found) => {
                if self.accepts(found.id, found.waiting_for.is_empty()) {
                    self.found.set(Some(*found));
                }
            }
            FromWorker::Exported(Exported { file, format, text }) => {
                if !download::save(&file, format.media_type(), &text) {
                    self.notices.tell("The browser does not let the page save a file.");
                }
            }
            FromWorker::Compared(compared) => {
                if compared.id == self.comparisons.get_value() {
                    self.compared.set(Some(compared));
                }
            }
        }
    }

    fn accepts(&self, id: u32, complete: bool) -> bool {
        let mut accepted = false;
        self.runs.update_value(|runs| accepted = runs.accept(id, complete));
        accepted
    }

    fn died(&self) {
        let mut death = Death::Hopeless;
        self.runs.update_value(|runs| death = runs.died());
        // Later: this runs inside a callback of the worker that is about to be dropped.
        let this = *self;
        set_timeout(
            move || {
                this.handle.set_value(None);
                this.knowledge.set(None);
                match death {
                    Death::ByInput => {
                        this.deadly.set(true);
                        this.notices.tell(
                            "The analysis ended unexpectedly on this input and was started again. Your text is as it was; \
                             the input is tried again when you change it.",
                        );
                        this.start_worker();
                    }
                    Death::Alone => {
                        this.notices
                            .tell("The analysis ended unexpectedly and was started again. Your text is as it was.");
                        this.start_worker();
                    }
                    Death::Hopeless => {
                        this.end("The analysis ends each time it is started. Your text is as it was.");
                    }
                }
            },
            Duration::ZERO,
        );
    }

    /// A worker that is stuck cannot say so.
    fn watch(&self) {
        let owes = self.runs.with_value(Runs::is_waiting) && self.stage.get_untracked() == Stage::Ready;
        if owes && clock::now() - self.last_heard.get_value() > SILENCE {
            self.died();
        }
    }
}

fn marks(sliced: &Sliced, shown: Shown, work: Work) -> Option<Marks> {
    let slice = sliced.slice.as_ref()?;
    Some(Marks {
        mode: shown.name(),
        kept: slice.kept.clone(),
        criterion: slice.criterion.clone(),
        picked: work.slice.with_untracked(|slice| slice.lines.clone()),
        variable: slice.variable.as_ref().map(|(name, place)| (*place, name.encode_utf16().count() as u32)),
        why: slice.why.clone(),
    })
}
