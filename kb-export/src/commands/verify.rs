//! `kb-export verify`: what is wrong with a corpus.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::checks;
use crate::corpus::Corpus;
use crate::shipped::Shipped;

/// Check the entries of a corpus: form, fields, code and slices
#[derive(Args)]
pub struct Verify {
    /// Folder of the corpus; by default the one that ships with the product
    #[arg(value_name = "DIR")]
    corpus: Option<PathBuf>,
}

impl Verify {
    pub fn run(self) -> Result<(), Failure> {
        let folder = match self.corpus {
            Some(corpus) => corpus,
            None => Shipped::find()?.corpus,
        };
        let corpus = Corpus::read(&folder)?;
        let mut problems = checks::check(&corpus);
        problems.extend(corpus.problems.iter().cloned());
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        let mut stdout = io::stdout().lock();
        for problem in &problems {
            writeln!(stdout, "{problem}")?;
        }
        eprintln!("{} weaknesses, {} pairs, {} problems", corpus.entries.len(), corpus.pairs().count(), problems.len());
        if problems.is_empty() { Ok(()) } else { Err("the corpus has problems; see above".into()) }
    }
}
