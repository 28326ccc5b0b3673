//! The page's side of the analyses: numbers them, sends the worker one at a time to begin, drops stale answers, and keeps
//! an input that killed the worker from killing the next one.

use crate::messages::Run;

/// The runs of one page. At most one is in work and one waits at the worker; of those that come meanwhile the last is held
/// back here.
#[derive(Debug, Default)]
pub struct Runs {
    newest: u32,
    /// What the newest run asks.
    asked: Option<Run>,
    /// Begun, and not answered completely.
    in_work: Option<Run>,
    /// Sent, and not begun.
    sent: Option<Run>,
    /// To be sent when that has begun.
    held: Option<Run>,
    /// The input that was in work when a worker died.
    deadly: Option<Run>,
    deaths: u32,
}

/// What to do about an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// Send this run.
    Send(Run),
    /// Nothing: [`Runs::begun`] gives it back unless a newer one comes.
    Held,
    /// Nothing: the newest run asks the same.
    Asked,
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
        if self.asked.as_ref().is_some_and(|asked| same_input(asked, &run)) {
            return Next::Asked;
        }
        self.newest += 1;
        let run = Run { id: self.newest, ..run };
        self.held = None;
        if self.deadly.as_ref().is_some_and(|deadly| same_input(deadly, &run)) {
            self.asked = None;
            return Next::Deadly;
        }
        self.asked = Some(run.clone());
        if self.sent.is_some() {
            self.held = Some(run);
            return Next::Held;
        }
        self.sent = Some(run.clone());
        Next::Send(run)
    }

    /// The worker has begun a run. The one that was held back meanwhile is to be sent.
    pub fn begun(&mut self, id: u32) -> Option<Run> {
        self.in_work = Some(self.sent.take_if(|run| run.id == id)?);
        self.sent = self.held.take();
        self.sent.clone()
    }

    /// Whether an answer is to the newest run. A complete one is no longer waited for.
    pub fn accept(&mut self, id: u32, complete: bool) -> bool {
        let current = id == self.newest;
        if current && complete {
            self.in_work = None;
            self.deaths = 0;
        }
        current
    }

    /// The worker owes something.
    pub fn is_waiting(&self) -> bool {
        self.in_work.is_some() || self.sent.is_some()
    }

    /// The worker died.
    pub fn died(&mut self) -> Death {
        let (in_work, sent) = (self.in_work.take(), self.sent.take());
        (self.held, self.asked) = (None, None);
        if let Some(run) = in_work.or(sent) {
            self.deadly = Some(run);
            return Death::ByInput;
        }
        self.deaths += 1;
        if self.deaths >= MOST_DEATHS { Death::Hopeless } else { Death::Alone }
    }

    /// The user wants another try, with the same input too.
    pub fn forgive(&mut self) {
        (self.deadly, self.asked) = (None, None);
        self.deaths = 0;
    }
}

fn same_input(a: &Run, b: &Run) -> bool {
    let Run { id: _, task, code, language, method, slice } = a;
    (task, language, method, slice, code) == (&b.task, &b.language, &b.method, &b.slice, &b.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(code: &str) -> Run {
        Run { code: code.into(), ..Run::default() }
    }

    /// Has a run sent and begun.
    fn begun(runs: &mut Runs, code: &str) -> u32 {
        let Next::Send(run) = runs.next(run(code)) else { panic!("{code} is not sent") };
        assert_eq!(runs.begun(run.id), None);
        run.id
    }

    #[test]
    fn only_answers_to_the_newest_run_are_taken() {
        let mut runs = Runs::default();
        let (first, second) = (begun(&mut runs, "a"), begun(&mut runs, "b"));
        assert!(!runs.accept(first, true));
        assert!(runs.accept(second, false));
        assert!(runs.is_waiting());
        assert!(runs.accept(second, true));
        assert!(!runs.is_waiting());
    }

    #[test]
    fn one_run_waits_to_be_begun_and_of_the_rest_the_last_is_kept() {
        let mut runs = Runs::default();
        let first = begun(&mut runs, "a");
        let Next::Send(second) = runs.next(run("b")) else { panic!("b is not sent") };
        assert_eq!(runs.next(run("c")), Next::Held);
        assert_eq!(runs.next(run("d")), Next::Held);
        assert_eq!(runs.begun(first), None, "that is old news");
        let sent = runs.begun(second.id).expect("the last one");
        assert_eq!(sent.code, "d");
        assert_eq!(runs.begun(sent.id), None);
        assert!(runs.accept(sent.id, true));
        assert!(!runs.is_waiting());
    }

    #[test]
    fn what_is_asked_already_is_not_asked_again() {
        let mut runs = Runs::default();
        let id = begun(&mut runs, "a");
        assert_eq!(runs.next(run("a")), Next::Asked);
        assert!(runs.accept(id, true), "the answer is to what is asked");
        assert_eq!(runs.next(run("a")), Next::Asked);
        begun(&mut runs, "b");
        begun(&mut runs, "a");
        runs.forgive();
        begun(&mut runs, "a");
    }

    #[test]
    fn an_input_that_kills_the_worker_is_not_tried_again() {
        let mut runs = Runs::default();
        begun(&mut runs, "deadly");
        assert!(matches!(runs.next(run("typed while the worker died")), Next::Send(_)));
        assert_eq!(runs.died(), Death::ByInput);
        assert_eq!(runs.next(run("deadly")), Next::Deadly);
        let id = begun(&mut runs, "harmless");
        assert!(runs.accept(id, true));
        assert_eq!(runs.next(run("deadly")), Next::Deadly);
        runs.forgive();
        begun(&mut runs, "deadly");
    }

    #[test]
    fn a_worker_that_cannot_start_is_not_started_for_ever() {
        let mut runs = Runs::default();
        assert_eq!([runs.died(), runs.died(), runs.died()], [Death::Alone, Death::Alone, Death::Hopeless]);
    }
}
