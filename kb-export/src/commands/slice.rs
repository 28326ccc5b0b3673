//! `kb-export slice`: the lines that matter for a line, and why.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use rescue_core::analysis::{Criterion, Direction, KeptLine, Reach};
use serde::{Deserialize, Serialize};

use super::Failure;
use crate::code::{Code, check_line, named};
use crate::rows::{self, RowError};

/// Slice a file, or many pieces of code as JSON Lines
#[derive(Args)]
pub struct Slice {
    /// Rows {"id","language","code","lines","direction","hops"}; `-` reads standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "lines", "language", "direction", "hops"])]
    jsonl: Option<PathBuf>,
    /// One file of code
    #[arg(value_name = "FILE", required_unless_present = "jsonl", requires = "lines")]
    file: Option<PathBuf>,
    /// Lines to slice on, from 1: 3,7
    #[arg(long, value_delimiter = ',', value_name = "N")]
    lines: Vec<u32>,
    /// Language of the file; by default that of its name or content
    #[arg(long)]
    language: Option<String>,
    /// backward, forward or both
    #[arg(long, default_value = "backward")]
    direction: String,
    /// Largest number of dependences to follow
    #[arg(long)]
    hops: Option<u32>,
}

/// What a row asks.
#[derive(Deserialize)]
struct Asked {
    language: String,
    code: String,
    lines: Vec<u32>,
    #[serde(default)]
    direction: Direction,
    #[serde(default)]
    hops: Option<u32>,
}

/// What a row is answered.
#[derive(Debug, Serialize)]
struct Answer {
    kept: Vec<u32>,
    code: String,
    reasons: Vec<KeptLine>,
    doubts: Vec<String>,
}

impl Slice {
    pub fn run(self) -> Result<(), Failure> {
        if let Some(rows) = &self.jsonl {
            return Ok(rows::answer_all(rows, &mut io::stdout().lock(), answer)?);
        }
        let answer = answer(self.asked()?)?;
        writeln!(io::stdout(), "{}", answer.code.trim_end())?;
        for doubt in &answer.doubts {
            eprintln!("{doubt}");
        }
        Ok(())
    }

    fn asked(self) -> Result<Asked, Failure> {
        let file = self.file.ok_or("name a file")?;
        let Code { text, language } = Code::read(&file, self.language.as_deref())?;
        let direction = serde_json::from_value(self.direction.as_str().into()).map_err(|_| "no such direction")?;
        Ok(Asked { language: language.name.to_owned(), code: text, lines: self.lines, direction, hops: self.hops })
    }
}

fn answer(asked: Asked) -> Result<Answer, RowError> {
    let program = Code { language: named(&asked.language)?, text: asked.code }.program()?;
    for &line in &asked.lines {
        check_line(&program, line)?;
    }
    let doubts = program.doubts().iter().map(ToString::to_string).collect();
    let slice = program.slice(&Criterion::Lines(asked.lines), Reach { direction: asked.direction, hops: asked.hops });
    let kept = slice.kept.iter().map(|kept| kept.line).collect();
    Ok(Answer { kept, code: slice.text, reasons: slice.kept, doubts })
}
