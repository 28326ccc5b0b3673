//! One request to a server that speaks the protocol of `OpenAI`, and what came of it.

use std::time::{Duration, SystemTime};

use serde::Deserialize;
use ureq::Agent;

use super::dialect::Dialect;
use super::key::{Key, is_here};
use super::usage::Tokens;

/// Longest answer in bytes.
const MOST_ANSWER: u64 = 8 << 20;
/// Characters of a server's message that are shown.
const MOST_MESSAGE: usize = 300;

/// A server.
pub struct Server {
    agent: Agent,
    url: String,
    key: Option<Key>,
    dialect: Dialect,
}

/// What came of a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An answer, and the tokens it took where the server says so.
    Answer(String, Option<Tokens>),
    /// The prompt does not fit into the model's context.
    TooLong,
    /// The server does not take this request.
    Refused(String),
    /// The server takes no request: wrong key, wrong address, unknown model.
    Closed(String),
    /// It may work the next time, after a while if the server says so.
    Fault(String, Option<Duration>),
}

#[derive(Deserialize)]
struct Body {
    choices: Vec<Choice>,
    usage: Option<BodyUsage>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
    refusal: Option<String>,
}

#[derive(Deserialize)]
struct BodyUsage {
    prompt_tokens: u64,
    completion_tokens: u64,
}

impl Server {
    /// A server at the address that ends in `/v1` or the like.
    pub fn new(base: &str, key: Option<Key>, timeout: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .http_status_as_error(false)
            // A key goes to the address that it was given for.
            .max_redirects(0)
            .max_redirects_will_error(false);
        let config = if is_here(base) { config.proxy(None) } else { config };
        let url = format!("{}/chat/completions", base.trim_end_matches('/'));
        Self { agent: config.build().into(), url, key, dialect: Dialect::default() }
    }

    /// Sends a request, in the words that the server wants.
    pub fn send(&self, request: &str) -> Outcome {
        loop {
            let sent = self.dialect.translate(request);
            match self.send_as_it_is(&sent) {
                Outcome::Refused(why) if self.dialect.learn(&sent, &why) => {}
                outcome => return outcome,
            }
        }
    }

    fn send_as_it_is(&self, request: &str) -> Outcome {
        let mut post = self.agent.post(&self.url).header("content-type", "application/json");
        if let Some(key) = &self.key {
            post = post.header("authorization", key.header());
        }
        let mut response = match post.send(request) {
            Ok(response) => response,
            Err(ureq::Error::BadUri(why)) => return Outcome::Closed(format!("{} is no address: {why}", self.url)),
            Err(error) => return Outcome::Fault(self.message(&error.to_string()), None),
        };
        let status = response.status().as_u16();
        let wait = response.headers().get("retry-after").and_then(|value| value.to_str().ok()).and_then(wait);
        let body = match response.body_mut().with_config().limit(MOST_ANSWER).read_to_vec() {
            Ok(body) => String::from_utf8_lossy(&body).into_owned(),
            Err(error) if status < 400 => return Outcome::Fault(self.message(&error.to_string()), None),
            Err(_) => String::new(),
        };
        let said = || format!("{status} {}", self.message(&body));
        match status {
            200..300 => self.answer(&body),
            300..400 => Outcome::Closed(format!("{} sends on to another address", self.url)),
            408 | 409 | 425 | 429 | 500.. => Outcome::Fault(said(), wait),
            400 | 413 | 422 if is_about_length(&body) => Outcome::TooLong,
            401..=405 => Outcome::Closed(said()),
            _ => Outcome::Refused(said()),
        }
    }

    fn answer(&self, body: &str) -> Outcome {
        let body: Body = match serde_json::from_str(body) {
            Ok(body) => body,
            Err(error) => return Outcome::Fault(format!("the answer cannot be read: {error}"), None),
        };
        let tokens = body.usage.map(|usage| Tokens { prompt: usage.prompt_tokens, answer: usage.completion_tokens });
        match body.choices.into_iter().next() {
            Some(Choice { message }) => {
                let text = message.content.or(message.refusal).unwrap_or_default();
                Outcome::Answer(self.key.as_ref().map_or_else(|| text.clone(), |key| key.hide_in(&text)), tokens)
            }
            None => Outcome::Fault("the answer is empty".to_owned(), None),
        }
    }

    /// A message for people: short, on one line, without the key.
    fn message(&self, text: &str) -> String {
        let text = self.key.as_ref().map_or_else(|| text.to_owned(), |key| key.hide_in(text));
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        line.chars().take(MOST_MESSAGE).collect()
    }
}

/// Servers have no common word for it.
fn is_about_length(body: &str) -> bool {
    let body = body.to_lowercase();
    [
        "context_length",
        "context length",
        "context size",
        "context window",
        "too long",
        "maximum context",
        "too many tokens",
    ]
    .iter()
    .any(|words| body.contains(words))
}

/// Seconds, or a date.
fn wait(header: &str) -> Option<Duration> {
    let header = header.trim();
    let seconds = header.parse().ok().map(Duration::from_secs);
    seconds.or_else(|| httpdate::parse_http_date(header).ok()?.duration_since(SystemTime::now()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_says_how_long_to_wait_in_two_ways() {
        assert_eq!(wait(" 7 "), Some(Duration::from_secs(7)));
        let date = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(100));
        assert!(wait(&date).is_some_and(|wait| (95..=100).contains(&wait.as_secs())), "{date}");
        assert_eq!((wait("soon"), wait("-1")), (None, None));
    }
}
