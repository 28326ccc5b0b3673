//! Server-sent events out of bytes, as they arrive.
//!
//! Chunks of a network stream end anywhere, also inside a character, so bytes are kept until their line is whole.

/// Decodes a stream of server-sent events.
#[derive(Debug, Default)]
pub struct Decoder {
    line: Vec<u8>,
    data: String,
    has_data: bool,
    /// The last byte was `\r`: a `\n` that follows belongs to the same line ending.
    after_cr: bool,
    started: bool,
}

/// A line, or the data of an event, is longer than any answer may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an event of the answer is too long")]
pub struct TooLong;

/// Bytes that a line and an event's data may have.
const LONGEST: usize = 4_000_000;

impl Decoder {
    /// Takes the next bytes; returns the data of the events that they complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Vec<String>, TooLong> {
        let mut events = Vec::new();
        for &byte in bytes {
            let second_half = self.after_cr && byte == b'\n';
            self.after_cr = byte == b'\r';
            match byte {
                _ if second_half => {}
                b'\r' | b'\n' => events.extend(self.end_line()?),
                _ if self.line.len() >= LONGEST => return Err(TooLong),
                _ => self.line.push(byte),
            }
        }
        Ok(events)
    }

    /// The stream has ended. An event whose last blank line is missing counts, as servers forget it.
    pub fn finish(&mut self) -> Result<Option<String>, TooLong> {
        let whole = self.end_line()?;
        Ok(whole.or_else(|| self.end_event()))
    }

    fn end_line(&mut self) -> Result<Option<String>, TooLong> {
        let bytes = std::mem::take(&mut self.line);
        let mut line = String::from_utf8_lossy(&bytes);
        if !self.started {
            self.started = true;
            if let Some(rest) = line.strip_prefix('\u{feff}') {
                line = rest.to_owned().into();
            }
        }
        if line.is_empty() {
            return Ok(self.end_event());
        }
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        // A line that starts with a colon is a comment: its field is empty. Other fields than data are of no use here.
        if field == "data" {
            if self.data.len() + value.len() > LONGEST {
                return Err(TooLong);
            }
            if self.has_data {
                self.data.push('\n');
            }
            self.data.push_str(value.strip_prefix(' ').unwrap_or(value));
            self.has_data = true;
        }
        Ok(None)
    }

    fn end_event(&mut self) -> Option<String> {
        let data = std::mem::take(&mut self.data);
        std::mem::take(&mut self.has_data).then_some(data)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Feeds a stream in pieces of `size` bytes.
    fn events(stream: &[u8], size: usize) -> Vec<String> {
        let mut decoder = Decoder::default();
        let mut events = Vec::new();
        for chunk in stream.chunks(size) {
            events.extend(decoder.feed(chunk).expect("short"));
        }
        events.extend(decoder.finish().expect("short"));
        events
    }

    fn check(stream: &str, expected: &[&str]) {
        for size in 1..=stream.len().max(1) {
            assert_eq!(events(stream.as_bytes(), size), expected, "{stream:?} in pieces of {size}");
        }
    }

    #[test]
    fn events_are_the_same_however_the_stream_is_cut() {
        check("data: a\n\ndata: b\n\n", &["a", "b"]);
        check("data: Grüße 🦀\n\ndata:日本\n\n", &["Grüße 🦀", "日本"]);
        check("data: a\r\n\r\ndata: b\r\rdata: c\n\n", &["a", "b", "c"]);
        check(": keep-alive\n\nevent: x\nid: 1\ndata: a\nretry: 5\n\n", &["a"]);
        check("data: one\ndata: two\ndata\n\n", &["one\ntwo\n"]);
        check("\u{feff}data: a\n\n", &["a"]);
        check("data: [DONE]\n\n", &["[DONE]"]);
        check("database: no\n\n\n\n", &[]);
        check("data: last", &["last"]);
        check("", &[]);
    }

    #[test]
    fn bytes_that_are_no_text_do_not_stop_the_stream() {
        assert_eq!(events(b"data: a\xff\n\ndata: b\n\n", 3), ["a\u{fffd}", "b"]);
    }

    #[test]
    fn an_endless_line_is_refused() {
        let mut decoder = Decoder::default();
        let chunk = vec![b'x'; 1_000_000];
        let fed: Vec<_> = (0..5).map(|_| decoder.feed(&chunk)).collect();
        assert_eq!(fed.last(), Some(&Err(TooLong)));
    }
}
