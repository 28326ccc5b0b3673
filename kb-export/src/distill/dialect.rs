//! What a server wants to be said differently. Newer models call the length of an answer something else, and some let
//! nobody set how random it is; both is told in an error, once.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

const LENGTH: &str = "max_tokens";
const NEW_LENGTH: &str = "max_completion_tokens";
const TEMPERATURE: &str = "temperature";

/// What was learned about a server.
#[derive(Default)]
pub struct Dialect {
    new_length: AtomicBool,
    no_temperature: AtomicBool,
}

impl Dialect {
    /// A request as the server wants it.
    pub fn translate<'a>(&self, request: &'a str) -> Cow<'a, str> {
        let (new_length, no_temperature) =
            (self.new_length.load(Ordering::Relaxed), self.no_temperature.load(Ordering::Relaxed));
        if !new_length && !no_temperature {
            return Cow::Borrowed(request);
        }
        let Ok(Value::Object(mut fields)) = serde_json::from_str(request) else { return Cow::Borrowed(request) };
        if new_length && let Some(length) = fields.remove(LENGTH) {
            fields.insert(NEW_LENGTH.to_owned(), length);
        }
        if no_temperature {
            fields.remove(TEMPERATURE);
        }
        Cow::Owned(Value::Object(fields).to_string())
    }

    /// Whether an error to a request says that something is to be said differently, and it was not before.
    pub fn learn(&self, sent: &str, error: &str) -> bool {
        let has = |field: &str| sent.contains(&format!("\"{field}\":"));
        if error.contains(NEW_LENGTH) && has(LENGTH) {
            self.new_length.store(true, Ordering::Relaxed);
            return true;
        }
        if error.contains(TEMPERATURE) && has(TEMPERATURE) {
            self.no_temperature.store(true, Ordering::Relaxed);
            return true;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_learned_once() {
        let (dialect, request) = (Dialect::default(), r#"{"max_tokens":5,"messages":[],"temperature":0.2}"#);
        assert_eq!(dialect.translate(request), request);
        let length = "Unsupported parameter: use 'max_completion_tokens' instead.";
        assert!(dialect.learn(request, length));
        let newer = dialect.translate(request).into_owned();
        assert_eq!(newer, r#"{"max_completion_tokens":5,"messages":[],"temperature":0.2}"#);
        assert!(!dialect.learn(&newer, length), "it was said as the server wants it");
        assert!(dialect.learn(&newer, "temperature does not support 0.2"));
        assert_eq!(dialect.translate(request), r#"{"max_completion_tokens":5,"messages":[]}"#);
    }
}
