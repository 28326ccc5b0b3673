//! `kb-export verify`: what is wrong with a corpus, or with a built knowledge base.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use rescue_core::knowledge::HEAD_FILE;

use super::Failure;
use crate::checks;
use crate::checks::built::{self, Verified};
use crate::corpus::{Corpus, Problem};
use crate::shipped::Shipped;

/// Check the entries of a corpus, or the files of a built knowledge base
#[derive(Args)]
pub struct Verify {
    /// Folder of a corpus or of a built knowledge base; by default the corpus that ships with the product
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Verify {
    pub fn run(self) -> Result<(), Failure> {
        let folder = match self.folder {
            Some(folder) => folder,
            None => Shipped::find()?.corpus,
        };
        if folder.join(HEAD_FILE).is_file() {
            let Verified { weaknesses, examples, problems } = built::check(&folder)?;
            return report(problems, &format!("{weaknesses} weaknesses, {examples} examples"));
        }
        let corpus = Corpus::read(&folder)?;
        let mut problems = checks::check(&corpus);
        problems.extend(corpus.problems.iter().cloned());
        report(problems, &format!("{} weaknesses, {} pairs", corpus.entries.len(), corpus.pairs().count()))
    }
}

fn report(mut problems: Vec<Problem>, looked_at: &str) -> Result<(), Failure> {
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    let mut stdout = io::stdout().lock();
    for problem in &problems {
        writeln!(stdout, "{problem}")?;
    }
    eprintln!("{looked_at}, {} problems", problems.len());
    if problems.is_empty() { Ok(()) } else { Err("there are problems; see above".into()) }
}
