//! A knowledge base that is small enough to reckon with by hand, for tests.

use std::collections::BTreeMap;

use super::*;
use crate::embedding::{DIM, StaticModel, Word};
use crate::retrieval::call_statistics;

/// Word vectors in which each word of a line has the direction of its line.
pub fn model() -> StaticModel {
    let meanings =
        ["sql query database orders search", "command shell ping host run", "hash checksum digest file", "code"];
    let words = meanings.iter().enumerate().flat_map(|(axis, words)| {
        words.split(' ').map(move |text| {
            let mut components = [0; DIM];
            components[axis] = 100;
            Word { text: text.to_owned(), weight: 1.0, components }
        })
    });
    StaticModel::new("fixture", words.collect()).expect("the words are fine")
}

fn node(cwe: u32, name: &str, cause: &str, task: &str, python: &[&str], javascript: &[&str]) -> Node {
    let set = |names: &[&str]| ApiSet { dangerous: owned(names), ..ApiSet::default() };
    let rule = |rule: &str, languages: &[&str]| Guideline {
        rule: format!("{rule} of {name}."),
        words: Vec::new(),
        languages: owned(languages),
    };
    Node {
        cwe,
        name: name.to_owned(),
        causes: vec!["Nothing that any word vector knows.".to_owned(), cause.to_owned()],
        tasks: vec![task.to_owned()],
        vocabulary: vec!["word".to_owned()],
        guidelines: vec![rule("General rule", &[]), rule("Python rule", &["python"]), rule("C rule", &["c"])],
        apis: BTreeMap::from([("python".to_owned(), set(python)), ("javascript".to_owned(), set(javascript))]),
        ..Node::default()
    }
}

/// Three weaknesses: 78, 89, 328.
pub fn nodes() -> Vec<Node> {
    vec![
        node(78, "Command injection", "text reaches a shell command", "ping a host", &["subprocess.run"], &["exec"]),
        node(89, "SQL injection", "text becomes part of a sql query", "search orders", &[".execute"], &["query"]),
        node(328, "Weak hash", "a weak hash digest", "checksum of a file", &["hashlib.md5"], &["crypto.createHash"]),
    ]
}

/// One pair for a weakness in a language.
pub fn item(cwe: u32, language: &str, cause: &str, code: &str, calls: &[&str]) -> Item {
    let side = |what: &str| Side {
        text: format!("{what} {code}\nwhole\n"),
        sliced: format!("{what} {code}\n"),
        kept: vec![1],
        changed: vec![1],
    };
    Item {
        id: format!("cwe-{cwe:03}/{language}/{}", calls.concat()),
        cwe,
        language: language.to_owned(),
        title: format!("Example {cwe} in {language}"),
        task: String::new(),
        cause: cause.to_owned(),
        calls: owned(calls),
        vulnerable: side("vulnerable"),
        secure: side("secure"),
        provenance: "test".to_owned(),
        licence: "CC0-1.0".to_owned(),
    }
}

/// The files of the knowledge base by name, `head.bin` among them.
pub fn files() -> BTreeMap<String, Vec<u8>> {
    let model = model();
    let items = [
        item(78, "python", "a host reaches the shell", "ping command", &["subprocess.run"]),
        item(89, "python", "a name reaches the sql", "sql query", &[".execute"]),
        item(89, "javascript", "a name reaches the query", "sql database", &["query"]),
        item(328, "python", "a weak digest", "hash file", &["hashlib.md5", "open"]),
    ];
    let (mut files, mut catalogue) = (BTreeMap::new(), Vec::new());
    let mut add = |name: String, role, bytes: Vec<u8>| {
        catalogue.push(File::of(name.clone(), role, &bytes));
        files.insert(name, bytes);
    };
    let mut places = Vec::new();
    for cwe in [78, 89, 328] {
        let items: Vec<_> = items.iter().filter(|item| item.cwe == cwe).cloned().collect();
        places.extend((0..items.len() as u32).map(|place| (cwe, place)));
        add(File::shard_name(cwe), Role::Shard(cwe), Shard { cwe, first: 0, items, parts: Vec::new() }.encode());
    }
    let vectors = DenseIndex::of_texts(items.iter().map(|item| [item.secure.text.as_str()]), &model);
    let flat = Flat { items: places, vectors };
    add("flat.bin".to_owned(), Role::Flat, flat.encode());
    add("vectors.bin".to_owned(), Role::Vectors, model.encode());

    let nodes = nodes();
    let head = Head {
        build: Build { version: "0".to_owned(), items: items.len() as u32, ..Build::default() },
        causes: None,
        tasks: None,
        calls: call_statistics(items.iter().map(|item| item.calls.as_slice())),
        thresholds: Thresholds { cause: 0.5, code: 0.4 },
        nodes,
        files: catalogue,
    };
    files.insert("head.bin".to_owned(), head.encode());
    files
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}
