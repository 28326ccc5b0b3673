//! Files of a knowledge base that somebody made to do harm: each is refused with an error, or does no harm. What a file costs
//! in memory is bounded by its size.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::BTreeMap;

use rescue_core::embedding::{DIM, StaticModel, Word};
use rescue_core::knowledge::{
    ApiSet, Build, DenseIndex, FORMAT, File, Flat, Guideline, HEAD_FILE, Head, Item, KnowledgeError, Node, Role, Shard,
    Side, Thresholds,
};
use rescue_core::retrieval::{Query, Retriever, call_statistics, methods};
use sha2::{Digest, Sha256};

/// Counts what the thread that asks has allocated.
struct Counting;

thread_local! {
    static NOW: Cell<usize> = const { Cell::new(0) };
    static MOST: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is done by the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.get() + layout.size();
        NOW.set(now);
        MOST.set(MOST.get().max(now));
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        NOW.set(NOW.get().saturating_sub(layout.size()));
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The most memory that was allocated at a time while something was done, in bytes.
fn memory_of<T>(what: impl FnOnce() -> T) -> (T, usize) {
    let before = NOW.get();
    MOST.set(before);
    let result = what();
    (result, MOST.get() - before)
}

/// Bytes before the payload: magic, version, kind, length, checksum begin at these places.
const FIELDS: [usize; 5] = [0, 8, 10, 11, 19];
const HEADER: usize = 51;

/// A file with another payload and the checksum that belongs to it.
fn with_payload(file: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut other = file[..FIELDS[3]].to_vec();
    other.extend((payload.len() as u64).to_le_bytes());
    other.extend(Sha256::digest(payload));
    other.extend(payload);
    other
}

/// A knowledge base with one of everything: its files by name.
fn files() -> BTreeMap<String, Vec<u8>> {
    let words = ["sql", "query", "code"].map(|text| Word {
        text: text.to_owned(),
        weight: 1.0,
        components: [i8::try_from(text.len()).unwrap_or(1); DIM],
    });
    let model = StaticModel::new("hostile", words.to_vec()).expect("the words are fine");
    let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    let side = Side { text: "a\nb\n".to_owned(), sliced: "sql query\n".to_owned(), kept: vec![1], changed: vec![2] };
    let item = |id: &str| Item {
        id: id.to_owned(),
        cwe: 89,
        language: "python".to_owned(),
        cause: "sql".to_owned(),
        calls: owned(&["a.b", "c"]),
        vulnerable: side.clone(),
        secure: side.clone(),
        ..Item::default()
    };
    let items = vec![item("one"), item("two")];
    let set = ApiSet { dangerous: owned(&["a.b"]), ..ApiSet::default() };
    let node = Node {
        cwe: 89,
        name: "SQL injection".to_owned(),
        explanation: "Text becomes code.".to_owned(),
        causes: owned(&["sql query"]),
        tasks: owned(&["query code", "sql"]),
        guidelines: vec![Guideline { rule: "Bind.".to_owned(), words: owned(&["sql"]), languages: vec![] }],
        apis: [("python".to_owned(), set)].into(),
        ..Node::default()
    };
    let flat = Flat {
        items: vec![(89, 0), (89, 1)],
        vectors: DenseIndex::of_texts(items.iter().map(|item| [item.secure.sliced.as_str()]), &model),
    };
    let nodes = vec![node];
    let calls = call_statistics(items.iter().map(|item| item.calls.as_slice()));
    let contents = [
        ("cwe-089.bin", Role::Shard(89), Shard { cwe: 89, first: 0, items, parts: vec![] }.encode()),
        ("flat.bin", Role::Flat, flat.encode()),
        ("vectors.bin", Role::Vectors, model.encode()),
    ];
    let head = Head {
        build: Build { version: "0".to_owned(), items: 2, ..Build::default() },
        causes: Some(Head::index_causes(&nodes, &model)),
        tasks: None,
        calls,
        thresholds: Thresholds::PAPER,
        files: contents.iter().map(|(name, role, bytes)| File::of(*name, *role, bytes)).collect(),
        nodes,
    };
    let mut files: BTreeMap<_, _> = contents.into_iter().map(|(name, _, bytes)| (name.to_owned(), bytes)).collect();
    files.insert(HEAD_FILE.to_owned(), head.encode());
    files
}

/// Loads a knowledge base with one file in another form, which the head lists as its own, and asks every method.
fn use_with(files: &BTreeMap<String, Vec<u8>>, name: &str, bytes: &[u8]) -> Result<(), KnowledgeError> {
    let mut head = Head::decode(if name == HEAD_FILE { bytes } else { &files[HEAD_FILE] })?;
    for file in head.files.iter_mut().filter(|file| file.name == name) {
        *file = File::of(name, file.role, bytes);
    }
    let mut base = Retriever::new(head);
    for (other, content) in files.iter().filter(|(other, _)| *other != HEAD_FILE) {
        let added = base.add(other, if other == name { bytes } else { content });
        // A head may have been made to list none of the others.
        if other == name {
            added?;
        }
    }
    let calls = vec!["a.b".to_owned()];
    let query = Query { task: "sql query".to_owned(), code: "code".to_owned(), calls, ..Query::default() };
    for method in methods() {
        let ranking = base.rank_cwes(&query, method);
        base.wanted_to_retrieve(&query, method, &ranking);
        base.retrieve(&query, method, ranking);
    }
    Ok(())
}

/// Asserts that a file is refused with a sentence and what to do next, and that this costs little.
fn assert_refused(files: &BTreeMap<String, Vec<u8>>, name: &str, bytes: &[u8], what: &str) -> KnowledgeError {
    let error = use_with(files, name, bytes).err().unwrap_or_else(|| panic!("{name}: {what} is taken"));
    let text = error.to_string();
    assert!(text.ends_with('.') && text.matches(". ").count() >= 1, "{name}: {what}: {text}");
    error
}

#[test]
fn the_files_are_sound_to_begin_with() {
    let files = files();
    for (name, bytes) in &files {
        assert_eq!(use_with(&files, name, bytes), Ok(()), "{name}");
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_refused() {
    let files = files();
    for (name, bytes) in &files {
        for end in 0..bytes.len() {
            assert_refused(&files, name, &bytes[..end], "a file that is cut off");
        }
        // The same under a length and a checksum that say that it is whole.
        if name != "vectors.bin" {
            for end in 0..bytes.len() - HEADER {
                assert_refused(
                    &files,
                    name,
                    &with_payload(bytes, &bytes[HEADER..][..end]),
                    "a payload that is cut off",
                );
            }
        }
    }
}

#[test]
fn flipped_bits_are_refused_or_do_no_harm() {
    let files = files();
    for (name, bytes) in &files {
        // Every bit would take minutes; 13 is prime to 8, so that all places of a bit in a byte come up.
        for bit in (0..bytes.len() * 8).step_by(13) {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            // As it arrives: the head knows the checksums of the others, and carries its own.
            let listed = Head::decode(&files[HEAD_FILE]).expect("it is sound");
            match listed.files.iter().find(|file| file.name == *name) {
                Some(file) => assert!(file.check(&flipped).is_err(), "{name}: bit {bit}"),
                None => assert!(Head::decode(&flipped).is_err(), "{name}: bit {bit}"),
            }
            // As somebody makes it who can make checksums too.
            let made = if name == "vectors.bin" || bit < 8 * HEADER {
                flipped
            } else {
                with_payload(bytes, &flipped[HEADER..])
            };
            let (_, memory) = memory_of(|| use_with(&files, name, &made));
            assert!(memory < 4 << 20, "{name}: bit {bit} costs {memory} bytes");
        }
    }
}

#[test]
fn enormous_lengths_cost_nothing() {
    let files = files();
    for (name, bytes) in files.iter().filter(|(name, _)| *name != "vectors.bin") {
        for length in [1 << 63, u64::MAX, 1 << 32, 1 << 31] {
            let mut said = bytes.clone();
            said[FIELDS[3]..FIELDS[4]].copy_from_slice(&length.to_le_bytes());
            let (error, memory) = memory_of(|| assert_refused(&files, name, &said, "an enormous length"));
            assert!(matches!(error, KnowledgeError::TooLarge { bytes, .. } if bytes == length), "{name}: {error}");
            assert!(memory < 1 << 20, "{name}: {memory} bytes");

            // In front of every list and text of the payload.
            let varint = postcard::to_allocvec(&length).expect("a number");
            for at in HEADER..bytes.len() {
                let payload = [&bytes[HEADER..at], &varint, &bytes[at + 1..]].concat();
                let (_, memory) = memory_of(|| use_with(&files, name, &with_payload(bytes, &payload)));
                assert!(memory < 4 << 20, "{name}: a length of {length} at {at} costs {memory} bytes");
            }
        }
    }
    let words = &files["vectors.bin"];
    for at in [12, 16] {
        let mut said = words.clone();
        said[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        let (_, memory) = memory_of(|| assert_refused(&files, "vectors.bin", &said, "an enormous length"));
        assert!(memory < 1 << 20, "{memory} bytes");
    }
}

#[test]
fn a_file_of_another_build_and_of_another_time_is_named() {
    let files = files();
    let head = Head::decode(&files[HEAD_FILE]).expect("it is sound");
    for file in &head.files {
        let mut other = files[&file.name].clone();
        *other.last_mut().expect("it is not empty") ^= 1;
        assert!(matches!(file.check(&other), Err(KnowledgeError::OtherBuild { .. })), "{}", file.name);
    }
    for (name, bytes) in files.iter().filter(|(name, _)| *name != "vectors.bin") {
        let mut newer = bytes.clone();
        newer[FIELDS[1]..FIELDS[2]].copy_from_slice(&(FORMAT + 1).to_le_bytes());
        let error = assert_refused(&files, name, &newer, "a newer format");
        assert!(matches!(error, KnowledgeError::Version { found, .. } if found == FORMAT + 1), "{error}");
    }
}

/// What swells: lists and texts of which each takes a byte in the file and two dozen in memory.
#[test]
fn what_swells_in_memory_is_bounded() {
    let files = files();
    let shard = |item: Item| {
        let items = (0..1_000).map(|number| Item { id: number.to_string(), cwe: 89, ..item.clone() }).collect();
        Shard { cwe: 89, first: 0, items, parts: vec![] }.encode()
    };
    let swollen = [
        ("calls", shard(Item { calls: vec![String::new(); 1_001], ..Item::default() }), false),
        ("fewer calls", shard(Item { calls: vec![String::new(); 1_000], ..Item::default() }), true),
        ("lines", shard(Item { secure: Side { kept: vec![0; 20_000], ..Side::default() }, ..Item::default() }), false),
        ("nothing", shard(Item::default()), true),
    ];
    for (what, bytes, sound) in swollen {
        let file = File::of("cwe-089.bin", Role::Shard(89), &bytes);
        let (decoded, memory) = memory_of(|| Shard::decode(&file, &bytes));
        assert_eq!(decoded.is_ok(), sound, "{what}");
        assert!(memory < 8 * bytes.len() + (32 << 20), "{what}: {} bytes become {memory}", bytes.len());
    }

    let sound = Head::decode(&files[HEAD_FILE]).expect("it is sound");
    let bomb = Head {
        nodes: (1..=2_000).map(|cwe| Node { cwe, tasks: vec![String::new(); 500], ..sound.nodes[0].clone() }).collect(),
        causes: None,
        ..sound
    };
    let bytes = bomb.encode();
    let (decoded, memory) = memory_of(|| Head::decode(&bytes));
    assert!(matches!(decoded, Err(KnowledgeError::Content { .. })), "a million empty texts are taken");
    assert!(memory < 8 << 20, "{} bytes become {memory}", bytes.len());
}
