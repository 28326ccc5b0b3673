//! The page's side of the analyses: numbers them, drops stale answers, and keeps an input that killed the worker from
//! killing the next one.

use crate::messages::Run;

/// The runs of one page.
#[derive(Debug, Default)]
pub struct Runs {
    newest: u32,
    waiting: Option<Run>,
    /// The input that was in work when a worker died.
    deadly: Option<Run>,
    deaths: u32,
}

/// What to do about an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Send this run.
    Send(Run),
    /// This very input ended the analysis before; it is not tried again.
    Deadly,
}

/// What to do about a dead worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Death {
    /// An input did it: start again and leave that input alone.
    ByInput,
    /// No input was in work: start again.
    Alone,
    /// It happens again and again without an input: let the user decide.
    Hopeless,
}

/// Deaths without an input in work after which the page does not start a worker by itself.
const MOST_DEATHS: u32 = 3;

impl Runs {
    /// Numbers a run. An input that killed a worker is refused until anything in it changes.
    pub fn next(&mut self, run: Run) -> Next {
        self.newest += 1;
        let run = Run { id: self.newest, ..run };
        if self.deadly.as_ref().is_some_and(|deadly| same_input(deadly, &run)) {
            self.waiting = None;
            return Next::Deadly;
        }
        self.waiting = Some(run.clone());
        Next::Send(run)
    }

    /// Whether an answer is to the newest run. A complete one is no longer waited for.
    pub fn accept(&mut self, id: u32, complete: bool) -> bool {
        let current = id == self.newest;
        if current && complete {
            self.waiting = None;
            self.deaths = 0;
        }
        current
    }

    /// Number of the run that the page waits for.
    pub fn waiting(&self) -> Option<u32> {
        self.waiting.as_ref().map(|run| run.id)
    }

    /// The worker died.
    pub fn died(&mut self) -> Death {
        if let Some(run) = self.waiting.take() {
            self.deadly = Some(run);
            return Death::ByInput;
        }
        self.deaths += 1;
        if self.deaths >= MOST_DEATHS { Death::Hopeless } else { Death::Alone }
    }

    /// The user wants another try, with the same input too.
    pub fn forgive(&mut self) {
        self.deadly = None;
        self.deaths = 0;
    }
}

fn same_input(a: &Run, b: &Run) -> bool {
    Run { id: 0, ..a.clone() } == Run { id: 0, ..b.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(code: &str) -> Run {
        Run { code: code.into(), ..Run::default() }
    }

    fn sent(runs: &mut Runs, code: &str) -> u32 {
        match runs.next(run(code)) {
            Next::Send(run) => run.id,
            Next::Deadly => panic!("{code} is refused"),
        }
    }

    #[test]
    fn only_answers_to_the_newest_run_are_taken() {
        let mut runs = Runs::default();
        let (first, second) = (sent(&mut runs, "a"), sent(&mut runs, "b"));
        assert!(!runs.accept(first, true));
        assert!(runs.accept(second, false));
        assert_eq!(runs.waiting(), Some(second));
        assert!(runs.accept(second, true));
        assert_eq!(runs.waiting(), None);
    }

    #[test]
    fn an_input_that_kills_the_worker_is_not_tried_again() {
        let mut runs = Runs::default();
        sent(&mut runs, "deadly");
        assert_eq!(runs.died(), Death::ByInput);
        assert_eq!(runs.next(run("deadly")), Next::Deadly);
        let id = sent(&mut runs, "harmless");
        assert!(runs.accept(id, true));
        assert_eq!(runs.next(run("deadly")), Next::Deadly);
        runs.forgive();
        sent(&mut runs, "deadly");
    }

    #[test]
    fn a_worker_that_cannot_start_is_not_started_for_ever() {
        let mut runs = Runs::default();
        assert_eq!([runs.died(), runs.died(), runs.died()], [Death::Alone, Death::Alone, Death::Hopeless]);
    }
}
