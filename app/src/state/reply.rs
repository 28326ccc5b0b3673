//! The body of a chat completion, streamed or whole, as it arrives.
//!
//! Servers that were asked for a stream answer with server-sent events, with one JSON document, or, when something
//! stands between, with a web page. The first byte that is not blank tells which.

use serde_json::Value;

use super::format::excerpt;
use super::sse::Decoder;

/// Something that a reply said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// More of the answer.
    Text(String),
    /// More of the model's reasoning, which is not part of the answer.
    Thought,
    /// Tokens: prompt, answer.
    Usage(u32, u32),
}

/// A reply that cannot be used, or not further. [`super::failure::Failure`] has the sentences for the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyError {
    /// The server said what went wrong, in its own words.
    Provider(String),
    /// A web page.
    Html,
    /// Neither events nor JSON of a chat completion: how it begins.
    Foreign(String),
    /// The stream ended before the answer did.
    Broken,
    /// More bytes than any answer has.
    TooLong,
}

/// How a complete reply ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The model was done.
    Complete,
    /// The limit on tokens cut it off.
    CutOff,
}

/// Bytes that a reply that is not streamed may have.
const LONGEST: usize = 4_000_000;

/// Decodes a reply.
#[derive(Debug, Default)]
pub struct Reply {
    form: Form,
    ending: Option<Ending>,
}

#[derive(Debug, Default)]
enum Form {
    /// Only blanks so far.
    #[default]
    Unknown,
    Events(Decoder),
    Json(Vec<u8>),
    Html,
}

impl Reply {
    /// Takes the next bytes of the body and adds what they say, also when they end with an error.
    pub fn feed(&mut self, bytes: &[u8], said: &mut Vec<Said>) -> Result<(), ReplyError> {
        if let Form::Unknown = self.form {
            let Some(&first) = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) else { return Ok(()) };
            self.form = match first {
                b'{' | b'[' => Form::Json(Vec::new()),
                b'<' => Form::Html,
                _ => Form::Events(Decoder::default()),
            };
        }
        match &mut self.form {
            Form::Unknown => Ok(()),
            Form::Html => Err(ReplyError::Html),
            Form::Json(body) if body.len() + bytes.len() > LONGEST => Err(ReplyError::TooLong),
            Form::Json(body) => {
                body.extend_from_slice(bytes);
                Ok(())
            }
            Form::Events(decoder) => {
                let events = decoder.feed(bytes).map_err(|_| ReplyError::TooLong)?;
                events.iter().try_for_each(|event| self.read_event(event, said))
            }
        }
    }

    /// The body has ended: adds what was still waiting, and tells how the answer ended.
    pub fn finish(mut self, said: &mut Vec<Said>) -> Result<Ending, ReplyError> {
        match &mut self.form {
            Form::Unknown => return Err(ReplyError::Broken),
            Form::Html => return Err(ReplyError::Html),
            Form::Json(body) => {
                let body = std::mem::take(body);
                let text = String::from_utf8_lossy(&body);
                let value = serde_json::from_str(&text).map_err(|_| ReplyError::Foreign(excerpt(&text, 80)))?;
                self.ending = Some(Ending::Complete);
                self.read(&value, said)?;
            }
            Form::Events(decoder) => {
                let last = decoder.finish().map_err(|_| ReplyError::TooLong)?;
                last.iter().try_for_each(|event| self.read_event(event, said))?;
            }
        }
        self.ending.ok_or(ReplyError::Broken)
    }

    fn read_event(&mut self, event: &str, said: &mut Vec<Said>) -> Result<(), ReplyError> {
        if event.trim() == "[DONE]" {
            self.ending.get_or_insert(Ending::Complete);
            return Ok(());
        }
        let value = serde_json::from_str(event).map_err(|_| ReplyError::Foreign(excerpt(event, 80)))?;
        self.read(&value, said)
    }

    fn read(&mut self, value: &Value, said: &mut Vec<Said>) -> Result<(), ReplyError> {
        if let Some(message) = error_in(value) {
            return Err(ReplyError::Provider(message));
        }
        if let Some(usage) = value.get("usage").filter(|usage| usage.is_object()) {
            let tokens =
                |name: &str| usage.get(name).and_then(Value::as_u64).map_or(0, |n| n.min(u32::MAX.into()) as u32);
            said.push(Said::Usage(tokens("prompt_tokens"), tokens("completion_tokens")));
        }
        let Some(choices) = value.get("choices").and_then(Value::as_array) else {
            let known = value.get("usage").is_some() || value.get("id").is_some();
            return if known { Ok(()) } else { Err(ReplyError::Foreign(excerpt(&value.to_string(), 80))) };
        };
        let Some(choice) = choices.first() else { return Ok(()) };
        let part = choice.get("delta").or_else(|| choice.get("message")).unwrap_or(choice);
        let text = part.get("content").or_else(|| part.get("text")).map(content).unwrap_or_default();
        if !text.is_empty() {
            said.push(Said::Text(text));
        } else if ["reasoning_content", "reasoning"].iter().any(|name| part.get(name).is_some_and(Value::is_string)) {
            said.push(Said::Thought);
        }
        match choice.get("finish_reason").and_then(Value::as_str) {
            Some("length") => self.ending = Some(Ending::CutOff),
            Some(_) => self.ending = Some(self.ending.unwrap_or(Ending::Complete)),
            None => {}
        }
        Ok(())
    }
}

/// What a server says went wrong, in any of the shapes that are about.
pub fn error_in(value: &Value) -> Option<String> {
    let error = value.get("error").filter(|error| !error.is_null()).or_else(|| value.get("detail"))?;
    let message = [error.get("message"), Some(error)].into_iter().flatten().find_map(Value::as_str);
    Some(excerpt(&message.map_or_else(|| error.to_string(), str::to_owned), 300))
}

/// A message's content: a text, or a list of parts with texts.
fn content(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().filter_map(|part| part.get("text")?.as_str()).collect(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Outcome = (String, Result<Ending, ReplyError>);

    /// What a body says when it comes in pieces of `size` bytes.
    fn read(body: &str, size: usize) -> Outcome {
        let mut reply = Reply::default();
        let mut said = Vec::new();
        let fed = body.as_bytes().chunks(size).try_for_each(|chunk| reply.feed(chunk, &mut said));
        let ending = fed.and_then(|()| reply.finish(&mut said));
        let texts = said.iter().filter_map(|part| if let Said::Text(text) = part { Some(text.as_str()) } else { None });
        (texts.collect(), ending)
    }

    fn check(body: &str, text: &str, ending: &Result<Ending, ReplyError>) {
        for size in [1, 3, 7, 10_000] {
            assert_eq!(read(body, size), (text.to_owned(), ending.clone()), "{body:?} in pieces of {size}");
        }
    }

    fn delta(text: &str) -> String {
        format!("data: {}\n\n", serde_json::json!({"id": "1", "choices": [{"index": 0, "delta": {"content": text}}]}))
    }

    #[test]
    fn a_stream_is_put_together() {
        let body = format!(": hi\n\n{}{}{}data: [DONE]\n\n", delta("de"), delta("f ü🦀"), delta("():\n"));
        check(&body, "def ü🦀():\n", &Ok(Ending::Complete));
        let role = "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\n";
        let end = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: {\"choices\":[],\"usage\":{}}\n\n";
        check(&format!("{role}{}{end}", delta("x")), "x", &Ok(Ending::Complete));
    }

    #[test]
    fn the_token_limit_is_noticed() {
        let end = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n";
        check(&format!("{}{end}", delta("x")), "x", &Ok(Ending::CutOff));
    }

    #[test]
    fn an_answer_that_is_not_streamed_is_read_whole() {
        let body = "\n {\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"x = 1\"},\"finish_reason\":\"stop\"}],\
                    \"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}";
        check(body, "x = 1", &Ok(Ending::Complete));
        check(
            "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}}]}",
            "a",
            &Ok(Ending::Complete),
        );
    }

    #[test]
    fn errors_in_mid_stream_keep_what_came_before() {
        let broken = "data: {\"error\":{\"message\":\"overloaded\",\"code\":503}}\n\n";
        check(&format!("{}{broken}", delta("ab")), "ab", &Err(ReplyError::Provider("overloaded".into())));
        check(&delta("ab"), "ab", &Err(ReplyError::Broken));
        check("{\"error\":\"no such model\"}", "", &Err(ReplyError::Provider("no such model".into())));
        check("{\"detail\":\"Not Found\"}", "", &Err(ReplyError::Provider("Not Found".into())));
    }

    #[test]
    fn what_is_no_completion_is_refused() {
        check("<!doctype html><title>x</title>", "", &Err(ReplyError::Html));
        check("{\"status\":\"ok\"}", "", &Err(ReplyError::Foreign("{\"status\":\"ok\"}".into())));
        check("data: hello\n\n", "", &Err(ReplyError::Foreign("hello".into())));
        check("", "", &Err(ReplyError::Broken));
    }

    #[test]
    fn usage_and_reasoning_are_told_apart_from_text() {
        let mut reply = Reply::default();
        let thought = "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n";
        let usage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\n";
        let mut said = Vec::new();
        assert_eq!(reply.feed(format!("{thought}{usage}").as_bytes(), &mut said), Ok(()));
        assert_eq!(said, [Said::Thought, Said::Usage(7, 3)]);
    }
}
