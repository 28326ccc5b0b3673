//! `kb-export slice`: the lines that matter for a line, and why.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use rescue_core::analysis::{Criterion, Direction, KeptLine, Program, Reach};
use rescue_core::language;
use serde::{Deserialize, Serialize};

use super::Failure;
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
        let code = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let by_name = || language::ALL.iter().find(|language| language.extensions.contains(&extension)).copied();
        let detected = || by_name().or_else(|| language::detect(&code).map(|detection| detection.language));
        let language = self.language.or_else(|| detected().map(|language| language.name.to_owned()));
        let language = language.ok_or("the language cannot be told; name it (--language)")?;
        let direction = serde_json::from_value(self.direction.as_str().into()).map_err(|_| "no such direction")?;
        Ok(Asked { language, code, lines: self.lines, direction, hops: self.hops })
    }
}

fn answer(asked: Asked) -> Result<Answer, RowError> {
    let language = language::named(&asked.language).ok_or_else(|| {
        let known = language::ALL.iter().map(|language| language.name).collect::<Vec<_>>().join(", ");
        format!("the language {:?} is not known; known are {known}", asked.language)
    })?;
    let program = Program::of(&asked.code, language);
    let doubts: Vec<_> = program.doubts().iter().map(ToString::to_string).collect();
    if program.source().tree.is_none() {
        return Err(doubts.join(" "));
    }
    let last = program.source().lines.lines();
    if let Some(line) = asked.lines.iter().find(|&&line| line == 0 || line > last) {
        return Err(format!("line {line} is not in the code, which has lines 1 to {last}"));
    }
    let slice = program.slice(&Criterion::Lines(asked.lines), Reach { direction: asked.direction, hops: asked.hops });
    let kept = slice.kept.iter().map(|kept| kept.line).collect();
    Ok(Answer { kept, code: slice.text, reasons: slice.kept, doubts })
}
