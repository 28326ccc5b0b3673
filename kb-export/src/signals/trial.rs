//! Signals tried on code: on their own tests, and on the pairs of their weakness.

use rescue_core::analysis::{Program, Turn, Work, now};
use rescue_core::language::Language;
use rescue_core::signal::{Finding, Prepared, find};

use super::compile;
use super::read::Authored;

/// Everything that signals find in a text.
pub fn findings(program: &Program, signals: &Prepared) -> Vec<Finding> {
    let mut never = || Turn::Work;
    now(find(program, signals, &mut Work::until(&mut never)))
}

/// The signals of one weakness for one language.
pub struct Trial<'a> {
    language: &'static Language,
    rules: Vec<&'a Authored>,
    prepared: Prepared,
}

/// Forms that a rule must find, and look-alikes that it must not, at least.
const FORMS: usize = 2;

impl<'a> Trial<'a> {
    /// `None` where there is none for this language; what is wrong with the rules otherwise goes to `problems`.
    pub fn of(
        cwe: u32,
        language: &'static Language,
        rules: &'a [Authored],
        problems: &mut Vec<String>,
    ) -> Option<Self> {
        let (signals, wrong) = compile([(cwe, rules)], language.name);
        problems.extend(wrong);
        if signals.signals.is_empty() {
            return None;
        }
        let rules = rules.iter().filter(|rule| rule.file.language.contains(language.name)).collect();
        let prepared = Prepared::of(signals).ok()?;
        Some(Self { language, rules, prepared })
    }

    /// What the rules' own tests say.
    pub fn tests(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for rule in &self.rules {
            let of_language = |test: &&super::TestCase| {
                let named = test.language.as_deref();
                let first = rule.file.language.list().first().is_some_and(|first| first == self.language.name);
                named.map_or(first, |name| name == self.language.name)
            };
            let tests: Vec<_> = rule.tests.iter().filter(of_language).collect();
            let count = |of: fn(&super::TestCase) -> usize| rule.tests.iter().map(of).sum::<usize>();
            if count(|test| test.invalid.len()) < FORMS || count(|test| test.valid.len()) < FORMS {
                let what = format!("needs {FORMS} invalid and {FORMS} valid forms");
                problems.push(format!("{}: {} {what}", rule.origin, rule.file.id));
            }
            for test in tests {
                let forms =
                    test.invalid.iter().map(|code| (code, true)).chain(test.valid.iter().map(|code| (code, false)));
                for (code, expected) in forms {
                    let found = findings(&Program::of(code, self.language), &self.prepared);
                    if found.iter().any(|finding| finding.signal == rule.file.id) != expected {
                        let what = if expected { "does not find" } else { "finds" };
                        let (id, name) = (&rule.file.id, self.language.name);
                        problems.push(format!("{}: {id} ({name}) {what}:\n{}", rule.origin, indented(code)));
                    }
                }
            }
        }
        problems
    }

    /// Whether a text is found.
    pub fn finds(&self, text: &str) -> bool {
        findings(&Program::of(text, self.language), &self.prepared).iter().any(|finding| !finding.is_hint())
    }

    /// What is found in a text that should be free of the weakness.
    pub fn wrongly(&self, text: &str) -> Vec<String> {
        let found = findings(&Program::of(text, self.language), &self.prepared).into_iter();
        let found = found.filter(|finding| !finding.is_hint());
        let said = |finding: Finding| {
            format!(
                "the signal {} finds the secure side in line {}: {}",
                finding.signal, finding.lines.0, finding.cause
            )
        };
        found.map(said).collect()
    }
}

fn indented(code: &str) -> String {
    code.lines().map(|line| format!("        {line}")).collect::<Vec<_>>().join("\n")
}
