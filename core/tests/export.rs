//! Graphs and slices as JSON, DOT and SVG: well-formed whatever the code is.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use rescue_core::analysis::export::{Graph, MOST_EDGES};
use rescue_core::analysis::{Criterion, Direction, Program, Reach};
use rescue_core::language::{self, Language};
use serde_json::Value;

fn export(language: &'static Language, code: &str, line: Option<u32>) -> Graph {
    let reach = Reach { direction: Direction::Both, hops: None };
    let criterion = line.map(|line| Criterion::Lines(vec![line]));
    Program::of(code, language).export(criterion.as_ref().map(|criterion| (criterion, reach)))
}

fn check(graph: &Graph, what: &str) {
    json(graph, what);
    dot(&graph.dot(), what);
    svg(&graph.svg(), what);
}

/// The documented keys, and edges that refer to nodes.
fn json(graph: &Graph, what: &str) {
    let text = serde_json::to_string(graph).expect("JSON");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>().join(" ");
    let all = |key: &str| value[key].as_array().unwrap_or_else(|| panic!("{what}: {key}")).clone();
    assert_eq!(keys(&value), "doubts edges language nodes slice truncated", "{what}");
    let mut ids = BTreeSet::new();
    for node in all("nodes") {
        assert_eq!(keys(&node), "code column id label line lines", "{what}");
        assert!(node["line"].as_u64() > Some(0) && node["column"].as_u64() > Some(0), "{what}: {node}");
        ids.insert(node["id"].as_u64());
    }
    for edge in all("edges") {
        assert_eq!(keys(&edge), "destination label may name source", "{what}");
        assert!(["source", "destination"].iter().all(|end| ids.contains(&edge[end].as_u64())), "{what}: {edge}");
    }
    if !value["slice"].is_null() {
        assert_eq!(keys(&value["slice"]), "criterion direction hops lines variable", "{what}");
        let criterion = value["slice"]["criterion"].as_array().expect("a list");
        assert!(criterion.iter().all(|id| ids.contains(&id.as_u64())), "{what}");
    }
}

/// The part of the grammar of DOT that is written: a line is a statement, strings end where they begin.
fn dot(text: &str, what: &str) {
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines[0], lines[lines.len() - 1]), ("digraph dependences {", "}"), "{what}");
    for line in &lines[1..lines.len() - 1] {
        let mut is_quoted = false;
        let mut is_escaped = false;
        let mut outside = String::new();
        for char in line.chars() {
            match char {
                _ if is_escaped => is_escaped = false,
                '\\' if is_quoted => is_escaped = true,
                '"' => is_quoted = !is_quoted,
                char if !is_quoted => outside.push(char),
                _ => {}
            }
        }
        let plain = |char: char| char.is_ascii_alphanumeric() || " [];=,->_".contains(char);
        assert!(!is_quoted && outside.chars().all(plain), "{what}: {line}");
        assert!(outside.ends_with("];") && outside.matches('[').count() == 1, "{what}: {line}");
    }
}

/// XML that holds nothing but what is drawn, and readable: no line runs through a name, no name lies on another.
fn svg(text: &str, what: &str) {
    let document = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{what}: {error}"));
    let drawn = ["svg", "title", "desc", "style", "g", "rect", "circle", "text", "path"];
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(drawn.contains(&element.tag_name().name()), "{what}: {}", element.tag_name().name());
        assert!(element.attributes().all(|attribute| !attribute.name().starts_with("on")), "{what}");
    }
    let root = document.root_element();
    assert_eq!(
        (root.attribute("role"), root.attribute("aria-labelledby")),
        (Some("img"), Some("title desc")),
        "{what}"
    );
    let number = |text: &str| text.parse::<u32>().unwrap_or_else(|_| panic!("{what}: {text}"));
    let attribute = |node: roxmltree::Node, name| number(node.attribute(name).unwrap_or_default());
    let of_class = |class: &'static str| root.children().filter(move |node| node.attribute("class") == Some(class));
    // Left, right, top and bottom of each name, as wide as its font makes it.
    let names = of_class("name").map(|node| {
        let (x, y, text) = (attribute(node, "x"), attribute(node, "y"), node.text().unwrap_or_default());
        let columns: u32 = text.chars().map(|char| if char < '\u{1100}' { 1 } else { 2 }).sum();
        [x, x + 7 * columns, y - 8, y + 2]
    });
    let names: Vec<[u32; 4]> = names.collect();
    for (index, name) in names.iter().enumerate() {
        let overlaps =
            |other: &&[u32; 4]| name[0] < other[1] && other[0] < name[1] && name[2] < other[3] && other[2] < name[3];
        assert_eq!(names[index + 1..].iter().find(overlaps), None, "{what}: a name on {name:?}");
    }
    let arcs = of_class("arc data").chain(of_class("arc data may"));
    let mut upright: BTreeSet<[u32; 3]> = BTreeSet::new();
    for arc in arcs {
        let numbers = arc.attribute("d").unwrap_or_default().split(|char: char| !char.is_ascii_digit());
        let d: Vec<u32> = numbers.filter(|part| !part.is_empty()).map(number).collect();
        // M start y H corner Q far y far first V second …
        let (far, first, second) = (d[3], d[6], d[7]);
        upright.insert([far, first.min(second), first.max(second)]);
    }
    for [x, top, bottom] in upright {
        let crossed = names.iter().find(|name| name[0] <= x && x <= name[1] && top < name[3] && name[2] < bottom);
        assert_eq!(crossed, None, "{what}: a line at {x} from {top} to {bottom}");
    }
}

#[test]
fn every_fixture_is_written_down() {
    for language in language::ALL {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
        for entry in std::fs::read_dir(folder).expect("fixtures") {
            let path = entry.expect("an entry").path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let what = path.display().to_string();
            check(&export(language, &text, None), &what);
            check(&export(language, &text, Some(text.lines().count() as u32 / 2)), &what);
        }
    }
}

#[test]
fn hostile_code_stays_text() {
    let hostile = [
        "x = '</svg><script>alert(1)</script>'\nprint(x)\n",
        "x = \"\\\"];}//\\\\\" # ]]> <!-- --> &amp; &#0;\nprint(x)\n",
        "x = '\u{202e}\u{feff}\u{ffff}\u{7f}\u{85}\u{2028}'\r\nprint(x)\r\n",
        "\u{c}x = 1\n\tprint(x)\n",
        "日本 = '🦀'\nprint(日本)\n",
        "",
        "\n",
        "\0",
        "x = (",
    ];
    for code in hostile {
        for language in language::ALL {
            check(&export(language, code, None), code);
            check(&export(language, code, Some(2)), code);
        }
    }
    let python = language::named("python").expect("a language");
    let name = format!("x = '{}'\nprint(x)\n", "<&\"".repeat(50_000));
    let graph = export(python, &name, Some(2));
    check(&graph, "a long line");
    assert!(graph.svg().len() + graph.dot().len() < 20_000, "a long line is clipped");
}

#[test]
fn long_code_gives_a_bounded_drawing() {
    let python = language::named("python").expect("a language");
    let lines = (0..10_000).map(|number| format!("if x{}:\n    x{number} = x{0} + {number}", number / 2));
    let code = lines.collect::<Vec<_>>().join("\n");
    let graph = export(python, &code, None);
    check(&graph, "long code");
    let drawing = graph.svg();
    assert!(drawing.len() < 2 << 20, "{} bytes", drawing.len());
    assert!(drawing.contains("are not drawn"));
    let dense = "def f(x):\n".to_owned() + &"    if g():\n        x = h(x)\n    print(x)\n".repeat(500);
    let graph = export(python, &dense, None);
    assert!(graph.edges.len() <= MOST_EDGES);
    check(&graph, "dense code");
}

#[test]
fn a_slice_is_a_part_of_the_graph() {
    let code = "import os\ndef f(a, b):\n    log(b)\n    if a:\n        b = a + 1\n    os.remove(b)\n    return 1\n";
    let python = language::named("python").expect("a language");
    let whole = export(python, code, None);
    assert_eq!(whole.nodes.len(), 7);
    let program = Program::of(code, python);
    let variable = Criterion::Variable(program.variable_at(6, 15).expect("b"));
    let part = program.export(Some((&variable, Reach::default())));
    let slice = part.slice.as_ref().expect("a slice");
    assert_eq!((slice.variable.as_deref(), slice.lines.as_slice()), (Some("b"), &[1, 2, 4, 5, 6][..]));
    let node = part.nodes.iter().find(|node| node.line == 4).expect("the condition");
    assert_eq!((node.label, node.code.as_str(), node.column), ("predicate", "if a:", 5));
    let edges: Vec<String> = part
        .edges
        .iter()
        .map(|edge| {
            let line = |id: u32| part.nodes.iter().find(|node| node.id == id).map_or(0, |node| node.line);
            let name = edge.name.as_deref().unwrap_or_default();
            format!("{} {} {name} {}", line(edge.source), line(edge.destination), edge.label)
        })
        .collect();
    for expected in ["2 4 a data", "2 5 a data", "4 5  control", "5 6 b data", "2 6 b data", "1 6 os import"] {
        assert!(edges.iter().any(|edge| edge == expected), "{expected}: {edges:?}");
    }
    let drawing = part.svg();
    assert!(drawing.contains("Backward slice of b from line 6"), "{drawing}");
    assert_eq!(drawing.matches("code dropped").count(), 2);
}
