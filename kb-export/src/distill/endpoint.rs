//! A model behind a server, with a cache in front of it and patience.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use indicatif::ProgressBar;
use serde_json::json;

use super::ask::{Ask, AskError};
use super::cache::{Cache, Known};
use super::server::{Outcome, Server};
use super::turns::Turns;
use super::usage::{Meter, Prices, Tokens, Usage, estimate};

/// How random answers are: the paper's value.
const TEMPERATURE: f64 = 0.2;
/// Longest time between two tries, unless the server asks for more.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Longest time that a server may ask for.
const LONGEST_ASKED: Duration = Duration::from_secs(600);
/// Requests without an answer, one after the other, after which the server is taken to be gone.
const GONE: u32 = 3;

/// What does not change from request to request.
#[derive(Clone, Debug)]
pub struct Model {
    /// Its name at the server.
    pub name: String,
    /// Most tokens of an answer.
    pub answer_tokens: u64,
}

/// How long and how often to try.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// How often a request is sent at most.
    pub tries: u32,
    /// Time before the second try; it doubles from try to try.
    pub wait: Duration,
}

/// How answers are come by.
pub struct Connection {
    /// The server; `None` only counts what asking would take.
    pub server: Option<Server>,
    /// Answers that are known.
    pub cache: Cache,
    /// How long to try.
    pub patience: Patience,
    /// What tokens cost.
    pub prices: Prices,
}

/// A model behind a server.
pub struct Endpoint<'a> {
    model: Model,
    connection: Connection,
    meter: Meter,
    turns: Turns,
    progress: &'a ProgressBar,
    /// Nothing is asked any more.
    stopped: AtomicBool,
    /// Requests in a row without an answer.
    unanswered: AtomicU32,
}

impl Model {
    /// The body of a request. It names the request in the cache, so it holds the same bytes each time.
    fn request(&self, prompt: &str) -> String {
        json!({
            "model": self.name,
            "messages": [{ "role": "user", "content": prompt }],
            "temperature": TEMPERATURE,
            "max_tokens": self.answer_tokens,
        })
        .to_string()
    }
}

impl Ask for Endpoint<'_> {
    fn ask(&self, prompt: &str) -> Result<String, AskError> {
        let request = self.model.request(prompt);
        // Two batches may have the same question, of the same wrong sentence for instance: the second one finds the answer
        // to the first.
        let _turn = self.turns.take(&request);
        let known = match self.connection.cache.get(&request) {
            Some(known) => {
                self.meter.count(|usage| usage.cached += 1);
                known
            }
            None => match &self.connection.server {
                Some(server) => self.fetch(server, &request, prompt)?,
                None => return Ok(self.pretend(prompt)),
            },
        };
        self.progress.set_message(format!("{}, cost {:.2}", self.usage(), self.cost()));
        match known {
            Known::Answer { text, .. } => Ok(text),
            Known::TooLong => Err(AskError::TooLong),
        }
    }
}

impl<'a> Endpoint<'a> {
    /// A model that can be asked.
    pub fn new(model: Model, connection: Connection, progress: &'a ProgressBar) -> Self {
        let (stopped, unanswered) = (AtomicBool::new(false), AtomicU32::new(0));
        Self { model, connection, meter: Meter::default(), turns: Turns::default(), progress, stopped, unanswered }
    }

    /// The model's name.
    pub fn model(&self) -> &str {
        &self.model.name
    }

    /// Requests and tokens up to now.
    pub fn usage(&self) -> Usage {
        self.meter.usage()
    }

    /// What they cost.
    pub fn cost(&self) -> f64 {
        self.usage().cost(self.connection.prices)
    }

    fn fetch(&self, server: &Server, request: &str, prompt: &str) -> Result<Known, AskError> {
        let mut fault = String::new();
        for attempt in 0..self.connection.patience.tries {
            if self.stopped.load(Ordering::Relaxed) {
                return Err(AskError::Stopped("the run was stopped".to_owned()));
            }
            if attempt > 0 {
                self.meter.count(|usage| usage.retried += 1);
            }
            let known = match server.send(request) {
                Outcome::Answer(text, tokens) => {
                    let estimated = || Tokens { prompt: estimate(prompt), answer: estimate(&text) };
                    let tokens = tokens.unwrap_or_else(estimated);
                    self.meter.count(|usage| usage.answer(tokens));
                    Known::Answer { text, tokens }
                }
                Outcome::TooLong => Known::TooLong,
                Outcome::Refused(why) => return Err(AskError::Refused(why)),
                Outcome::Closed(why) => return Err(self.stop(format!("the server takes no requests: {why}"))),
                Outcome::Fault(why, asked) => {
                    if attempt + 1 < self.connection.patience.tries {
                        thread::sleep(self.wait(attempt, asked));
                    }
                    fault = why;
                    continue;
                }
            };
            self.unanswered.store(0, Ordering::Relaxed);
            // An answer that is not kept would be paid for twice.
            let kept = self.connection.cache.put(request, &known);
            return kept.map(|()| known).map_err(|error| self.stop(format!("the cache cannot be written: {error}")));
        }
        if self.unanswered.fetch_add(1, Ordering::Relaxed) + 1 >= GONE {
            return Err(self.stop(format!("the server does not answer: {fault}")));
        }
        Err(AskError::Unanswered(fault))
    }

    fn stop(&self, why: String) -> AskError {
        self.stopped.store(true, Ordering::Relaxed);
        AskError::Stopped(why)
    }

    /// Doubles from try to try. What the server asks for counts, but not without end.
    fn wait(&self, attempt: u32, asked: Option<Duration>) -> Duration {
        let doubled = self.connection.patience.wait.saturating_mul(2_u32.saturating_pow(attempt)).min(LONGEST_WAIT);
        asked.map_or(doubled, |asked| asked.clamp(doubled, LONGEST_ASKED))
    }

    /// An answer as long as answers may be, for whoever only wants to know what it would cost.
    fn pretend(&self, prompt: &str) -> String {
        let tokens = Tokens { prompt: estimate(prompt), answer: self.model.answer_tokens };
        self.meter.count(|usage| usage.answer(tokens));
        super::dry::answer(prompt, self.model.answer_tokens)
    }
}
