//! The contract of the commands that answer JSON Lines.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;

use common::{corpus, kb_export};
use serde_json::{Value, json};

const CODE: &str = "def find(cursor, name, limit):\n    limit = int(limit)\n    sql = 'SELECT * FROM t WHERE n = ' + name\n    print(limit)\n    cursor.execute(sql)\n";

/// Rows that no command can answer, with what is said about each.
fn hostile() -> Vec<(String, Value, &'static str)> {
    vec![
        ("not json".to_owned(), Value::Null, "not JSON"),
        ("\u{0}\u{1}\u{2}".to_owned(), Value::Null, "not JSON"),
        ("[".repeat(10_000), Value::Null, "not JSON"),
        (json!([1]).to_string(), Value::Null, "no id"),
        (json!({ "id": { "a": 1 } }).to_string(), Value::Null, "no id"),
    ]
}

fn errors(command: &[&str], rows: &[(String, Value, &'static str)], good: &Value) {
    let good = good.to_string();
    let lines: Vec<_> = rows.iter().flat_map(|(row, ..)| [row.as_str(), good.as_str(), ""]).collect();
    let run = kb_export(command, &lines.join("\n"));
    assert!(run.ok, "{}", run.stderr);
    let answers = run.rows();
    assert_eq!(answers.len(), 2 * rows.len());
    for ((row, id, error), answers) in rows.iter().zip(answers.chunks(2)) {
        let row = &row[..row.len().min(100)];
        assert_eq!(&answers[0]["id"], id, "{row}");
        assert!(answers[0]["error"].as_str().unwrap().contains(error), "{row}: {}", answers[0]);
        assert!(answers[1]["error"].is_null() && !answers[1]["id"].is_null(), "the row after {row}: {}", answers[1]);
    }
}

#[test]
fn slice_keeps_the_lines_that_matter_and_says_why() {
    let row =
        json!({ "id": "a", "language": "python", "code": CODE, "lines": [5], "direction": "backward", "hops": null });
    let run = kb_export(&["slice", "--jsonl", "-"], &row.to_string());
    let answer = &run.rows()[0];
    assert_eq!((&answer["id"], &answer["kept"], &answer["doubts"]), (&json!("a"), &json!([1, 3, 5]), &json!([])));
    assert!(!answer["code"].as_str().unwrap().contains("limit = int"), "{answer}");
    let of_3 = answer["reasons"].as_array().unwrap().iter().find(|reason| reason["line"] == 3).unwrap();
    assert_eq!(of_3["because"][0], json!({ "line": 5, "kind": "data", "name": "sql", "may": false }));
}

#[test]
fn slice_answers_every_row_in_order() {
    let good = json!({ "id": 1, "language": "python", "code": CODE, "lines": [5] });
    let row = |row: Value| row.to_string();
    let mut rows = hostile();
    rows.extend([
        (row(json!({ "id": 7, "language": "klingon", "code": "x", "lines": [1] })), json!(7), "klingon"),
        (row(json!({ "id": "b", "language": "python", "lines": [1] })), json!("b"), "code"),
        (row(json!({ "id": "c", "language": "python", "code": "x", "lines": [2] })), json!("c"), "line 2 is not in"),
        (row(json!({ "id": "d", "language": "python", "code": "x", "lines": [-1] })), json!("d"), "-1"),
        (row(json!({ "id": "e", "language": "c", "code": "x".repeat(2 << 20), "lines": [1] })), json!("e"), "bytes"),
        (
            row(json!({ "id": "f", "language": "c", "code": "\u{1}\u{2}", "lines": [1] })),
            json!("f"),
            "not look like text",
        ),
        (row(json!({ "id": "g", "language": "c", "code": "x", "lines": [1], "direction": "up" })), json!("g"), "up"),
    ]);
    errors(&["slice", "--jsonl", "-"], &rows, &good);
}

#[test]
fn retrieve_answers_every_row_in_order() {
    let good = json!({ "id": 1, "language": "python", "task": "hash a password", "draft": CODE });
    let row = |row: Value| row.to_string();
    let mut rows = hostile();
    rows.extend([
        (row(json!({ "id": 7, "language": "python" })), json!(7), "neither a task nor a draft"),
        (row(json!({ "id": "b", "task": 5 })), json!("b"), "invalid type"),
        (row(json!({ "id": "c", "task": "x".repeat(2 << 20) })), json!("c"), "bytes"),
    ]);
    errors(&["retrieve", "--kb", "KB", "--jsonl", "-"], &rows, &good);
}

#[test]
fn retrieve_finds_the_weakness_of_tasks_of_the_corpus() {
    let pairs = [
        (78, "cwe-078-os-command-injection"),
        (89, "cwe-089-sql-injection"),
        (328, "cwe-328-weak-hash"),
        (502, "cwe-502-deserialization"),
        (611, "cwe-611-xml-external-entities"),
    ];
    let mut rows = Vec::new();
    for (cwe, folder) in pairs {
        let pair = fs::read_dir(corpus().join(folder).join("python")).unwrap().next().unwrap().unwrap().path();
        let toml: toml::Table = fs::read_to_string(pair.join("pair.toml")).unwrap().parse().unwrap();
        let draft = fs::read_to_string(pair.join("vulnerable.py")).unwrap();
        rows.push(
            json!({ "id": cwe, "language": "python", "task": toml["task"].as_str(), "draft": draft }).to_string(),
        );
    }
    let run = kb_export(&["retrieve", "--kb", "KB", "--jsonl", "-"], &rows.join("\n"));
    let answers = run.rows();
    assert_eq!(answers.len(), pairs.len());
    for ((cwe, _), answer) in pairs.iter().zip(answers) {
        let cwes: Vec<_> = answer["cwes"].as_array().unwrap().iter().map(|cwe| cwe["cwe"].as_u64().unwrap()).collect();
        assert!(cwes[..4].contains(cwe) && cwes.len() >= 10, "CWE-{cwe}: {cwes:?}");
    }
}

#[test]
fn retrieve_gives_every_score_that_led_to_the_answer() {
    let row =
        json!({ "id": "a", "language": "python", "task": "Look up a user by name in the database.", "draft": CODE });
    let answer = &kb_export(&["retrieve", "--kb", "KB", "--jsonl", "-"], &row.to_string()).rows()[0];
    for key in ["id", "cwes", "examples", "knowledge", "ms", "doubts"] {
        assert!(!answer[key].is_null(), "{key} is missing: {answer}");
    }
    for cwe in answer["cwes"].as_array().unwrap() {
        let facets = cwe["facets"].as_object().unwrap();
        let adds: f64 = facets.values().map(|facet| facet["adds"].as_f64().unwrap()).sum();
        assert!((adds - cwe["score"].as_f64().unwrap()).abs() < 1e-6, "{cwe}");
        assert!(facets.contains_key("calls") && facets["calls"]["votes"].is_boolean());
    }
    let passed = answer["cwes"].as_array().unwrap().iter().filter(|cwe| cwe["passed"] == true).count();
    assert_eq!(passed, 4);
    assert!(answer["knowledge"].as_str().unwrap().contains("Guidelines"));

    let none = &kb_export(&["retrieve", "--kb", "KB", "--method", "none", "--jsonl", "-"], &row.to_string()).rows()[0];
    assert_eq!((&none["cwes"], &none["knowledge"]), (&json!([]), &json!("")));
    let no_such = kb_export(&["retrieve", "--kb", "KB", "--method", "magic", "--jsonl", "-"], "");
    assert!(!no_such.ok && no_such.stderr.contains("rescue-paper"), "{}", no_such.stderr);
}

#[test]
fn eval_counts_hits_and_errors() {
    let row = |id: u32, cwe: Value| {
        let task = "Look up a user by name in the database.";
        json!({ "id": id, "language": "python", "task": task, "draft": CODE, "cwe": cwe }).to_string()
    };
    let rows = [
        row(1, json!(["CWE-89"])),
        row(2, json!([89, "CWE-564"])),
        row(3, json!(["89"])),
        row(4, json!(["CWE-4000"])),
        row(5, json!(["SQL"])),
        json!({ "id": 6, "task": "x" }).to_string(),
    ];
    let run = kb_export(&["eval", "--kb", "KB", "--jsonl", "-"], &rows.join("\n"));
    let answers = run.rows();
    assert_eq!((&answers[0]["id"], &answers[1]["id"]), (&json!(5), &json!(6)));
    let report = &answers[2];
    assert_eq!(
        (&report["rows"], &report["errors"], &report["hit@4"]),
        (&json!(4), &json!(2), &json!(0.75)),
        "{report}"
    );
    assert_eq!((&report["by_cwe"]["89"]["rows"], &report["by_cwe"]["4000"]["hit@10"]), (&json!(3), &json!(0.0)));
    assert_eq!(report["by_language"]["python"]["rows"], json!(4));
    assert!(run.stderr.contains("hit@10") && run.stderr.contains("75 %"), "{}", run.stderr);
}

#[test]
fn a_damaged_knowledge_base_is_named() {
    let folder = common::empty_folder("damaged");
    fs::write(folder.join("head.bin"), "<html>not found</html>").unwrap();
    let run = kb_export(&["retrieve", "--kb", folder.to_str().unwrap(), "--task", "x"], "");
    assert!(!run.ok && run.stderr.contains("not a knowledge-base file"), "{}", run.stderr);
    let run = kb_export(&["retrieve", "--kb", "/nowhere/at/all", "--task", "x"], "");
    assert!(!run.ok && run.stderr.contains("--kb"), "{}", run.stderr);
}

#[test]
fn the_shipped_knowledge_base_is_built_when_it_is_first_asked_for() {
    let task = ["retrieve", "--task", "Look up a user by name in an SQL database.", "--top", "1"];
    for _ in 0..2 {
        let run = kb_export(&task, "");
        assert!(run.ok && run.rows()[0]["cwes"][0]["cwe"] == 89, "{} {}", run.stdout, run.stderr);
    }
    assert!(!kb_export(&task, "").stderr.contains("building"), "it was there already");
}
