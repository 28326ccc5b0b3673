//! What a run costs.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

/// Tokens that a request took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// Of prompts.
    pub prompt: u64,
    /// Of answers.
    pub answer: u64,
}

/// Prices per million tokens, in the currency of the bill.
#[derive(Clone, Copy, Debug, Default)]
pub struct Prices {
    /// Of prompts.
    pub prompt: f64,
    /// Of answers.
    pub answer: f64,
}

/// Requests and tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Usage {
    /// Requests that the server answered.
    pub answered: u64,
    /// Requests that had an answer in the cache.
    pub cached: u64,
    /// Requests that were sent again after a fault.
    pub retried: u64,
    /// Tokens of answered requests.
    pub tokens: Tokens,
}

/// Usage that many threads count.
#[derive(Default)]
pub struct Meter(Mutex<Usage>);

impl Meter {
    /// Changes the count.
    pub fn count(&self, change: impl FnOnce(&mut Usage)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The count up to now.
    pub fn usage(&self) -> Usage {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Usage {
    /// Counts a request that was answered.
    pub fn answer(&mut self, tokens: Tokens) {
        self.answered += 1;
        self.tokens.prompt += tokens.prompt;
        self.tokens.answer += tokens.answer;
    }

    /// What it costs.
    pub fn cost(&self, prices: Prices) -> f64 {
        (self.tokens.prompt as f64 * prices.prompt + self.tokens.answer as f64 * prices.answer) / 1e6
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { answered, cached, retried, tokens } = self;
        write!(f, "{answered} requests, {} + {} tokens", tokens.prompt, tokens.answer)?;
        write!(f, " ({cached} from the cache, {retried} sent again)")
    }
}

/// How many tokens a text has, about: models differ, and code has more of them than prose.
pub fn estimate(text: &str) -> u64 {
    text.len().div_ceil(3) as u64
}
