//! The contract of `kb-export graph`.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Run, empty_folder, kb_export};
use serde_json::json;

const CODE: &str = "def find(cursor, name, limit):\n    limit = int(limit)\n    sql = 'SELECT ' + name\n    print(limit)\n    cursor.execute(sql, limit)\n";

fn graph(arguments: &[&str], code: &str) -> Run {
    kb_export(&[&["graph", "-", "--language", "python"], arguments].concat(), code)
}

#[test]
fn the_graph_is_json_whose_edges_join_its_nodes() {
    let run = graph(&[], CODE);
    assert!(run.ok && run.stderr.is_empty(), "{}", run.stderr);
    let graph = &run.rows()[0];
    assert_eq!(
        (&graph["language"], &graph["slice"], &graph["truncated"]),
        (&json!("python"), &json!(null), &json!(false))
    );
    let nodes = graph["nodes"].as_array().unwrap();
    assert_eq!(nodes.iter().map(|node| node["line"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!((&nodes[2]["code"], &nodes[2]["column"]), (&json!("sql = 'SELECT ' + name"), &json!(5)));
    let edge = json!({ "source": nodes[2]["id"], "destination": nodes[4]["id"], "label": "data", "name": "sql", "may": false });
    assert!(graph["edges"].as_array().unwrap().contains(&edge), "{}", graph["edges"]);
}

#[test]
fn a_slice_starts_from_a_line_or_from_a_variable() {
    let lines = |arguments: &[&str]| {
        let run = graph(arguments, CODE);
        assert!(run.ok, "{}", run.stderr);
        run.rows()[0]["slice"].clone()
    };
    assert_eq!(lines(&["--from", "5"])["lines"], json!([1, 2, 3, 5]));
    let of_variable = lines(&["--from", "5:20"]);
    assert_eq!((&of_variable["lines"], &of_variable["variable"]), (&json!([1, 3, 5]), &json!("sql")));
    assert_eq!(lines(&["--from", "2", "--direction", "forward"])["lines"], json!([1, 2, 4, 5]));
    let near = lines(&["--from", "5", "--direction", "both", "--hops", "0"]);
    assert_eq!((&near["lines"], &near["direction"], &near["hops"]), (&json!([1, 5]), &json!("both"), &json!(0)));
}

#[test]
fn it_is_drawn() {
    let svg = graph(&["--from", "5", "--format", "svg"], CODE);
    assert!(svg.ok && svg.stdout.starts_with("<svg") && svg.stdout.ends_with("</svg>\n"), "{}", svg.stdout);
    assert_eq!(graph(&["--from", "5", "--format", "svg"], CODE).stdout, svg.stdout, "the same each time");
    let dot = graph(&["--format", "dot"], CODE);
    assert!(dot.ok && dot.stdout.starts_with("digraph") && dot.stdout.contains("sql"), "{}", dot.stdout);
    let hostile = CODE.replace("SELECT", "</svg><script>alert(1)</script>");
    for format in ["svg", "dot", "json"] {
        let run = graph(&["--format", format], &hostile);
        assert!(run.ok, "{}", run.stderr);
        assert!(format != "svg" || !run.stdout.contains("<script"), "{}", run.stdout);
    }
}

#[test]
fn a_file_tells_its_language_and_doubts_go_to_standard_error() {
    let file = empty_folder("graph").join("find.py");
    std::fs::write(&file, CODE.replace("limit):", "limit:")).unwrap();
    let run = kb_export(&["graph", file.to_str().unwrap()], "");
    assert!(run.ok && run.stderr.contains("line 1"), "{}", run.stderr);
    assert_eq!(run.rows()[0]["doubts"].as_array().unwrap().len(), 1);
}

#[test]
fn what_cannot_be_done_is_said() {
    for (arguments, said) in [
        (&["--from", "9"][..], "line 9 is not in the code, which has lines 1 to 5"),
        (&["--from", "5:19"], "no variable stands at line 5, column 19"),
        (&["--from", "5:0"], "no variable"),
        (&["--from", "x"], "write 7 or 7:12"),
        (&["--from", "-1"], "write 7 or 7:12"),
        (&["--hops", "1"], "--from"),
        (&["--from", "1", "--hops", "-1"], "--hops"),
        (&["--direction", "up", "--from", "1"], "up"),
        (&["--format", "png"], "png"),
    ] {
        let run = graph(arguments, CODE);
        assert!(!run.ok && run.stdout.is_empty() && run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
    let unknown = kb_export(&["graph", "-", "--language", "klingon"], CODE);
    assert!(!unknown.ok && unknown.stderr.contains("klingon"), "{}", unknown.stderr);
    let missing = kb_export(&["graph", "/nowhere/at/all.py"], "");
    assert!(!missing.ok && missing.stderr.contains("/nowhere/at/all.py"), "{}", missing.stderr);
    let long = graph(&[], &"x = 1\n".repeat(200_000));
    assert!(!long.ok && long.stderr.contains("bytes"), "{}", long.stderr);
    assert!(!graph(&[], "\u{1}").ok);
}
