//! A model server that does what a script says, and remembers what it was asked.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What the server does with a request.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Answers with a text.
    Answer(String),
    /// Answers with a status, a header and a body.
    Status(u16, &'static str, String),
    /// Sends half of an answer and closes.
    Truncated,
    /// Says nothing for so long.
    Hang(Duration),
}

/// A request and what became of it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The body.
    pub body: String,
    /// The header with the key.
    pub authorization: Option<String>,
    /// When it came.
    pub at: Instant,
    /// Whether it was answered.
    pub answered: bool,
}

impl Asked {
    /// The prompt.
    pub fn prompt(&self) -> String {
        let body: Value = serde_json::from_str(&self.body).unwrap();
        body["messages"][0]["content"].as_str().unwrap().to_owned()
    }
}

/// A running server.
pub struct ModelServer {
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl ModelServer {
    /// Starts one. The script sees a request and how often its body came before.
    pub fn start(script: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/v1", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (script, log) = (Arc::new(script), Arc::clone(&asked));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (script, log) = (Arc::clone(&script), Arc::clone(&log));
                // A client that was killed is no fault of the server.
                thread::spawn(move || serve(stream, &*script, &log));
            }
        });
        Self { address, asked }
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// All requests up to now.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// Fails if a request was answered more than once.
    pub fn nothing_was_answered_twice(&self) {
        let mut times: HashMap<String, usize> = HashMap::new();
        for asked in self.asked().into_iter().filter(|asked| asked.answered) {
            *times.entry(asked.body).or_default() += 1;
        }
        let twice = times.into_iter().find(|&(_, times)| times > 1);
        assert!(twice.is_none(), "asked again although it was answered: {twice:?}");
    }
}

/// A list of sentences that no other prompt gets.
pub fn good_answer(asked: &Asked) -> Reply {
    let digest = Sha256::digest(&asked.body);
    let words: Vec<_> = digest.chunks(4).map(|chunk| u32::from_le_bytes(chunk.try_into().unwrap())).collect();
    let sentence = |at: usize| format!("- Word {} stands before {} and {}.\n", words[at], words[at + 1], words[at + 2]);
    Reply::Answer((0..3).map(sentence).collect())
}

fn serve(stream: TcpStream, script: &dyn Fn(&Asked, usize) -> Reply, log: &Mutex<Vec<Asked>>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut length, mut authorization) = (0, None);
    for line in reader.by_ref().lines() {
        let line = line?;
        match line.split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.parse().unwrap(),
            Some((name, value)) if name.eq_ignore_ascii_case("authorization") => {
                authorization = Some(value.to_owned());
            }
            _ if line.is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let body = String::from_utf8(body).unwrap();
    let mut asked = Asked { body, authorization, at: Instant::now(), answered: false };
    let before = log.lock().unwrap().iter().filter(|known| known.body == asked.body).count();
    let reply = script(&asked, before);
    asked.answered = matches!(reply, Reply::Answer(_));
    log.lock().unwrap().push(asked);
    respond(stream, reply)
}

fn respond(mut to: TcpStream, reply: Reply) -> std::io::Result<()> {
    let of = |text: &str| {
        json!({
            "choices": [{ "message": { "role": "assistant", "content": text }, "finish_reason": "stop" }],
            "usage": { "prompt_tokens": 100, "completion_tokens": 10 },
        })
        .to_string()
    };
    let (status, header, body, cut) = match reply {
        Reply::Answer(text) => (200, "x-a: b", of(&text), 0),
        Reply::Status(status, header, body) => (status, header, body, 0),
        Reply::Truncated => {
            let body = of("- cut off");
            let cut = body.len() / 2;
            (200, "x-a: b", body, cut)
        }
        Reply::Hang(time) => {
            thread::sleep(time);
            return Ok(());
        }
    };
    let length = body.len();
    let head = format!("HTTP/1.1 {status} OK\r\n{header}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
    to.write_all(head.as_bytes())?;
    to.write_all(&body.as_bytes()[..length - cut])
}
