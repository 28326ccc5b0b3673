//! Corpus → files.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::{corpus, empty_folder, kb_export, small_corpus};

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
