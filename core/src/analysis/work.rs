//! Bounds on work: a budget of steps, and a caller who may stop it.

/// How much work an analysis may do, and who may stop it.
///
/// A step is one visited node or edge, some hundred nanoseconds. When the budget is spent or the caller stops, every
/// part of the analysis ends where it is, and the result carries a doubt.
pub struct Work<'a> {
    stop: &'a mut dyn FnMut() -> bool,
    steps_left: u64,
    until_poll: u32,
    over: bool,
}

/// Steps between two polls: well below a millisecond of work.
const POLL_EVERY: u32 = 512;
/// Steps of an analysis that runs without a bound of its own: a few seconds.
const STEPS: u64 = 40_000_000;

impl<'a> Work<'a> {
    /// Work that ends when `stop` says so; it is polled at least every millisecond.
    pub fn until(stop: &'a mut dyn FnMut() -> bool) -> Self {
        Self::bounded(stop, STEPS)
    }

    /// The same with a budget of `steps`.
    pub fn bounded(stop: &'a mut dyn FnMut() -> bool, steps: u64) -> Self {
        Self { stop, steps_left: steps, until_poll: POLL_EVERY, over: false }
    }

    /// Accounts for `steps`; `false` when the work has to end.
    pub fn step(&mut self, steps: u32) -> bool {
        if self.over {
            return false;
        }
        let Some(left) = self.steps_left.checked_sub(u64::from(steps)) else {
            self.over = true;
            return false;
        };
        self.steps_left = left;
        if let Some(left) = self.until_poll.checked_sub(steps) {
            self.until_poll = left;
        } else {
            self.until_poll = POLL_EVERY;
            self.over = (self.stop)();
        }
        !self.over
    }

    /// Whether the work was ended before it was done.
    pub fn is_over(&self) -> bool {
        self.over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_kept() {
        let mut never = || false;
        let mut work = Work::bounded(&mut never, 10);
        assert!((0..10).all(|_| work.step(1)));
        assert!(!work.step(1));
        assert!(work.is_over());
    }

    #[test]
    fn the_caller_is_asked_and_obeyed() {
        let mut polls = 0;
        let mut stop = || {
            polls += 1;
            polls == 3
        };
        let mut work = Work::until(&mut stop);
        let steps = (0..1_000_000).take_while(|_| work.step(1)).count();
        assert!(steps <= 3 * (POLL_EVERY as usize + 1), "{steps}");
    }
}
