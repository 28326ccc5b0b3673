//! Pairs → guidelines and causes, from a server that does not always do what it should.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use common::model_server::{Asked, ModelServer, Reply, good_answer};
use common::{Run, empty_folder, kb_export};
use serde_json::{Value, json};

const KEY: &str = "sk-test-0123456789";
/// Pairs of each weakness: three batches and two.
const PAIRS: [(u32, usize); 2] = [(78, 12), (89, 25)];
/// A summary of each batch and one merge, for guidelines and for causes.
const REQUESTS: usize = 2 * (2 + 1) + 2 * (3 + 1);

/// A folder with imported pairs.
fn imported(name: &str) -> PathBuf {
    let row = |(cwe, number): (u32, usize)| {
        let code = |call: &str| {
            format!(
                "import os\n\ndef run_{number}(name):\n    print('start')\n    text = 'show {number} ' + name\n    os.{call}(text)\n"
            )
        };
        json!({
            "id": format!("pair-{cwe}-{number}"), "cwe": cwe, "language": "python", "task": "Show a thing by its name.",
            "vulnerable": code("system"), "secure": code("run_checked"),
        })
        .to_string()
    };
    let rows = PAIRS.iter().flat_map(|&(cwe, count)| (0..count).map(move |number| (cwe, number + 100 * cwe as usize)));
    let folder = empty_folder(&format!("distill-{name}-in"));
    let rows = rows.map(row).collect::<Vec<_>>().join("\n");
    let run = kb_export(&["import", "pairs", "-", "--out", folder.to_str().unwrap()], &rows);
    assert!(run.ok, "{}", run.stderr);
    folder
}

/// `distill` on a server, ready to run.
fn command(imported: &Path, out: &Path, address: &str, more: &[&str]) -> Command {
    // Longer than any answer takes on a busy machine.
    let timeout = if more.contains(&"--timeout") { &[][..] } else { &["--timeout", "20"] };
    let mut command = Command::new(env!("CARGO_BIN_EXE_kb-export"));
    command
        .args(["distill", "--json", "--model", "tiny", "--backoff", "0.01", "--endpoint", address])
        .arg("--imported")
        .arg(imported)
        .arg("--out")
        .arg(out)
        .args(timeout)
        .args(more)
        .env("OPENAI_API_KEY", KEY)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn finish(child: Child) -> Run {
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { ok: output.status.success(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn distill(imported: &Path, out: &Path, server: &ModelServer, more: &[&str]) -> Run {
    finish(command(imported, out, server.address(), more).spawn().unwrap())
}

fn failed(out: &Path) -> Vec<Value> {
    let text = fs::read_to_string(out.join("failed.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn node(out: &Path, cwe: u32) -> toml::Table {
    let prefix = format!("cwe-{cwe:03}-");
    let mut folders = fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path());
    let folder = folders.find(|path| path.file_name().unwrap().to_string_lossy().starts_with(&prefix)).unwrap();
    fs::read_to_string(folder.join("node.toml")).unwrap().parse().unwrap()
}

/// The pairs that answered prompts have shown.
fn shown(server: &ModelServer) -> BTreeSet<String> {
    let prompts = server.asked().into_iter().filter(|asked| asked.answered).map(|asked| asked.prompt());
    let names = |prompt: String| {
        let words: Vec<_> = prompt.split(|c: char| !(c.is_alphanumeric() || c == '_')).map(str::to_owned).collect();
        words.into_iter().filter(|word| word.starts_with("run_") && word[4..].parse::<u32>().is_ok())
    };
    prompts.flat_map(names).collect()
}

#[test]
fn faults_cost_patience_and_nothing_else() {
    let server = ModelServer::start(|asked, before| {
        let kind = asked.body.len() + before;
        match (before, kind % 5) {
            (2.., _) => good_answer(asked),
            (_, 0) => Reply::Status(429, "retry-after: 1", "{}".to_owned()),
            (_, 1) => Reply::Status(500, "x-a: b", "<html>".to_owned()),
            (_, 2) => Reply::Hang(Duration::from_secs(4)),
            (_, 3) => Reply::Status(200, "x-a: b", "{\"choices\": [{\"mess".to_owned()),
            _ => Reply::Truncated,
        }
    });
    let (imported, out) = (imported("faults"), empty_folder("distill-faults"));
    let run = distill(&imported, &out, &server, &["--timeout", "2"]);
    assert!(run.ok, "{}", run.stderr);
    server.nothing_was_answered_twice();
    let report = &run.rows()[0];
    let usage = &report["usage"];
    assert_eq!((&usage["answered"], &usage["retried"]), (&json!(REQUESTS), &json!(2 * REQUESTS)), "{report}");
    assert_eq!(usage["tokens"], json!({ "prompt": 100 * REQUESTS, "answer": 10 * REQUESTS }));
    assert_eq!(shown(&server).len(), PAIRS.iter().map(|(_, count)| count).sum::<usize>());
    assert_eq!((failed(&out).len(), &report["incomplete"]), (0, &json!([])));

    // Who is told to wait a second waits a second.
    let asked = server.asked();
    for (at, told) in asked.iter().enumerate() {
        let before = asked[..at].iter().filter(|other| other.body == told.body).count();
        if before < 2 && (told.body.len() + before).is_multiple_of(5) {
            let next = asked[at + 1..].iter().find(|other| other.body == told.body).unwrap();
            assert!(next.at - told.at >= Duration::from_secs(1), "{:?}", next.at - told.at);
        }
    }

    // What was written can be built from, and a second run costs nothing.
    let node = node(&out, 89);
    assert_eq!(node["name"].as_str(), Some("SQL Injection"));
    assert_eq!((node["guidelines"].as_array().unwrap().len(), node["causes"].as_array().unwrap().len()), (3, 3));
    assert_eq!(node["tasks"].as_array().unwrap().len(), 1);
    assert_eq!(node["apis"]["python"]["dangerous"].as_array().unwrap()[0].as_str(), Some("os.system"));
    let again = distill(&imported, &out, &server, &[]);
    let usage = &again.rows()[0]["usage"];
    assert_eq!((&usage["answered"], &usage["cached"]), (&json!(0), &json!(REQUESTS)));
    assert_eq!(server.asked().len(), asked.len());

    let base = empty_folder("distill-faults-kb");
    let [imported, out, base] = [&imported, &out, &base].map(|path| path.to_str().unwrap());
    let build = ["build", "--no-corpus", "--imported", imported, "--distilled", out, "--no-model", "--json", base];
    let run = kb_export(&build, "");
    assert!(run.ok && run.stderr.contains("described by a model"), "{}", run.stderr);
    assert_eq!(run.rows()[0]["distilled"], json!([78, 89]));
}

#[test]
fn a_run_that_was_killed_goes_on_where_it_stopped() {
    const ANSWERS: usize = 5;
    let server = ModelServer::start(move |asked, before| {
        // The first run gets a few answers and then waits; the second one has its requests answered.
        static STARTED: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
        static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        STARTED.get_or_init(Instant::now);
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        if number < ANSWERS || before > 0 || number >= ANSWERS + 4 {
            good_answer(asked)
        } else {
            Reply::Hang(Duration::from_secs(60))
        }
    });
    let (imported, out) = (imported("killed"), empty_folder("distill-killed"));
    let mut child = command(&imported, &out, server.address(), &["--jobs", "4"]);
    child.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child.spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(30);
    while server.asked().len() < ANSWERS + 4 {
        assert!(Instant::now() < deadline, "{} requests", server.asked().len());
        thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!out.join("report.json").exists());

    let run = distill(&imported, &out, &server, &[]);
    assert!(run.ok, "{}", run.stderr);
    server.nothing_was_answered_twice();
    let usage = &run.rows()[0]["usage"];
    assert_eq!((&usage["cached"], &usage["answered"]), (&json!(ANSWERS), &json!(REQUESTS - ANSWERS)));
    assert_eq!(node(&out, 89)["guidelines"].as_array().unwrap().len(), 3);
}

#[test]
fn what_the_model_never_gets_right_is_listed_with_its_text() {
    let is_causes = |asked: &Asked| asked.prompt().contains("Write the causes") && asked.prompt().contains("run_8900");
    let server = ModelServer::start(move |asked, _| match good_answer(asked) {
        _ if is_causes(asked) => Reply::Answer("I am sorry, but I cannot help with attacks.".to_owned()),
        // One entry that stays wrong, however often it is asked for.
        _ if asked.prompt().starts_with("These sentences") => Reply::Answer("- cut off in the middle".to_owned()),
        Reply::Answer(text) => Reply::Answer(format!("{text}- cut off in the middle\n")),
        other => other,
    });
    let (imported, out) = (imported("refusal"), empty_folder("distill-refusal"));
    let run = distill(&imported, &out, &server, &["--cwe", "CWE-89"]);
    assert!(run.ok, "{}", run.stderr);
    server.nothing_was_answered_twice();
    let refused: Vec<_> = server.asked().into_iter().filter(is_causes).collect();
    assert_eq!(refused.len(), 3, "once, and twice again");
    let failed = failed(&out);
    let no_list: Vec<_> = failed.iter().filter(|row| row["reason"] == "no list").collect();
    assert_eq!(no_list.len(), 1);
    assert_eq!((&no_list[0]["cwe"], &no_list[0]["asked"]), (&json!(89), &json!("causes")));
    assert_eq!(no_list[0]["text"], "I am sorry, but I cannot help with attacks.");
    assert_eq!(no_list[0]["pairs"].as_array().unwrap().len(), 10);
    assert!(failed.iter().any(|row| row["reason"] == "not a sentence" && row["text"] == "cut off in the middle"));
    assert_eq!(node(&out, 89)["causes"].as_array().unwrap().len(), 3, "the other batches still count");
}

#[test]
fn batches_shrink_to_what_the_model_holds() {
    // The server holds less than it was said to.
    let server = ModelServer::start(|asked, _| match asked.prompt().matches("Patch:").count() {
        0..=3 => good_answer(asked),
        _ => Reply::Status(400, "x-a: b", json!({ "error": { "code": "context_length_exceeded" } }).to_string()),
    });
    let (imported, out) = (imported("shrink"), empty_folder("distill-shrink"));
    let run = distill(&imported, &out, &server, &[]);
    assert!(run.ok, "{}", run.stderr);
    assert_eq!(shown(&server).len(), PAIRS.iter().map(|(_, count)| count).sum::<usize>());
    let asked = server.asked().len();
    assert!(distill(&imported, &out, &server, &[]).ok);
    assert_eq!(server.asked().len(), asked, "what is too long is not asked again either");

    // It holds what it was said to: nothing is refused.
    let honest = ModelServer::start(|asked, _| good_answer(asked));
    let out = empty_folder("distill-fits");
    let run = distill(&imported, &out, &honest, &["--context", "1500", "--max-tokens", "500"]);
    assert!(run.ok, "{}", run.stderr);
    let longest = honest.asked().iter().map(|asked| asked.prompt().len()).max().unwrap();
    assert!(longest <= 3 * 1000, "{longest} bytes");
    assert_eq!(shown(&honest).len(), PAIRS.iter().map(|(_, count)| count).sum::<usize>());
}

#[test]
fn a_server_that_wants_other_words_gets_them() {
    let server = ModelServer::start(|asked, _| {
        let refused =
            |message: &str| Reply::Status(400, "x-a: b", json!({ "error": { "message": message } }).to_string());
        if asked.body.contains("\"max_tokens\"") {
            refused("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        } else if asked.body.contains("\"temperature\"") {
            refused("Unsupported value: 'temperature' does not support 0.2 with this model.")
        } else {
            good_answer(asked)
        }
    });
    let (imported, out) = (imported("words"), empty_folder("distill-words"));
    let run = distill(&imported, &out, &server, &["--jobs", "1"]);
    assert!(run.ok, "{}", run.stderr);
    assert_eq!(server.asked().len(), REQUESTS + 2, "what the server wants is learned once");
    assert_eq!(distill(&imported, &out, &server, &[]).rows()[0]["usage"]["cached"], json!(REQUESTS));
}

#[test]
fn a_key_is_sent_and_never_shown() {
    let (imported, out) = (imported("key"), empty_folder("distill-key"));
    let closed = ModelServer::start(|asked, _| {
        let said = format!("Incorrect API key: {}", asked.authorization.clone().unwrap_or_default());
        Reply::Status(401, "x-a: b", said)
    });
    let run = distill(&imported, &out, &closed, &["--jobs", "1"]);
    assert!(!run.ok && run.stderr.contains("Incorrect API key: Bearer [key]"), "{}", run.stderr);
    assert!(!run.stderr.contains(KEY) && !run.stdout.contains(KEY));
    assert_eq!(closed.asked().len(), 1, "who says no to a key says no to all requests");

    let open = ModelServer::start(|asked, _| match good_answer(asked) {
        Reply::Answer(text) => Reply::Answer(text + &asked.authorization.clone().unwrap_or_default()),
        other => other,
    });
    assert!(distill(&imported, &out, &open, &[]).ok);
    let expected = format!("Bearer {KEY}");
    assert!(open.asked().iter().all(|asked| asked.authorization.as_ref() == Some(&expected)));
    let mut folders = vec![out];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                assert!(!fs::read_to_string(&path).unwrap().contains(KEY), "{}", path.display());
            }
        }
    }

    let out = empty_folder("distill-open");
    let run = finish(command(&imported, &out, "http://example.org/v1", &[]).spawn().unwrap());
    assert!(!run.ok && run.stderr.contains("not sent over http to another machine"), "{}", run.stderr);
}

#[test]
fn a_server_that_is_gone_ends_the_run_and_the_next_one_goes_on() {
    let (imported, out) = (imported("gone"), empty_folder("distill-gone"));
    let gone = ModelServer::start(|asked, _| {
        if asked.prompt().contains("guidelines") {
            return good_answer(asked);
        }
        Reply::Status(503, "x-a: b", "down for maintenance".to_owned())
    });
    let run = distill(&imported, &out, &gone, &["--tries", "2", "--jobs", "1"]);
    assert!(
        !run.ok && run.stderr.contains("down for maintenance") && run.stderr.contains("run again"),
        "{}",
        run.stderr
    );
    assert_eq!(run.rows()[0]["incomplete"], json!([78, 89]));
    let back = ModelServer::start(|asked, _| good_answer(asked));
    let run = distill(&imported, &out, &back, &[]);
    assert!(run.ok, "{}", run.stderr);
    let answered: BTreeSet<_> =
        gone.asked().into_iter().filter(|asked| asked.answered).map(|asked| asked.body).collect();
    assert!(!answered.is_empty() && back.asked().iter().all(|asked| !answered.contains(&asked.body)));
}

#[test]
fn a_dry_run_asks_nothing_and_a_file_that_was_taken_over_is_left_alone() {
    let (imported, out) = (imported("dry"), empty_folder("distill-dry"));
    let server = ModelServer::start(|asked, _| good_answer(asked));
    let run = distill(&imported, &out, &server, &["--dry-run", "--price-in", "1", "--price-out", "2"]);
    assert!(run.ok && server.asked().is_empty(), "{}", run.stderr);
    let report = &run.rows()[0];
    let (prompt, answer) = (&report["usage"]["tokens"]["prompt"], &report["usage"]["tokens"]["answer"]);
    assert_eq!((&report["usage"]["answered"], answer), (&json!(REQUESTS), &json!(1000 * REQUESTS)));
    let cost = (prompt.as_f64().unwrap() + 2.0 * answer.as_f64().unwrap()) / 1e6;
    assert!((report["cost"].as_f64().unwrap() - cost).abs() < 1e-9, "{report}");
    assert!(!out.join("report.json").exists());

    assert!(distill(&imported, &out, &server, &[]).ok);
    let file = out.join("cwe-089-sql-injection/node.toml");
    let text = fs::read_to_string(&file).unwrap();
    let (_, edited) = text.split_once('\n').unwrap();
    fs::write(&file, edited).unwrap();
    let run = distill(&imported, &out, &server, &[]);
    assert_eq!((&run.rows()[0]["left_alone"], fs::read_to_string(&file).unwrap().as_str()), (&json!([89]), edited));
    let dry = distill(&imported, &out, &server, &["--dry-run"]);
    assert_eq!(dry.rows()[0]["usage"]["answered"], json!(0), "all of it is known");
}
