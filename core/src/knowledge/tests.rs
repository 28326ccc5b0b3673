//! Files as wholes: what was written is read, and what is wrong with a file is found before it does harm.

use super::*;

fn head() -> Head {
    Head::decode(&fixture::files()["head.bin"]).expect("the fixture is sound")
}

/// What is said about a head after a change to it.
fn refused(change: impl FnOnce(&mut Head)) -> String {
    let mut head = head();
    change(&mut head);
    match Head::decode(&head.encode()) {
        Err(error @ KnowledgeError::Meaning { .. }) => error.to_string(),
        other => panic!("not refused for its meaning: {other:?}"),
    }
}

fn shard(cwe: u32) -> (File, Vec<u8>) {
    let head = head();
    let file = head.file(Role::Shard(cwe)).expect("the fixture has it").clone();
    let bytes = fixture::files()[&file.name].clone();
    (file, bytes)
}

#[test]
fn a_head_comes_back_as_it_was() {
    let head = head();
    assert_eq!(head.nodes, fixture::nodes());
    assert_eq!(head.files.len(), 5);
    assert_eq!(head.node(89).map(|node| node.name.as_str()), Some("SQL injection"));
    assert!(head.node(90).is_none());
    let again = Head::decode(&head.encode()).expect("what was encoded is sound");
    assert_eq!(again.encode(), head.encode());
}

#[test]
fn the_sections_are_the_whole_head() {
    let head = head();
    let (names, parts): (Vec<_>, Vec<_>) = head.sections().into_iter().unzip();
    assert_eq!(envelope::wrap(Kind::Head, &parts.concat()), head.encode());
    assert!(names.contains(&"explanations") && names.contains(&"list of files"), "{names:?}");
}

#[test]
fn every_truncated_head_is_refused() {
    let bytes = fixture::files()["head.bin"].clone();
    for length in 0..bytes.len() {
        assert!(Head::decode(&bytes[..length]).is_err(), "{length} of {} bytes", bytes.len());
    }
}

#[test]
fn a_payload_that_is_wrong_under_a_right_checksum_never_panics() {
    // Whoever makes a file can make its checksum: the payload itself has to be read with suspicion.
    let payload = postcard::to_allocvec(&head()).expect("plain data");
    for at in 0..payload.len() {
        for value in [0x00, 0x7F, 0x80, 0xFF] {
            let mut altered = payload.clone();
            altered[at] = value;
            if let Ok(head) = Head::decode(&envelope::wrap(Kind::Head, &altered)) {
                crate::retrieval::Retriever::new(head);
            }
        }
    }
    for length in 0..payload.len() {
        assert!(Head::decode(&envelope::wrap(Kind::Head, &payload[..length])).is_err());
    }
}

#[test]
fn a_head_that_contradicts_itself_is_refused() {
    assert!(refused(|head| head.nodes.swap(0, 1)).contains("out of order"));
    assert!(refused(|head| head.nodes[1] = head.nodes[0].clone()).contains("twice"));
    assert!(refused(|head| head.nodes[0].name.clear()).contains("no name"));
    let model = fixture::model();
    assert!(
        refused(|head| {
            head.causes = Some(Head::index_causes(&head.nodes, &model));
            head.nodes[2].causes.truncate(1);
        })
        .contains("belongs to text 1 of entry 2")
    );
    assert!(refused(|head| head.thresholds.code = f32::NAN).contains("threshold"));
    assert!(refused(|head| head.files[0].name = "../cwe-078.bin".to_owned()).contains("plain file name"));
    assert!(refused(|head| head.files[1].name = head.files[0].name.clone()).contains("listed twice"));
    assert!(refused(|head| head.files[1].role = head.files[0].role).contains("listed twice"));
    assert!(refused(|head| head.files[0].role = Role::Shard(5)).contains("CWE-5, which is not described"));
    assert!(refused(|head| head.files[0].bytes = u32::MAX).contains("at most"));
    assert!(refused(|head| head.calls.mean_length = f32::NAN).contains("statistics"));
}

#[test]
fn more_than_is_allowed_is_refused_while_reading() {
    for change in [
        |head: &mut Head| head.nodes[0].explanation = "x".repeat(limit::PROSE + 1),
        |head: &mut Head| head.nodes[0].causes = vec![String::new(); limit::WRITTEN + 1],
        |head: &mut Head| head.nodes = vec![Node::default(); limit::NODES + 1],
    ] {
        let mut head = head();
        change(&mut head);
        assert!(matches!(Head::decode(&head.encode()), Err(KnowledgeError::Content { kind: Kind::Head, .. })));
    }
}

#[test]
fn languages_that_are_not_known_are_named() {
    let mut head = head();
    head.nodes[0].apis.insert("klingon".to_owned(), ApiSet::default());
    head.nodes[1].guidelines[0].languages.push("elvish".to_owned());
    let unknown = head.unknown_languages();
    assert!(unknown.contains("klingon") && unknown.contains("elvish") && !unknown.contains("python"), "{unknown:?}");
}

#[test]
fn a_shard_comes_back_as_it_was_and_only_as_the_head_lists_it() {
    let (file, bytes) = shard(89);
    let shard = Shard::decode(&file, &bytes).expect("the fixture is sound");
    assert_eq!(shard.items.iter().map(|item| item.language.as_str()).collect::<Vec<_>>(), ["python", "javascript"]);

    let (_, other) = self::shard(78);
    assert!(Shard::decode(&file, &other).is_err());
    let misnamed = File::of("cwe-089.bin", Role::Shard(89), &other);
    assert!(matches!(Shard::decode(&misnamed, &other), Err(KnowledgeError::Meaning { .. })));
    for length in 0..bytes.len() {
        assert!(matches!(Shard::decode(&file, &bytes[..length]), Err(KnowledgeError::Length { .. })));
    }
}

#[test]
fn parts_that_are_not_a_weaknesss_own_are_refused() {
    for (change, expected) in [
        ((|part| part.file.name = "../x".to_owned()) as fn(&mut Part), "no further file"),
        (|part| part.file.role = Role::Shard(78), "no further file"),
        (|part| part.first = 1, "out of order"),
        (|part| part.items = u32::MAX, "too large"),
        (|part| part.file.bytes = u32::MAX, "too large"),
    ] {
        let (file, bytes) = shard(89);
        let mut first = Shard::decode(&file, &bytes).expect("the fixture is sound");
        let further = Shard { cwe: 89, first: 2, items: Vec::new(), parts: Vec::new() };
        let name = File::part_name(89, 1);
        let listed = File::of(name, Role::Shard(89), &further.encode());
        let mut part = Part { file: listed, first: 2, items: 0, language: String::new(), causes: None, code: None };
        assert!(Shard::decode_part(&part, &further.encode()).is_ok());
        let early = Shard { first: 1, ..further };
        part.file = File::of(part.file.name, part.file.role, &early.encode());
        assert!(matches!(Shard::decode_part(&part, &early.encode()), Err(KnowledgeError::Meaning { .. })));

        change(&mut part);
        first.parts = vec![part];
        let bytes = first.encode();
        let error = Shard::decode(&File::of("cwe-089.bin", file.role, &bytes), &bytes).expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_shard_that_contradicts_itself_is_refused() {
    for (change, expected) in [
        ((|shard| shard.items[1].cwe = 78) as fn(&mut Shard), "is of CWE-78"),
        (|shard| shard.items[1].id = shard.items[0].id.clone(), "two examples are called"),
        (|shard| shard.items[0].secure.kept = vec![2, 1], "kept lines"),
        (|shard| shard.items[0].vulnerable.changed = vec![0], "changed lines"),
        (|shard| shard.items[0].vulnerable.changed = vec![3], "changed lines"),
    ] {
        let (file, bytes) = shard(89);
        let mut shard = Shard::decode(&file, &bytes).expect("the fixture is sound");
        change(&mut shard);
        let bytes = shard.encode();
        let file = File::of(file.name, file.role, &bytes);
        let error = Shard::decode(&file, &bytes).expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}");
    }
}
