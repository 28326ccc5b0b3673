//! Corpus → files.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{corpus, empty_folder, kb_export, small_corpus};
use serde_json::{Value, json};

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

fn build(corpus: &Path, out: &Path) -> common::Run {
    kb_export(&["build", "--json", "--sizes", "--corpus", corpus.to_str().unwrap(), out.to_str().unwrap()], "")
}

#[test]
fn building_twice_gives_the_same_bytes() {
    let (first, second) = (empty_folder("twice-1"), empty_folder("twice-2"));
    let run = build(&corpus(), &first);
    assert!(run.ok, "{}", run.stderr);
    assert!(build(&corpus(), &second).ok);
    let (first, second) = (files(&first), files(&second));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(second[name] == *bytes, "{name} differs");
    }
    let figures = &run.rows()[0];
    assert!(figures["weaknesses"].as_u64() >= Some(25) && figures["examples"].as_u64() >= Some(60), "{figures}");
    let parts = figures["sizes"].as_array().unwrap();
    let of = |part: &str, field: &str| parts.iter().find(|size| size["part"] == part).unwrap()[field].as_u64().unwrap();
    assert_eq!(of("head", "raw"), first["head.bin"].len() as u64);
    assert!(of("head", "brotli") < of("head", "raw") / 2 && of("head: explanations", "brotli") > 1000, "{figures}");
    assert_eq!(of("examples", "files"), figures["weaknesses"].as_u64().unwrap());
    assert!(run.stderr.contains("head: APIs"), "{}", run.stderr);
    let lines = &figures["vulnerable"];
    assert!(lines["after"].as_f64().unwrap() < 0.8 * lines["before"].as_f64().unwrap(), "{figures}");
}

#[test]
fn another_build_into_the_same_folder_leaves_nothing_stale() {
    let (corpus, out) = (small_corpus("stale"), empty_folder("stale-out"));
    fs::write(out.join("cwe-999.bin"), "old").unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    assert!(build(&corpus, &out).ok);
    let files = files(&out);
    assert!(files.contains_key("cwe-328.bin") && files.contains_key("notes.txt") && !files.contains_key("cwe-999.bin"));
}

#[test]
fn what_is_wrong_with_a_corpus_is_said_with_its_file() {
    let spoiled = |name: &str, file: &str, from: &str, to: &str| {
        let corpus = small_corpus(name);
        let path = corpus.join("cwe-328-weak-hash").join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from));
        fs::write(path, text.replace(from, to)).unwrap();
        let run = build(&corpus, &empty_folder(&format!("{name}-out")));
        assert!(!run.ok);
        run.stderr
    };
    let said = spoiled("misspelt", "node.toml", "causes =", "cuases =");
    assert!(said.contains("node.toml") && said.contains("cuases"), "{said}");
    let said = spoiled("renumbered", "node.toml", "cwe = 328", "cwe = 329");
    assert!(said.contains("describes CWE-329, but its folder is cwe-328-weak-hash"), "{said}");
    let run = build(&empty_folder("nothing"), &empty_folder("nothing-out"));
    assert!(!run.ok && run.stderr.contains("corpus is empty"), "{}", run.stderr);
}

#[test]
fn verify_names_what_does_not_make_sense() {
    let corpus = small_corpus("nonsense");
    let folder = corpus.join("cwe-328-weak-hash");
    let node = fs::read_to_string(folder.join("node.toml")).unwrap();
    fs::write(folder.join("node.toml"), node.replace("parents = [327, 326]", "parents = [20]")).unwrap();
    let pair = folder.join("python/map-update");
    fs::write(pair.join("secure.py"), "def broken(:\n    pass\n").unwrap();
    let run = kb_export(&["verify", corpus.to_str().unwrap()], "");
    assert!(!run.ok);
    for expected in ["CWE-20 is no parent", "the secure side has 2 lines", "not parsed as Python"] {
        assert!(run.stdout.contains(expected), "{expected}: {}", run.stdout);
    }
    let untouched = kb_export(&["verify", small_corpus("sound").to_str().unwrap()], "");
    assert!(untouched.ok, "{}", untouched.stdout);
}

#[test]
fn a_built_knowledge_base_is_verified_and_compared() {
    let (corpus, out, other) = (small_corpus("verified"), empty_folder("verified-1"), empty_folder("verified-2"));
    assert!(build(&corpus, &out).ok);
    let sound = kb_export(&["verify", out.to_str().unwrap()], "");
    assert!(sound.ok && sound.stderr.contains("1 weaknesses, "), "{}{}", sound.stdout, sound.stderr);
    let same = kb_export(&["diff", out.to_str().unwrap(), out.to_str().unwrap()], "");
    assert_eq!(same.stdout, "nothing changed\n");

    let folder = corpus.join("cwe-328-weak-hash");
    let node = fs::read_to_string(folder.join("node.toml")).unwrap();
    let (rule, rest) = node.split_once("rule = \"").unwrap();
    fs::write(folder.join("node.toml"), format!("{rule}rule = \"First: {rest}")).unwrap();
    fs::rename(folder.join("python/map-update"), folder.join("python/map-renewal")).unwrap();
    assert!(build(&corpus, &other).ok);
    let run = kb_export(&["diff", "--json", out.to_str().unwrap(), other.to_str().unwrap()], "");
    let found = &run.rows()[0];
    assert_eq!(found["fields"]["328"], serde_json::json!(["guidelines"]), "{found}");
    assert!(found["guidelines"]["328"]["added"][0].as_str().unwrap().starts_with("First: "), "{found}");
    assert_eq!(found["examples"]["added"], serde_json::json!(["cwe-328/python/map-renewal"]), "{found}");
    assert_eq!(found["examples"]["removed"], serde_json::json!(["cwe-328/python/map-update"]), "{found}");
    assert!(found["sizes"]["head.bin"].is_array() && found["build"]["input"].is_array(), "{found}");
    let words = kb_export(&["diff", out.to_str().unwrap(), other.to_str().unwrap()], "").stdout;
    assert!(words.contains("CWE-328: guidelines changed") && words.contains("examples added: 1"), "{words}");

    fs::write(out.join("cwe-999.bin"), "stray").unwrap();
    fs::copy(other.join("vectors.bin"), out.join("vectors.bin")).unwrap();
    let mut flat = fs::read(out.join("flat.bin")).unwrap();
    flat[100] ^= 1;
    fs::write(out.join("flat.bin"), flat).unwrap();
    let spoiled = kb_export(&["verify", out.to_str().unwrap()], "");
    assert!(!spoiled.ok && spoiled.stderr.contains("2 problems"), "{}{}", spoiled.stdout, spoiled.stderr);
    assert!(spoiled.stdout.contains("cwe-999.bin: is listed nowhere") && spoiled.stdout.contains("flat.bin: "));
}

#[test]
fn inspect_says_what_a_file_holds() {
    let (corpus, out) = (small_corpus("inspected"), empty_folder("inspected-out"));
    assert!(build(&corpus, &out).ok);
    let run = kb_export(&["inspect", "--json", out.to_str().unwrap()], "");
    let rows = run.rows();
    let items = rows[1]["items"].as_array().unwrap();
    assert_eq!((&rows[0]["nodes"][0]["cwe"], &rows[0]["items"]), (&328.into(), &items.len().into()), "{}", run.stderr);
    assert!(items.iter().any(|item| item["id"] == "cwe-328/javascript/film-links"), "{items:?}");
    let shard = out.join("cwe-328.bin");
    let words = kb_export(&["inspect", shard.to_str().unwrap()], "");
    assert!(words.ok && words.stdout.contains("cwe-328/python/map-update"), "{}", words.stdout);

    let mut bytes = fs::read(&shard).unwrap();
    bytes.truncate(1000);
    fs::write(&shard, bytes).unwrap();
    let cut = kb_export(&["inspect", out.to_str().unwrap()], "");
    assert!(
        !cut.ok && cut.stderr.contains("cwe-328.bin should be") && cut.stderr.contains("Load it again"),
        "{}",
        cut.stderr
    );
}

const BEFORE: &str = "def keep(path, text):\n    name = path + '.tmp'\n    os.chmod(name, 0o777)\n    print(text)\n";

/// A folder with imported pairs of two weaknesses: one that the small corpus describes, and one that it does not. There may
/// be one row more.
fn imported(name: &str, more: &str) -> PathBuf {
    let row = |id: &str, cwe: u32, more: &str| {
        let (before, after) = (format!("{more}{BEFORE}"), format!("{more}{}", BEFORE.replace("777", "600")));
        json!({ "id": id, "cwe": cwe, "language": "python", "vulnerable": before, "secure": after }).to_string()
    };
    let rows = [row("x/1", 328, ""), row("x/2", 732, "a = 1\n"), row("x-2", 732, "b = 2\n"), more.to_owned()];
    let rows = rows.join("\n");
    let folder = empty_folder(name);
    let run = kb_export(&["import", "pairs", "-", "--out", folder.to_str().unwrap()], &rows);
    assert!(run.ok, "{}", run.stderr);
    folder
}

#[test]
fn imported_pairs_join_the_weakness_of_their_number() {
    let corpus = small_corpus("joined");
    // What the corpus has is there already, whatever weakness somebody else takes it for.
    let authored = corpus.join("cwe-328-weak-hash/python/map-update");
    let [before, after] = ["vulnerable.py", "secure.py"].map(|name| fs::read_to_string(authored.join(name)).unwrap());
    let copy = json!({ "id": "copy", "cwe": 20, "language": "python", "vulnerable": before, "secure": after });
    let (imported, out) = (imported("joined-in", &copy.to_string()), empty_folder("joined-out"));
    let [corpus, imported, folder] = [&corpus, &imported, &out].map(|path| path.to_str().unwrap());
    let command = ["build", "--json", "--no-model", "--corpus", corpus, "--imported", imported, folder];
    let run = kb_export(&command, "");
    assert!(run.ok, "{}", run.stderr);
    let figures = &run.rows()[0];
    assert_eq!((&figures["weaknesses"], &figures["undescribed"]), (&json!(2), &json!([732])), "{figures}");
    assert_eq!(figures["left_out_pairs"][0]["what"], "the same code as map-update", "{figures}");
    assert!(run.stderr.contains("nobody describes CWE-732") && run.stderr.contains("3 examples have no licence"));
    let first = files(&out);
    assert!(kb_export(&command, "").ok && files(&out) == first, "building again gives other bytes");

    let inspected = kb_export(&["inspect", "--json", folder], "").rows();
    let nodes = inspected[0]["nodes"].as_array().unwrap();
    assert!(nodes[0]["guidelines"].as_u64() > Some(2), "the authored node stays: {}", nodes[0]);
    assert_eq!(nodes[1]["name"], "Incorrect Permission Assignment for Critical Resource");
    assert!(!nodes[1]["parents"].as_array().unwrap().is_empty());
    let ids = |row: &Value| row["items"].as_array().unwrap().iter().map(|item| item["id"].clone()).collect::<Vec<_>>();
    assert!(ids(&inspected[1]).contains(&json!("cwe-328/python/x-1")), "{}", inspected[1]);
    // Two names that are the same once they are plain: the second one is numbered.
    assert_eq!(ids(&inspected[2]), ["cwe-732/python/x-2", "cwe-732/python/x-2-2"]);
}

#[test]
fn imported_pairs_can_do_without_a_corpus() {
    let (imported, out) = (imported("alone-in", ""), empty_folder("alone-out"));
    let catalogue = imported.with_extension("tsv");
    fs::write(&catalogue, "number\tname\tparents\nCWE-732\tWrong permissions\tCWE-1,CWE-2\n").unwrap();
    // Somebody edits what was imported.
    let edited = imported.join("cwe-328.jsonl");
    let text = fs::read_to_string(&edited).unwrap();
    let other = text.replace("\"cwe\":328", "\"cwe\":327");
    fs::write(&edited, format!("{text}{text}{other}garbage\n")).unwrap();
    let [imported, catalogue, folder] = [&imported, &catalogue, &out].map(|path| path.to_str().unwrap());
    let run = kb_export(
        &["build", "--json", "--no-corpus", "--imported", imported, "--catalogue", catalogue, "--no-model", folder],
        "",
    );
    assert!(run.ok, "{}", run.stderr);
    let figures = &run.rows()[0];
    assert_eq!(figures["left_out"], json!({ "broken row": 2, "duplicate": 1 }), "{figures}");
    assert!(run.stderr.contains("left out 2: broken row (cwe-328.jsonl:3, cwe-328.jsonl:4)"), "{}", run.stderr);
    let head = &kb_export(&["inspect", "--json", folder], "").rows()[0];
    let node = &head["nodes"][1];
    assert_eq!((&node["name"], &node["parents"]), (&json!("Wrong permissions"), &json!([1, 2])));
    assert_eq!(head["nodes"][0]["name"], "CWE-328");
    let task = ["retrieve", "--kb", folder, "--task", "keep a file with wrong permissions", "--top", "1"];
    assert_eq!(kb_export(&task, "").rows()[0]["cwes"][0]["cwe"], 732);
}

#[test]
fn half_an_import_is_refused() {
    let folder = imported("half", "");
    fs::remove_file(folder.join("report.json")).unwrap();
    let out = empty_folder("half-out");
    let arguments = ["build", "--no-corpus", "--imported", folder.to_str().unwrap(), out.to_str().unwrap()];
    let run = kb_export(&arguments, "");
    assert!(!run.ok && run.stderr.contains("no finished import"), "{}", run.stderr);
}
