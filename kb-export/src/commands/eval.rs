//! `kb-export eval`: how often the right weakness is among the first.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use serde::Deserialize;
use serde_json::json;

use super::{Base, Failure, milliseconds};
use crate::cwe;
use crate::measure::{Outcome, Report};
use crate::request::Request;
use crate::rows;

/// Measure how often the right weakness is among the first 1, 4 and 10
#[derive(Args)]
pub struct Eval {
    #[command(flatten)]
    base: Base,
    /// Rows {"id","language","task","draft","cwe"}; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    jsonl: PathBuf,
}

/// What a row asks.
#[derive(Deserialize)]
struct Asked {
    #[serde(flatten)]
    request: Request,
    cwe: Vec<CweName>,
}

/// `"CWE-89"`, `"89"` or `89`.
#[derive(Deserialize)]
#[serde(untagged)]
enum CweName {
    Number(u32),
    Text(String),
}

impl CweName {
    fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => cwe::number(text),
        }
    }
}

impl Eval {
    pub fn run(self) -> Result<(), Failure> {
        let (store, method) = (self.base.open()?, self.base.method.0);
        let mut report = Report::default();
        let mut stdout = io::stdout().lock();
        rows::each(&self.jsonl, |id, asked: Result<Asked, _>| {
            let outcome = asked.and_then(|asked| {
                let wanted: Option<Vec<u32>> = asked.cwe.iter().map(CweName::number).collect();
                let wanted = wanted.filter(|wanted| !wanted.is_empty()).ok_or("cwe lists no CWE that can be read")?;
                let language = asked.request.language.clone();
                let start = Instant::now();
                let ranking = store.rank(&asked.request.query()?, method);
                let ms = milliseconds(start);
                let found = ranking.cwes.iter().map(|cwe| cwe.cwe).collect::<Vec<_>>();
                Ok(Outcome { language: language.unwrap_or_else(|| "unknown".to_owned()), wanted, found, ms })
            });
            match outcome {
                Ok(outcome) => report.add(&outcome),
                Err(error) => {
                    report.errors += 1;
                    writeln!(stdout, "{}", json!({ "id": id, "error": error }))?;
                }
            }
            Ok(())
        })?;
        writeln!(stdout, "{}", report.json(method.name))?;
        eprint!("{}", report.table(method.title));
        Ok(())
    }
}
