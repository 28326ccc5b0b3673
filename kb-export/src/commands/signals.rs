//! `kb-export signals`: rules, tried on their tests, on pairs, and on code.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rescue_core::language;
use rescue_core::signal::Prepared;

use super::Failure;
use crate::code::Code;
use crate::corpus::Corpus;
use crate::signals::{Authored, Trial, compile, findings, read_folder};

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
    let mut corpora: BTreeMap<PathBuf, Corpus> = BTreeMap::new();
    let (mut problems, mut rules, mut forms) = (Vec::new(), 0, 0);
    let mut stdout = io::stdout().lock();
    for folder in folders {
        let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
        let single = folder.join("node.toml").exists();
        let root = if single { folder.parent().unwrap_or(&folder).to_owned() } else { folder.clone() };
        if !corpora.contains_key(&root) {
            corpora.insert(root.clone(), Corpus::read(&root)?);
        }
        let corpus = &corpora[&root];
        for entry in corpus.entries.iter().filter(|entry| !single || entry.folder == folder) {
            let (authored, wrong) = read_folder(&entry.folder.join("signals"));
            problems.extend(wrong);
            rules += authored.len();
            forms +=
                authored.iter().flat_map(|rule| &rule.tests).map(|it| it.valid.len() + it.invalid.len()).sum::<usize>();
            for &language in language::ALL {
                let Some(trial) = Trial::of(entry.node.cwe, language, &authored, &mut problems) else { continue };
                problems.extend(trial.tests());
                for pair in entry.pairs.iter().filter(|pair| pair.language.name == language.name) {
                    let name = pair.folder.display();
                    if !trial.finds(&pair.vulnerable) {
                        problems.push(format!("{name}: no signal of CWE-{} finds the vulnerable side", entry.node.cwe));
                    }
                    problems.extend(trial.wrongly(&pair.secure).into_iter().map(|what| format!("{name}: {what}")));
                }
            }
        }
    }
    for problem in &problems {
        writeln!(stdout, "{problem}")?;
    }
    eprintln!("{rules} rules, {forms} forms, {} problems", problems.len());
    if problems.is_empty() { Ok(()) } else { Err("the signals have problems; see above".into()) }
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

/// Rules by weakness.
fn rules_in(path: &Path) -> Result<Vec<(u32, Vec<Authored>)>, Failure> {
    let path = path.canonicalize().map_err(|error| format!("{}: {error}", path.display()))?;
    let (folder, file) = if path.is_file() {
        (path.parent().and_then(Path::parent).unwrap_or(&path).to_owned(), Some(path.clone()))
    } else {
        (path.clone(), None)
    };
    let single = folder.join("node.toml").exists();
    let root = if single { folder.parent().unwrap_or(&folder) } else { &folder };
    let corpus = Corpus::read(root)?;
    let mut all = Vec::new();
    for entry in corpus.entries.iter().filter(|entry| !single || entry.folder == folder) {
        let (mut authored, problems) = read_folder(&entry.folder.join("signals"));
        for problem in problems {
            eprintln!("{problem}");
        }
        if let Some(file) = &file {
            authored.retain(|rule| Path::new(&rule.origin) == file);
        }
        all.push((entry.node.cwe, authored));
    }
    Ok(all)
}
