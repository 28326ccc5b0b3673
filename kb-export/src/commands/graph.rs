//! `kb-export graph`: a program dependence graph, or a slice of it, as JSON, DOT or SVG.

use std::io::{self, Write};
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};
use rescue_core::analysis::{Criterion, Direction, Program, Reach};

use super::Failure;
use crate::code::{Code, check_line};
use crate::rows::RowError;

/// Write down the dependence graph of a file, or a slice of it
#[derive(Args)]
pub struct Graph {
    /// A file of code; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Language of the file; by default that of its name or content
    #[arg(long)]
    language: Option<String>,
    /// Slice on a line, or on the variable at a line and column; both count from 1
    #[arg(long, value_name = "LINE[:COLUMN]", allow_negative_numbers = true)]
    from: Option<Position>,
    /// Which way the slice goes
    #[arg(long, value_enum, default_value_t = Way::Backward, requires = "from")]
    direction: Way,
    /// Largest number of dependences to follow
    #[arg(long, value_name = "N", requires = "from", allow_negative_numbers = true)]
    hops: Option<u32>,
    /// What to write
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Way {
    Backward,
    Forward,
    Both,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Dot,
    Svg,
}

/// `7` or `7:12`.
#[derive(Clone, Copy)]
struct Position {
    line: u32,
    column: Option<u32>,
}

impl FromStr for Position {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| text.parse().map_err(|_| format!("{text:?} is no line or column; write 7 or 7:12"));
        Ok(match text.split_once(':') {
            Some((line, column)) => Self { line: number(line)?, column: Some(number(column)?) },
            None => Self { line: number(text)?, column: None },
        })
    }
}

impl Graph {
    pub fn run(self) -> Result<(), Failure> {
        let program = Code::read(&self.file, self.language.as_deref())?.program()?;
        let direction = match self.direction {
            Way::Backward => Direction::Backward,
            Way::Forward => Direction::Forward,
            Way::Both => Direction::Both,
        };
        let criterion = self.from.map(|position| position.criterion(&program)).transpose()?;
        let reach = Reach { direction, hops: self.hops };
        let graph = program.export(criterion.as_ref().map(|criterion| (criterion, reach)));
        let written = match self.format {
            Format::Json => serde_json::to_string(&graph)? + "\n",
            Format::Dot => graph.dot(),
            Format::Svg => graph.svg(),
        };
        io::stdout().lock().write_all(written.as_bytes())?;
        for doubt in program.doubts() {
            eprintln!("{doubt}");
        }
        Ok(())
    }
}

impl Position {
    fn criterion(self, program: &Program) -> Result<Criterion, RowError> {
        let Self { line, column } = self;
        check_line(program, line)?;
        let Some(column) = column else { return Ok(Criterion::Lines(vec![line])) };
        let variable = program.variable_at(line, column);
        variable.map(Criterion::Variable).ok_or_else(|| format!("no variable stands at line {line}, column {column}"))
    }
}
