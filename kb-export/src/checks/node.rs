//! Checks of what is written about a weakness.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use rescue_core::knowledge::{ApiSet, Node};
use rescue_core::language;

use crate::catalogue::Catalogue;

const NAME_CHARACTERS: usize = 40;
const CAUSES: RangeInclusive<usize> = 2..=5;
const TASKS: RangeInclusive<usize> = 8..=20;
const VOCABULARY: RangeInclusive<usize> = 0..=30;
const GUIDELINES: RangeInclusive<usize> = 3..=8;

/// What is wrong with a node.
pub fn check(node: &Node) -> Vec<String> {
    let mut found = Vec::new();
    if node.name.trim().is_empty() || node.name.chars().count() > NAME_CHARACTERS {
        found.push(format!("the name has to have 1 to {NAME_CHARACTERS} characters"));
    }
    if node.explanation.split_whitespace().count() < 20 {
        found.push("the explanation is too short to explain anything".to_owned());
    }
    for (what, texts, allowed) in [
        ("causes", &node.causes, CAUSES),
        ("tasks", &node.tasks, TASKS),
        ("words of the vocabulary", &node.vocabulary, VOCABULARY),
    ] {
        found.extend(count(what, texts.len(), &allowed));
        found.extend(written_once(what, texts));
    }
    let odd = |word: &&String| word.chars().any(|c| c.is_whitespace() || c.is_uppercase());
    if let Some(word) = node.vocabulary.iter().find(odd) {
        found.push(format!("{word:?} of the vocabulary has to be one word in small letters"));
    }
    found.extend(count("guidelines", node.guidelines.len(), &GUIDELINES));
    found.extend(check_tree(node));
    for guideline in &node.guidelines {
        if !guideline.rule.trim_end().ends_with('.') || guideline.words.is_empty() {
            found.push(format!("the guideline {:?} has to be a sentence and to have words", guideline.rule));
        }
        found.extend(guideline.languages.iter().filter_map(|name| check_language(name)));
    }
    for (name, set) in &node.apis {
        found.extend(check_language(name));
        found.extend(check_apis(name, set));
    }
    if let Some(reference) = node.references.iter().find(|reference| reference.contains("://")) {
        found.push(format!("the reference {reference:?} is an address; name the standard instead"));
    }
    found
}

fn check_tree(node: &Node) -> Vec<String> {
    let mut found = Vec::new();
    let Some(listed) = Catalogue::shipped().get(node.cwe) else {
        return vec![format!("MITRE lists no CWE-{}", node.cwe)];
    };
    let parents = &listed.parents;
    if node.parents.is_empty() && !parents.is_empty() {
        found.push(format!("no parent is named; MITRE names {parents:?}"));
    }
    let strangers = node.parents.iter().filter(|parent| !parents.contains(parent));
    found.extend(strangers.map(|parent| format!("CWE-{parent} is no parent in MITRE's tree, which names {parents:?}")));
    for neighbour in &node.neighbours {
        if Catalogue::shipped().get(neighbour.cwe).is_none()
            || neighbour.cwe == node.cwe
            || neighbour.difference.trim().is_empty()
        {
            found.push(format!("the neighbour CWE-{} is no other weakness or has no difference", neighbour.cwe));
        }
    }
    found
}

fn check_apis(language: &str, set: &ApiSet) -> Vec<String> {
    let mut found = Vec::new();
    let lists = [&set.dangerous, &set.safe, &set.sources, &set.sanitizers];
    if set.dangerous.is_empty() {
        found.push(format!("the APIs of {language} name nothing dangerous"));
    }
    for name in lists.into_iter().flatten() {
        if name.is_empty() || name.chars().any(|c| c.is_whitespace() || "()".contains(c)) {
            found
                .push(format!("{name:?} is not the name of an API of {language}: write it without call and arguments"));
        }
    }
    found.extend(lists.into_iter().filter_map(|list| written_once(&format!("APIs of {language}"), list)));
    found
}

fn check_language(name: &str) -> Option<String> {
    language::named(name).is_none().then(|| format!("{name:?} is not a language that is known"))
}

fn count(what: &str, count: usize, allowed: &RangeInclusive<usize>) -> Option<String> {
    let (least, most) = (allowed.start(), allowed.end());
    (!allowed.contains(&count)).then(|| format!("there are {count} {what}; {least} to {most} are asked for"))
}

fn written_once(what: &str, texts: &[String]) -> Option<String> {
    let mut seen = BTreeSet::new();
    let odd = texts.iter().find(|text| text.trim().is_empty() || !seen.insert(text.as_str()))?;
    Some(format!("{odd:?} is empty or there twice among the {what}"))
}

#[cfg(test)]
mod tests {
    use rescue_core::knowledge::{Guideline, Neighbour};

    use super::*;

    fn sound() -> Node {
        let texts = |count: usize, what: &str| (0..count).map(|n| format!("{what} {n}")).collect();
        let guideline = |n| Guideline { rule: format!("Rule {n}."), words: vec!["word".to_owned()], languages: vec![] };
        let apis = ApiSet { dangerous: vec![".execute".to_owned()], ..ApiSet::default() };
        Node {
            cwe: 89,
            name: "SQL injection".to_owned(),
            parents: vec![943],
            neighbours: vec![Neighbour { cwe: 78, difference: "A shell.".to_owned() }],
            explanation: "word ".repeat(20),
            causes: texts(2, "cause"),
            tasks: texts(8, "task"),
            vocabulary: vec!["sql".to_owned()],
            guidelines: (0..3).map(guideline).collect(),
            apis: [("python".to_owned(), apis)].into(),
            references: vec!["OWASP Top 10 A03:2021".to_owned()],
        }
    }

    #[test]
    fn each_thing_that_is_wrong_is_named() {
        assert_eq!(check(&sound()), [""; 0]);
        for (change, expected) in [
            ((|node| node.name = "x".repeat(41)) as fn(&mut Node), "characters"),
            (|node| node.explanation.truncate(30), "explanation"),
            (|node| node.causes.truncate(1), "1 causes"),
            (|node| node.tasks[1] = node.tasks[0].clone(), "there twice among the tasks"),
            (|node| node.guidelines[0].rule = "Rule".to_owned(), "sentence"),
            (|node| node.guidelines[0].languages.push("klingon".to_owned()), "klingon"),
            (|node| node.cwe = 4_000_000, "MITRE lists no"),
            (|node| node.parents = vec![664], "no parent in MITRE's tree"),
            (|node| node.parents.clear(), "no parent is named"),
            (|node| node.neighbours[0].cwe = 89, "no other weakness"),
            (|node| node.apis.get_mut("python").into_iter().for_each(|set| set.safe.push("f(x)".to_owned())), "f(x)"),
            (|node| node.apis.values_mut().for_each(|set| set.dangerous.clear()), "nothing dangerous"),
            (|node| node.references.push("https://a".to_owned()), "an address"),
        ] {
            let mut node = sound();
            change(&mut node);
            let found = check(&node);
            assert!(found.len() == 1 && found[0].contains(expected), "{expected}: {found:?}");
        }
    }
}
