//! Bounds on work: a budget of steps, and a caller who may stop it or have a turn in between.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How much work an analysis may do, and who may interrupt it.
///
/// A step is one visited node or edge, some hundred nanoseconds. When the budget is spent or the caller stops, every
/// part of the analysis ends where it is, and the result carries a doubt. The analysis is made of futures so that a
/// caller with one thread can rest it, do something else and go on: nothing in them waits for anything but that.
pub struct Work<'a> {
    ask: &'a mut dyn FnMut() -> Turn,
    budget: u64,
    steps: u64,
    until_asked: u32,
    turn: Turn,
}

/// What the caller wants next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Go on.
    Work,
    /// Give the caller a turn, then go on: the future is pending once.
    Rest,
    /// End here.
    Stop,
}

/// Steps between two questions to the caller: well below a millisecond of work.
const ASK_EVERY: u32 = 512;
/// Steps of an analysis that runs without a bound of its own: a few seconds.
const STEPS: u64 = 40_000_000;

impl<'a> Work<'a> {
    /// Work that ends when `ask` says so; it is asked at least every millisecond.
    pub fn until(ask: &'a mut dyn FnMut() -> Turn) -> Self {
        Self::bounded(ask, STEPS)
    }

    /// The same with a budget of `steps`.
    pub fn bounded(ask: &'a mut dyn FnMut() -> Turn, steps: u64) -> Self {
        Self { ask, budget: steps, steps: 0, until_asked: ASK_EVERY, turn: Turn::Work }
    }

    /// Accounts for `steps`, and rests where the caller wants it; `false` when the work has to end.
    pub async fn step(&mut self, steps: u32) -> bool {
        match self.count(steps) {
            Turn::Work => true,
            Turn::Stop => false,
            Turn::Rest => {
                self.rest().await;
                true
            }
        }
    }

    /// Accounts for `steps` where no future can wait. A wish to rest stays until [`Work::rest`].
    pub fn count(&mut self, steps: u32) -> Turn {
        self.steps += u64::from(steps);
        if self.turn != Turn::Work {
            return self.turn;
        }
        if let Some(left) = self.until_asked.checked_sub(steps) {
            self.until_asked = left;
        } else {
            self.until_asked = ASK_EVERY;
            self.turn = (self.ask)();
        }
        if self.steps > self.budget {
            self.turn = Turn::Stop;
        }
        self.turn
    }

    /// Asks the caller at once: between passes over all of a text, each of which is short, and long together. Counts as
    /// the steps between two questions.
    pub async fn pause(&mut self) -> bool {
        self.step(ASK_EVERY + 1).await
    }

    /// Gives the caller a turn.
    pub async fn rest(&mut self) {
        let mut rested = false;
        std::future::poll_fn(|context| {
            if std::mem::replace(&mut rested, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        if self.turn == Turn::Rest {
            self.turn = Turn::Work;
        }
    }

    /// Steps that were accounted for so far, those that nobody wanted any more included.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Whether the work was ended before it was done.
    pub fn is_over(&self) -> bool {
        self.turn == Turn::Stop
    }
}

/// Runs an analysis to its end without a turn for anyone else. For futures of this crate: they never wait.
pub fn now<T>(analysis: impl Future<Output = T>) -> T {
    let mut analysis = pin!(analysis);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = analysis.as_mut().poll(&mut context) {
            return result;
        }
    }
}

/// The same for one that nobody interrupts, within the usual budget.
pub(super) fn uninterrupted<T>(analysis: impl AsyncFnOnce(&mut Work<'_>) -> T) -> T {
    let mut never = || Turn::Work;
    let mut work = Work::until(&mut never);
    now(analysis(&mut work))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_kept() {
        let mut never = || Turn::Work;
        let mut work = Work::bounded(&mut never, 10);
        assert!((0..10).all(|_| now(work.step(1))));
        assert!(!now(work.step(1)));
        assert!(work.is_over());
    }

    #[test]
    fn the_caller_is_asked_and_obeyed() {
        let mut asked = 0;
        let mut stop = || {
            asked += 1;
            if asked == 3 { Turn::Stop } else { Turn::Work }
        };
        let mut work = Work::until(&mut stop);
        let steps = (0..1_000_000).take_while(|_| now(work.step(1))).count();
        assert!(steps <= 3 * (ASK_EVERY as usize + 1), "{steps}");
    }

    #[test]
    fn a_rest_is_one_pending_and_loses_nothing() {
        let mut tired = || Turn::Rest;
        let mut work = Work::until(&mut tired);
        let mut done = 0;
        let mut rests = 0;
        {
            let mut long = pin!(async {
                while done < 10_000 && work.step(1).await {
                    done += 1;
                }
            });
            let mut context = Context::from_waker(Waker::noop());
            while long.as_mut().poll(&mut context).is_pending() {
                rests += 1;
            }
        }
        assert_eq!(done, 10_000);
        assert_eq!(rests, 10_000 / (ASK_EVERY + 1));
    }
}
