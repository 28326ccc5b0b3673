//! `kb-export import`: pairs from public data sets and repositories.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

use super::Failure;
use crate::import::{Defaults, GitInput, Input, import};

/// Bring pairs from elsewhere into a form that `build` and `distill` read
#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Subcommand)]
enum From {
    /// Rows of SVEN (JSON Lines, also packed by gzip)
    Sven(Files),
    /// Rows of `SafeCoder` (JSON Lines, also packed by gzip)
    Safecoder(Files),
    /// A table with code before and after a fix, as queries of `CVEfixes` give it (CSV, also packed by gzip)
    Cvefixes(Files),
    /// Pairs in the plain format that docs/knowledge.md describes (JSON Lines, also packed by gzip)
    Pairs(Files),
    /// Functions that fix commits of a git repository changed
    Git(Commits),
}

#[derive(Args)]
struct Files {
    /// Files to read; `-` reads standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    to: To,
}

#[derive(Args)]
struct Commits {
    /// The repository
    #[arg(value_name = "REPOSITORY")]
    repository: PathBuf,
    /// A file with lines "COMMIT CWE-89 what the code is asked to do"; `-` reads standard input
    #[arg(long = "commits", value_name = "FILE")]
    list: PathBuf,
    #[command(flatten)]
    to: To,
}

#[derive(Args)]
struct To {
    /// Folder to write into: pairs by weakness, dropped rows with their reasons, a report
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// SPDX identifier of the licence of pairs that do not name one
    #[arg(long, value_name = "SPDX")]
    licence: Option<String>,
    /// Print the report as JSON on standard output
    #[arg(long)]
    json: bool,
}

impl Import {
    pub fn run(self) -> Result<(), Failure> {
        match &self.from {
            From::Sven(from) => from.run(|file| Input::Patches(file, "SVEN")),
            From::Safecoder(from) => from.run(|file| Input::Patches(file, "SafeCoder")),
            From::Cvefixes(from) => from.run(|file| Input::Csv(file)),
            From::Pairs(from) => from.run(|file| Input::Pairs(file)),
            From::Git(from) => {
                from.to.run(&[Input::Git(GitInput { repository: &from.repository, commits: &from.list })])
            }
        }
    }
}

impl Files {
    fn run<'a>(&'a self, input: impl Fn(&'a PathBuf) -> Input<'a>) -> Result<(), Failure> {
        self.to.run(&self.files.iter().map(input).collect::<Vec<_>>())
    }
}

impl To {
    fn run(&self, inputs: &[Input]) -> Result<(), Failure> {
        let progress = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {msg}")?);
        let report = import(inputs, &self.out, Defaults { licence: self.licence.clone() }, &progress)?;
        if self.json {
            writeln!(io::stdout(), "{}", serde_json::to_string(&report)?)?;
        }
        eprint!("{report}");
        eprintln!("written to {}", self.out.display());
        Ok(())
    }
}
