//! Data sets and repositories → pairs.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{Run, empty_folder, kb_export};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

const BEFORE: &str = "def show(cursor, name):\n    cursor.execute('SELECT * FROM t WHERE n = ' + name)\n";
const AFTER: &str = "def show(cursor, name):\n    cursor.execute('SELECT * FROM t WHERE n = ?', (name,))\n";

fn sound() -> Value {
    json!({ "id": "a/1", "cwe": "CWE-89", "language": "python", "vulnerable": BEFORE, "secure": AFTER })
}

/// The same row with some fields replaced.
fn with(fields: &Value) -> Value {
    let mut row = sound();
    row.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    row
}

fn import(format: &str, input: &Path, out: &Path) -> Run {
    kb_export(&["import", format, input.to_str().unwrap(), "--json", "--out", out.to_str().unwrap()], "")
}

/// A file in a folder of its own.
fn input(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let file = empty_folder(&format!("import-{name}-in")).join(name);
    fs::write(&file, content).unwrap();
    file
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

fn rows(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_row_becomes_a_pair_or_has_a_reason() {
    let cases = [
        (sound().to_string(), None),
        (with(&json!({ "id": 2, "vulnerable": BEFORE.replace("show", "list") })).to_string(), None),
        ("not json".to_owned(), Some("broken row")),
        ("[".repeat(10_000), Some("broken row")),
        (json!([1]).to_string(), Some("missing field")),
        (with(&json!({ "vulnerable": { "a": 1 } })).to_string(), Some("broken row")),
        ("\u{0}\u{1}".to_owned(), Some("broken row")),
        (with(&json!({ "vulnerable": "x".repeat(17 << 20) })).to_string(), Some("row too long")),
        (with(&json!({ "vulnerable": "x\n".repeat(1 << 19) })).to_string(), Some("code too long")),
        (with(&json!({ "vulnerable": "\u{1}" })).to_string(), Some("not text")),
        (with(&json!({ "cwe": null })).to_string(), Some("missing field")),
        (with(&json!({ "cwe": "CWE-79/89" })).to_string(), Some("several weaknesses")),
        (with(&json!({ "cwe": ["CWE-79", "CWE-89"] })).to_string(), Some("several weaknesses")),
        (with(&json!({ "cwe": "NVD-CWE-Other" })).to_string(), Some("no weakness")),
        (with(&json!({ "cwe": 4_000_000 })).to_string(), Some("unknown weakness")),
        (with(&json!({ "language": "klingon" })).to_string(), Some("unknown language")),
        (with(&json!({ "secure": "" })).to_string(), Some("missing field")),
        (with(&json!({ "secure": BEFORE.replace('\n', "  \r\n\r\n") })).to_string(), Some("no change")),
        (
            with(&json!({ "id": "again", "vulnerable": BEFORE.replace('\n', "\n\n    ") })).to_string(),
            Some("duplicate"),
        ),
    ];
    let text = cases.iter().flat_map(|(row, _)| [row, "\n"]).collect::<String>();
    let file = input("rows.jsonl", &text);
    let out = empty_folder("import-rows");
    let run = import("pairs", &file, &out);
    assert!(run.ok, "{}", run.stderr);

    let written = files(&out);
    assert_eq!(written.keys().collect::<Vec<_>>(), ["cwe-089.jsonl", "dropped.jsonl", "report.json"]);
    let pairs = rows(&written["cwe-089.jsonl"]);
    assert_eq!(pairs.iter().map(|pair| pair["id"].as_str().unwrap()).collect::<Vec<_>>(), ["a/1", "2"]);
    assert_eq!((&pairs[0]["cwe"], &pairs[0]["licence"]), (&json!(89), &json!("NOASSERTION")));
    let dropped = rows(&written["dropped.jsonl"]);
    let expected = cases.iter().enumerate().filter_map(|(at, (_, reason))| Some((at as u64 + 1, (*reason)?)));
    let found = dropped.iter().map(|row| (row["row"].as_u64().unwrap(), row["reason"].as_str().unwrap()));
    assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    assert_eq!(dropped.last().unwrap()["what"], "the same code as a/1");
    let report: Value = serde_json::from_str(&written["report.json"]).unwrap();
    assert_eq!(report, run.rows()[0]);
    assert_eq!((&report["rows"], &report["kept"]), (&json!(cases.len()), &json!(2)));
    assert_eq!(report["dropped"]["several weaknesses"], json!(2));

    // Packed, and a second time into the same folder: the same files, but for the name of the input.
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    let packed = input("rows.jsonl.gz", packed.finish().unwrap());
    assert!(import("pairs", &packed, &out).ok);
    let again = files(&out).into_iter().map(|(name, text)| (name, text.replace("rows.jsonl.gz", "rows.jsonl")));
    assert_eq!(again.collect::<BTreeMap<_, _>>(), written);
}

#[test]
fn what_was_imported_can_be_imported_again() {
    let (first, second) = (empty_folder("import-first"), empty_folder("import-second"));
    let row = with(&json!({ "task": "Find a row.", "licence": "MIT", "provenance": "mine", "title": "Find" }));
    assert!(import("pairs", &input("first.jsonl", row.to_string()), &first).ok);
    assert!(import("pairs", &first.join("cwe-089.jsonl"), &second).ok);
    assert_eq!(files(&first)["cwe-089.jsonl"], files(&second)["cwe-089.jsonl"]);
}

#[test]
fn both_shapes_of_patches_are_understood() {
    let plain = json!({
        "id": "x/7", "cwe": ["CWE-89"], "language": "python", "file": "src/show.py", "func_name": "show",
        "func_before": BEFORE, "func_after": AFTER, "commit": "example.org/commit/1", "description": "Show a row.",
        "line_changes": { "deleted": [2], "added": [2] },
    });
    let published = json!({
        "vul_type": "cwe-089", "file_name": "show.py", "func_name": "show", "commit_link": "example.org/commit/2",
        "func_src_before": BEFORE.replace("show", "list"), "func_src_after": AFTER.replace("show", "list"),
    });
    let out = empty_folder("import-patches");
    let run = import("sven", &input("patches.jsonl", format!("{plain}\n{published}\n")), &out);
    assert!(run.ok, "{}", run.stderr);
    let pairs = rows(&files(&out)["cwe-089.jsonl"]);
    assert_eq!(pairs.len(), 2);
    assert_eq!(pairs[0]["title"], "show in show.py");
    assert_eq!(pairs[0]["provenance"], "SVEN, example.org/commit/1, src/show.py");
    assert_eq!((&pairs[0]["task"], &pairs[1]["id"]), (&json!("Show a row."), &json!("patches.jsonl:2")));
}

#[test]
fn a_table_is_read_by_its_header() {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let table = format!(
        "cve_id,CWE_ID,filename,programming_language,code_before,code_after,hash\n\
         CVE-1,CWE-89,a/show.py,Python,{before},{after},c0ffee\n\
         CVE-2,NVD-CWE-noinfo,a/b.py,Python,{before},{after},c0ffee\n\
         CVE-3,CWE-89,too,few\n\
         CVE-4,CWE-89,a/b.sh,Shell,{before},{after},c0ffee\n\
         CVE-5,CWE-89,open,Python,\"never closed\n",
        before = quoted(BEFORE),
        after = quoted(AFTER),
    );
    let out = empty_folder("import-table");
    let run = import("cvefixes", &input("table.csv", table), &out);
    assert!(run.ok, "{}", run.stderr);
    let written = files(&out);
    let pair = &rows(&written["cwe-089.jsonl"])[0];
    assert_eq!((&pair["vulnerable"], &pair["language"]), (&json!(BEFORE), &json!("python")));
    assert_eq!(pair["provenance"], "CVE-1, c0ffee, a/show.py");
    let reasons: Vec<_> = rows(&written["dropped.jsonl"]).iter().map(|row| row["reason"].clone()).collect();
    assert_eq!(reasons, ["no weakness", "broken row", "unknown language", "broken row"]);

    let run = import("cvefixes", &input("other.csv", "a,b\n1,2\n"), &empty_folder("import-other"));
    assert!(!run.ok && run.stderr.contains("no column for the weakness (cwe_id or cwe"), "{}", run.stderr);
}

#[test]
fn functions_that_fix_commits_changed_are_taken_from_a_repository() {
    let repository = empty_folder("import-repository");
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.arg("-C").arg(&repository).args(["-c", "user.name=a", "-c", "user.email=a@b.example"]);
        // Whoever runs the test may have settings of their own.
        let nothing = repository.join("no-such-file");
        let output = command.args(arguments).env("GIT_CONFIG_GLOBAL", nothing).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let write = |files: &[(&str, &str)]| {
        for (name, text) in files {
            fs::create_dir_all(repository.join(name).parent().unwrap()).unwrap();
            fs::write(repository.join(name), text).unwrap();
        }
        git(&["add", "--all"]);
        git(&["commit", "--quiet", "--message", "x"]);
        git(&["rev-parse", "HEAD"])
    };
    git(&["init", "--quiet"]);
    let other = "def other():\n    return 1\n";
    let root = write(&[
        ("app/show.py", &format!("import db\n\n{BEFORE}\n{other}")),
        ("tests/test_show.py", "x = 1\n"),
        ("README", "one\n"),
    ]);
    let fix = write(&[
        ("app/show.py", &format!("import db\n\n{AFTER}\n{other}")),
        ("tests/test_show.py", "x = 2\n"),
        ("README", "two\n"),
        ("app/new.py", "y = 1\n"),
    ]);
    let list = format!("# fixes\n{fix} CWE-89 Show a row.\n{root} CWE-89\n--help CWE-89\n{} CWE-89\n", "f".repeat(40));
    let list = input("fixes.txt", list);
    let out = empty_folder("import-git");
    let run = kb_export(
        &[
            "import",
            "git",
            repository.to_str().unwrap(),
            "--commits",
            list.to_str().unwrap(),
            "--licence",
            "MIT",
            "--out",
            out.to_str().unwrap(),
        ],
        "",
    );
    assert!(run.ok, "{}", run.stderr);
    let written = files(&out);
    let pairs = rows(&written["cwe-089.jsonl"]);
    assert_eq!(pairs.len(), 1, "{pairs:?}");
    let pair = &pairs[0];
    assert_eq!((&pair["vulnerable"], &pair["secure"]), (&json!(BEFORE), &json!(AFTER)));
    assert_eq!((&pair["task"], &pair["licence"]), (&json!("Show a row."), &json!("MIT")));
    assert_eq!(pair["title"], "def show(cursor, name) in show.py");
    assert_eq!(pair["provenance"], format!("import-repository, commit {fix}, app/show.py"));
    let dropped: Vec<_> = rows(&written["dropped.jsonl"])
        .iter()
        .map(|row| format!("{} {}", row["row"], row["reason"].as_str().unwrap()))
        .collect();
    let expected = ["2 unknown language", "2 not modified", "2 test", "3 unknown commit", "4 unknown commit"];
    assert_eq!(dropped, [&expected[..], &["5 unknown commit"]].concat());

    let run = kb_export(
        &["import", "git", "/nowhere", "--commits", list.to_str().unwrap(), "--out", out.to_str().unwrap()],
        "",
    );
    assert!(!run.ok && run.stderr.contains("git cannot be used on /nowhere"), "{}", run.stderr);
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let out = empty_folder("import-occupied");
    fs::write(out.join("notes.txt"), "mine").unwrap();
    let run = import("pairs", &input("one.jsonl", sound().to_string()), &out);
    assert!(!run.ok && run.stderr.contains("files that no import wrote"), "{}", run.stderr);
    assert_eq!(files(&out).len(), 1);
}
