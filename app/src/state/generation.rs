//! An answer on its way, and afterwards.

use super::failure::Failure;
use super::format::duration;
use super::reply::{Ending, Said};

/// An answer: from a model or pasted. Times are milliseconds of one clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Where it comes from.
    pub origin: Origin,
    /// The text as far as it has arrived.
    pub text: String,
    /// How it stands.
    pub phase: Phase,
    /// When the request left.
    started: f64,
    /// When something last arrived, or the request left.
    last: f64,
    /// Tokens of prompt and answer, where the server counted them.
    tokens: Option<(u32, u32)>,
    /// The model reasons, and has not begun to answer.
    thinking: bool,
}

/// Where an answer comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A model: its name, and the host that runs it.
    Model {
        /// Name of the model.
        model: String,
        /// Host and port.
        host: String,
    },
    /// The user's clipboard.
    Pasted,
}

/// How an answer stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// It is arriving, or is waited for.
    Running,
    /// It is all there.
    Done(Ending),
    /// The user stopped it; what had arrived is kept.
    Stopped,
    /// It failed; what had arrived is kept.
    Failed(Failure),
}

/// After this long without a byte the user is told that nothing comes, in milliseconds.
const LONG_WAIT: f64 = 8_000.0;

impl Answer {
    /// A request that leaves now.
    pub fn requested(model: &str, host: &str, now: f64) -> Self {
        let origin = Origin::Model { model: model.to_owned(), host: host.to_owned() };
        Self {
            origin,
            text: String::new(),
            phase: Phase::Running,
            started: now,
            last: now,
            tokens: None,
            thinking: false,
        }
    }

    /// An answer that is all there.
    pub fn pasted(text: String) -> Self {
        let phase = Phase::Done(Ending::Complete);
        Self { origin: Origin::Pasted, text, phase, started: 0.0, last: 0.0, tokens: None, thinking: false }
    }

    /// Whether more may come.
    pub fn is_running(&self) -> bool {
        self.phase == Phase::Running
    }

    /// Takes what arrived.
    pub fn hear(&mut self, said: Vec<Said>, now: f64) {
        self.last = now;
        for part in said {
            match part {
                Said::Text(text) => {
                    self.thinking = false;
                    self.text.push_str(&text);
                }
                Said::Thought => self.thinking = true,
                Said::Usage(prompt, answer) => self.tokens = Some((prompt, answer)),
            }
        }
    }

    /// Ends it. The first ending holds: a stop that the user asked for is not turned into a failure by the connection
    /// that breaks because of it.
    pub fn end(&mut self, phase: Phase, now: f64) {
        if self.is_running() {
            self.phase = phase;
            self.last = now;
        }
    }

    /// One line on how it stands: "writing, 2.9 s", "still waiting, 12 s without a word", "6.2 s, 1,284 tokens in".
    pub fn progress(&self, now: f64) -> String {
        let quiet = now - self.last;
        match (&self.phase, &self.origin) {
            (_, Origin::Pasted) => "pasted".into(),
            (Phase::Running, _) if quiet >= LONG_WAIT => {
                format!("still waiting: nothing has arrived for {:.0} s. Stop, or give it time.", quiet / 1e3)
            }
            (Phase::Running, _) if self.thinking => format!("reasoning, {}", duration(now - self.started)),
            (Phase::Running, _) if self.text.is_empty() => {
                format!("waiting for the first word, {}", duration(now - self.started))
            }
            (Phase::Running, _) => format!("writing, {}", duration(now - self.started)),
            (phase, _) => {
                let mut line = duration(self.last - self.started);
                if let Some((prompt, answer)) = self.tokens.filter(|tokens| *tokens != (0, 0)) {
                    line = format!("{line} · {prompt} tokens in, {answer} out");
                }
                match phase {
                    Phase::Done(Ending::CutOff) => line.push_str(" · cut off at the token limit"),
                    Phase::Stopped => line.push_str(" · stopped"),
                    Phase::Failed(_) => line.push_str(" · incomplete"),
                    _ => {}
                }
                line
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hang_is_said_and_ends_with_the_next_word() {
        let mut answer = Answer::requested("m", "h", 1_000.0);
        assert_eq!(answer.progress(2_000.0), "waiting for the first word, 1.0 s");
        assert!(answer.progress(13_000.0).starts_with("still waiting: nothing has arrived for 12 s"));
        answer.hear(vec![Said::Text("x".into())], 13_500.0);
        assert_eq!(answer.progress(14_000.0), "writing, 13.0 s");
    }

    #[test]
    fn stop_is_final() {
        let mut answer = Answer::requested("m", "h", 0.0);
        answer.hear(vec![Said::Text("half".into()), Said::Usage(12, 3)], 100.0);
        answer.end(Phase::Stopped, 200.0);
        answer.end(Phase::Failed(Failure::Broke { host: "h".into() }), 300.0);
        assert_eq!((answer.phase.clone(), answer.text.as_str()), (Phase::Stopped, "half"));
        assert_eq!(answer.progress(9_999.0), "200 ms · 12 tokens in, 3 out · stopped");
    }

    #[test]
    fn reasoning_is_shown_as_what_it_is() {
        let mut answer = Answer::requested("m", "h", 0.0);
        answer.hear(vec![Said::Thought], 500.0);
        assert_eq!(answer.progress(1_000.0), "reasoning, 1.0 s");
    }
}
