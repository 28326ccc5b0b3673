//! A list of sentences from a model: asked for, checked, and what is wrong asked for again.

use super::ask::{Ask, AskError};
use super::check::{Fault, Rejected, entries, fault};
use super::prompts::{self, Kind};

/// How often is asked in all: once, and twice again.
const ATTEMPTS: usize = 3;

/// Entries that are what was asked for, and those that never were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Sentences, most important first.
    pub entries: Vec<String>,
    /// What had to be given up, with its last text.
    pub rejected: Vec<Rejected>,
}

/// What is asked, and of what.
pub struct Question<'a> {
    /// What the entries are.
    pub kind: Kind,
    /// Name of the weakness.
    pub weakness: &'a str,
    /// The prompt.
    pub prompt: String,
    /// Code that must not be copied.
    pub shown: Vec<&'a str>,
}

impl Question<'_> {
    /// Asks. Good entries are kept from the start; only the others are asked for again.
    pub fn ask(&self, model: &dyn Ask) -> Result<List, AskError> {
        let mut list = List::default();
        let mut prompt = self.prompt.clone();
        let mut wrong = Vec::new();
        for attempt in 2..=ATTEMPTS + 1 {
            let answer = model.ask(&prompt)?;
            let found = entries(&answer);
            if !found.is_empty() {
                wrong = self.sort(found, &mut list.entries);
            } else if wrong.is_empty() {
                wrong = vec![Rejected { text: answer, fault: Fault::NoList }];
            }
            // There is no saying again what is too much.
            let too_much;
            (too_much, wrong) = wrong.into_iter().partition(|entry| entry.fault == Fault::TooMany);
            list.rejected.extend::<Vec<_>>(too_much);
            prompt = match wrong.as_slice() {
                [] => break,
                [Rejected { fault: Fault::NoList, .. }] => prompts::no_list(&self.prompt, attempt, ATTEMPTS),
                wrong => prompts::again(self.weakness, wrong, attempt, ATTEMPTS),
            };
        }
        list.rejected.extend(wrong);
        Ok(list)
    }

    /// Puts good entries behind those that are there, and gives back the others.
    fn sort(&self, found: Vec<String>, good: &mut Vec<String>) -> Vec<Rejected> {
        let mut rejected = Vec::new();
        for text in found {
            let full = (good.len() >= self.kind.most()).then_some(Fault::TooMany);
            match full.or_else(|| fault(&text, good, &self.shown)) {
                None => good.push(text),
                Some(fault) => rejected.push(Rejected { text, fault }),
            }
        }
        rejected
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;

    /// Answers from a list, and remembers the questions.
    struct Script(Mutex<(Vec<&'static str>, Vec<String>)>);

    impl Ask for Script {
        fn ask(&self, prompt: &str) -> Result<String, AskError> {
            let mut script = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            script.1.push(prompt.to_owned());
            Ok(script.0.remove(0).to_owned())
        }
    }

    fn ask(answers: &[&'static str]) -> (List, Vec<String>) {
        let script = Script(Mutex::new((answers.to_vec(), Vec::new())));
        let question =
            Question { kind: Kind::Causes, weakness: "SQL injection", prompt: "P".to_owned(), shown: Vec::new() };
        let list = question.ask(&script).unwrap_or_else(|error| panic!("{error}"));
        let questions = std::mem::take(&mut script.0.lock().unwrap_or_else(PoisonError::into_inner).1);
        (list, questions)
    }

    #[test]
    fn only_what_is_wrong_is_asked_for_again() {
        let (list, asked) =
            ask(&["- Text reaches a statement.\n- cut off in the", "- A name becomes part of a query."]);
        assert_eq!(list.entries, ["Text reaches a statement.", "A name becomes part of a query."]);
        assert_eq!((list.rejected.len(), asked.len()), (0, 2));
        assert!(asked[1].contains("- cut off in the\n  Wrong: it is not one whole sentence"), "{}", asked[1]);
        assert!(!asked[1].contains("Text reaches"), "{}", asked[1]);
    }

    #[test]
    fn what_stays_wrong_is_given_up_with_its_text() {
        let (list, asked) = ask(&["No.", "I will not.", "Never."]);
        let refusal = Rejected { text: "No.".to_owned(), fault: Fault::NoList };
        assert_eq!((list.entries.len(), list.rejected, asked.len()), (0, vec![refusal], 3));
        assert!(asked[1].starts_with("P\n") && asked[1] != asked[2], "the cache would know the same question");

        let (list, asked) = ask(&["- cut off", "- cut off again", "no list"]);
        let rejected = Rejected { text: "cut off again".to_owned(), fault: Fault::NotASentence };
        assert_eq!((list.rejected, asked.len()), (vec![rejected], 3));
    }

    #[test]
    fn what_is_too_much_is_not_asked_for_again() {
        let many = "- Ants eat the first.\n- Bees take a second.\n- Cows see some third.\n- Dogs want no fourth.\n- Elks like its fifth.\n- Foxes hide my sixth.";
        let (list, asked) = ask(&[many]);
        assert_eq!((list.entries.len(), list.rejected.len(), asked.len()), (5, 1, 1));
    }
}
