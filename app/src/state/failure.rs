//! Why no answer came, each with a sentence for the user and a next step.

use super::address::AddressError;
use super::endpoint::Key;
use super::format::excerpt;
use super::reply::{ReplyError, error_in};

/// Why no answer came, or not all of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The address is not one.
    #[error("{0}")]
    Address(#[from] AddressError),
    /// Nothing answered.
    #[error("Nothing answers at {host}.")]
    Unreachable {
        /// Host and port.
        host: String,
        /// Whether it is this computer.
        loopback: bool,
    },
    /// A server is there, and the browser may not show its answer to this page.
    #[error("A server runs at {host}, but it does not let this page read its answers.")]
    Cors {
        /// Host and port.
        host: String,
        /// Whether it is this computer.
        loopback: bool,
        /// Origin of the page, which the server has to allow.
        page: String,
    },
    /// The browser keeps the page from this computer's servers.
    #[error("The browser does not let this page reach {host}.")]
    Blocked {
        /// Host and port.
        host: String,
    },
    /// 401 or 403.
    #[error("{host} does not accept the key{}.", quoted(.said))]
    Key {
        /// Host and port.
        host: String,
        /// Whether a key was sent.
        sent: bool,
        /// The server's words.
        said: String,
    },
    /// 404.
    #[error("{host} does not know the model or the address{}.", quoted(.said))]
    NotFound {
        /// Host and port.
        host: String,
        /// What was asked for.
        model: String,
        /// The server's words.
        said: String,
    },
    /// 429.
    #[error("{host} refuses more requests for now{}.", quoted(.said))]
    TooMany {
        /// Host and port.
        host: String,
        /// Seconds, where the server named them.
        wait: Option<u32>,
        /// The server's words.
        said: String,
    },
    /// Any other status that is not success.
    #[error("{host} answered with status {status}{}.", quoted(.said))]
    Status {
        /// Host and port.
        host: String,
        /// HTTP status.
        status: u16,
        /// The server's words.
        said: String,
    },
    /// The body could not be used.
    #[error("{}", reply_sentence(.host, .error))]
    Reply {
        /// Host and port.
        host: String,
        /// What was wrong with it.
        error: ReplyError,
    },
    /// The connection broke while the body was read.
    #[error("The connection to {host} broke.")]
    Broke {
        /// Host and port.
        host: String,
    },
}

impl Failure {
    /// What a status that is not success means. `body` must be free of the key already.
    pub fn of_status(
        host: &str,
        status: u16,
        body: &str,
        retry_after: Option<&str>,
        model: &str,
        key_sent: bool,
    ) -> Self {
        let said = words_of(body);
        let host = host.to_owned();
        match status {
            401 | 403 => Self::Key { host, sent: key_sent, said },
            404 => Self::NotFound { host, model: model.to_owned(), said },
            429 => Self::TooMany { host, wait: retry_after.and_then(|text| text.trim().parse().ok()), said },
            _ => Self::Status { host, status, said },
        }
    }

    /// What a reply that cannot be used means. The key is taken out of the server's words.
    pub fn of_reply(host: &str, error: ReplyError, key: Option<&Key>) -> Self {
        let redact = |words: String| key.map_or(words.clone(), |key| key.redact(&words));
        let error = match error {
            ReplyError::Provider(words) => ReplyError::Provider(redact(words)),
            ReplyError::Foreign(words) => ReplyError::Foreign(redact(words)),
            other => other,
        };
        Self::Reply { host: host.to_owned(), error }
    }

    /// What the user can do about it.
    pub fn next_step(&self) -> String {
        match self {
            Self::Address(_) => "Complete the settings of the model.".into(),
            Self::Unreachable { loopback: true, .. } => {
                "Start the model server on this computer, check the port, and try again.".into()
            }
            Self::Unreachable { .. } => "Check the address and your connection, and try again.".into(),
            Self::Cors { loopback: true, page, .. } => format!(
                "Allow the origin {page} in the server's settings and start it again; Ollama reads it from \
                 OLLAMA_ORIGINS, llama.cpp allows every page."
            ),
            Self::Cors { page, .. } => format!(
                "The provider has to allow {page} in its CORS settings. If it does not, copy the prompt and paste the \
                 answer instead."
            ),
            Self::Blocked { .. } => {
                "Allow this site to reach apps on this device (local network access) in the browser's site settings, \
                 and try again."
                    .into()
            }
            Self::Key { sent: false, .. } => "Enter a key in the settings.".into(),
            Self::Key { .. } => "Check the key in the settings, and that it may use this model.".into(),
            Self::NotFound { model, .. } => {
                format!(
                    "Check the name of the model, “{model}”, and that the address ends as the provider says, often in /v1."
                )
            }
            Self::TooMany { wait: Some(seconds), .. } => format!("Wait {seconds} seconds, then try again."),
            Self::TooMany { .. } => "Wait a little, then try again, or choose another model.".into(),
            Self::Status { status: 500.., .. } => "The trouble is on the server's side. Try again in a while.".into(),
            Self::Status { .. } => "Check the address and the model in the settings.".into(),
            Self::Reply { error: ReplyError::Html | ReplyError::Foreign(_), .. } => {
                "The address is probably not that of an OpenAI-compatible interface; it often ends in /v1.".into()
            }
            Self::Reply { error: ReplyError::Provider(_) | ReplyError::Broken, .. } | Self::Broke { .. } => {
                "What arrived is kept. Try again.".into()
            }
            Self::Reply { error: ReplyError::TooLong, .. } => {
                "What arrived is kept. Ask for less, or choose another model.".into()
            }
        }
    }
}

/// The server's words in an error's body: JSON in the usual shapes, or plain text. A web page says nothing.
fn words_of(body: &str) -> String {
    let body = body.trim();
    if body.starts_with('<') {
        return String::new();
    }
    let said = serde_json::from_str::<serde_json::Value>(body).map_or_else(
        |_| body.to_owned(),
        |value| error_in(&value).or_else(|| Some(value.get("message")?.as_str()?.to_owned())).unwrap_or_default(),
    );
    excerpt(said.trim_end_matches('.'), 200)
}

fn reply_sentence(host: &str, error: &ReplyError) -> String {
    match error {
        ReplyError::Provider(words) => format!("{host} reports an error{}.", quoted(words.trim_end_matches('.'))),
        ReplyError::Html => format!("{host} sent a web page instead of an answer."),
        ReplyError::Foreign(words) => format!("{host} sent something that is not a chat completion{}.", quoted(words)),
        ReplyError::Broken => format!("The connection to {host} ended before the answer was complete."),
        ReplyError::TooLong => format!("{host} sent more than any answer can have."),
    }
}

fn quoted(said: &str) -> String {
    if said.is_empty() { String::new() } else { format!(": “{said}”") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, body: &str) -> Failure {
        Failure::of_status("api.example.com", status, body, Some("20"), "big-coder", true)
    }

    #[test]
    fn a_status_becomes_a_sentence_and_a_next_step() {
        for (status, body, sentence, step) in [
            (
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided.\"}}",
                "api.example.com does not accept the key: “Incorrect API key provided”.",
                "Check the key",
            ),
            (
                404,
                "{\"error\":\"model not found\"}",
                "does not know the model or the address: “model not found”.",
                "“big-coder”",
            ),
            (
                404,
                "<html><h1>404</h1></html>",
                "api.example.com does not know the model or the address.",
                "often in /v1",
            ),
            (429, "", "api.example.com refuses more requests for now.", "Wait 20 seconds"),
            (503, "busy", "api.example.com answered with status 503: “busy”.", "server's side"),
            (
                400,
                "{\"message\":\"bad temperature\"}",
                "answered with status 400: “bad temperature”.",
                "Check the address",
            ),
        ] {
            let failure = of(status, body);
            assert!(failure.to_string().contains(sentence), "{failure}");
            assert!(failure.next_step().contains(step), "{}", failure.next_step());
        }
    }

    #[test]
    fn a_missing_key_is_not_called_a_wrong_one() {
        let failure = Failure::of_status("h", 401, "", None, "m", false);
        assert_eq!(failure.next_step(), "Enter a key in the settings.");
    }
}
