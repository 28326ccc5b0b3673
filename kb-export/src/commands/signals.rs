//! `kb-export signals`: rules, tried on their tests, on pairs, and on code.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rescue_core::signal::Prepared;

use super::Failure;
use crate::checks;
use crate::code::Code;
use crate::corpus::Corpus;
use crate::signals::{Authored, compile, findings};

/// Try signals on their tests, on the pairs of their weakness, and on code
#[derive(Args)]
pub struct SignalsCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Run the tests of the signals in folders of weaknesses, and the signals on the pairs there
    Check {
        /// Folders of weaknesses, or of a whole corpus
        #[arg(value_name = "DIR", required = true)]
        folders: Vec<PathBuf>,
    },
    /// Print what the signals of a corpus, of a weakness, or of a file of rules find in a file of code, as JSON Lines
    Match {
        /// A corpus, the folder of a weakness, or a file of rules
        rules: PathBuf,
        /// Files of code; `-` is standard input
        #[arg(required = true)]
        code: Vec<PathBuf>,
        /// Language of the code, where its name does not say it
        #[arg(long)]
        language: Option<String>,
    },
}

impl SignalsCommand {
    pub fn run(self) -> Result<(), Failure> {
        match self.what {
            What::Check { folders } => check(&folders),
            What::Match { rules, code, language } => find(&rules, &code, language.as_deref()),
        }
    }
}

fn check(folders: &[PathBuf]) -> Result<(), Failure> {
    let (mut problems, mut rules, mut forms) = (Vec::new(), 0, 0);
    for folder in folders {
        let (corpus, only) = corpus_of(folder)?;
        problems.extend(corpus.problems.iter().map(ToString::to_string));
        for entry in corpus.entries.iter().filter(|entry| only.as_ref().is_none_or(|only| entry.folder == *only)) {
            rules += entry.signals.len();
            let tests = entry.signals.iter().flat_map(|rule| &rule.tests);
            forms += tests.map(|test| test.valid.len() + test.invalid.len()).sum::<usize>();
            let (wrong, unseen) = checks::signals::of_entry(entry);
            problems.extend(wrong.iter().map(ToString::to_string));
            let said = |pair: &String| format!("{pair}: no signal of CWE-{} finds the vulnerable side", entry.node.cwe);
            problems.extend(unseen.iter().map(said));
        }
    }
    let mut stdout = io::stdout().lock();
    for problem in &problems {
        writeln!(stdout, "{problem}")?;
    }
    eprintln!("{rules} rules, {forms} forms, {} problems", problems.len());
    if problems.is_empty() { Ok(()) } else { Err("the signals have problems; see above".into()) }
}

/// The corpus that a folder is, or in which it is the one of a weakness.
fn corpus_of(folder: &Path) -> Result<(Corpus, Option<PathBuf>), Failure> {
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let single = folder.join("node.toml").exists();
    let root = if single { folder.parent().unwrap_or(&folder) } else { &folder };
    Ok((Corpus::read(root)?, single.then(|| folder.clone())))
}

fn find(rules: &Path, code: &[PathBuf], language: Option<&str>) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let authored = rules_in(rules)?;
    let mut prepared: BTreeMap<&str, Prepared> = BTreeMap::new();
    for file in code {
        let code = Code::read(file, language)?;
        let name = code.language.name;
        if !prepared.contains_key(name) {
            let all = authored.iter().map(|(cwe, rules)| (*cwe, rules.as_slice()));
            let (signals, problems) = compile(all, name);
            for problem in problems {
                eprintln!("{problem}");
            }
            prepared.insert(name, Prepared::of(signals)?);
        }
        for finding in findings(&code.program()?, &prepared[name]) {
            let mut row = serde_json::to_value(&finding)?;
            row["file"] = file.display().to_string().into();
            writeln!(stdout, "{row}")?;
        }
    }
    Ok(())
}

/// Rules by weakness: those of a corpus, of a weakness, or of one file.
fn rules_in(path: &Path) -> Result<Vec<(u32, Vec<Authored>)>, Failure> {
    let path = path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?;
    let file = path.is_file();
    // A file of rules stands in the folder `signals` of its weakness.
    let folder = if file { path.parent().and_then(Path::parent).unwrap_or(&path) } else { &path };
    let (corpus, only) = corpus_of(folder)?;
    for problem in &corpus.problems {
        eprintln!("{problem}");
    }
    let entries = corpus.entries.into_iter().filter(|entry| only.as_ref().is_none_or(|only| entry.folder == *only));
    let rules = entries.map(|entry| {
        let is_asked = |rule: &Authored| !file || Path::new(&rule.origin) == path;
        (entry.node.cwe, entry.signals.into_iter().filter(is_asked).collect())
    });
    Ok(rules.collect())
}
