//! Runs the program as a user would.
#![allow(dead_code, clippy::unwrap_used)]

pub mod model_server;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// What a run printed and how it ended.
pub struct Run {
    pub ok: bool,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Standard output as JSON Lines.
    pub fn rows(&self) -> Vec<Value> {
        let row = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        self.stdout.lines().map(row).collect()
    }
}

/// Runs `kb-export` with arguments and standard input; `KB` among the arguments is the knowledge base of the corpus.
pub fn kb_export(arguments: &[&str], stdin: &str) -> Run {
    let arguments = arguments.iter().map(|&argument| match argument {
        "KB" => knowledge_base().as_os_str(),
        argument => argument.as_ref(),
    });
    let mut child = Command::new(env!("CARGO_BIN_EXE_kb-export"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Written from another thread: the program answers row by row, and neither side may wait for the other.
    let mut to = child.stdin.take().unwrap();
    let input = stdin.to_owned();
    let writer = std::thread::spawn(move || to.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { ok: output.status.success(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// The product's corpus.
pub fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// An empty folder for a test.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A corpus of one weakness that a test may spoil.
pub fn small_corpus(name: &str) -> PathBuf {
    let folder = empty_folder(name);
    copy(&corpus().join("cwe-328-weak-hash"), &folder.join("cwe-328-weak-hash"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The knowledge base of the product's corpus, built once a test program.
fn knowledge_base() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = empty_folder(&format!("kb-{}", std::process::id()));
        let run = kb_export(&["build", folder.to_str().unwrap()], "");
        assert!(run.ok, "{}", run.stderr);
        folder
    })
}
