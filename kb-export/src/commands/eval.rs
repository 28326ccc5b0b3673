//! `kb-export eval`: how often the right weakness is among the first.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use clap::builder::PossibleValuesParser;
use rescue_core::retrieval::{Query, facets};
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
    /// Rows {"id","language","task","draft","cwe"}; with an empty "cwe" an ordinary task; `-` reads standard input
    #[arg(long, value_name = "FILE")]
    jsonl: PathBuf,
    /// Facets of weaknesses that are switched off: to see what each contributes
    #[arg(long, value_name = "FACET", value_parser = PossibleValuesParser::new(facets()))]
    without: Vec<String>,
    /// Writes what each facet says of each weakness, row by row, as JSON Lines: for choosing weights
    #[arg(long, value_name = "FILE")]
    facets: Option<PathBuf>,
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
        let (mut store, method) = (self.base.open()?, self.base.method.0);
        let mut facets = self.facets.as_ref().map(File::create).transpose()?;
        let mut report = Report::default();
        let mut stdout = io::stdout().lock();
        rows::each(&self.jsonl, |id, asked: Result<Asked, _>| {
            let outcome = asked.and_then(|asked| {
                let wanted: Option<Vec<u32>> = asked.cwe.iter().map(CweName::number).collect();
                let wanted = wanted.ok_or("cwe lists something that is no CWE")?;
                let language = asked.request.language.clone();
                let start = Instant::now();
                let query = Query { without: self.without.clone(), ..asked.request.query(&mut store)? };
                let ranking = store.rank(&query, method);
                let ms = milliseconds(start);
                if let Some(file) = &mut facets {
                    let scores: BTreeMap<_, _> = store.facet_scores(&query).into_iter().collect();
                    let row = json!({ "id": id, "language": language, "cwe": wanted, "calls": query.calls, "facets": scores });
                    writeln!(file, "{row}").map_err(|error| error.to_string())?;
                }
                let passed = ranking.cwes.iter().any(|cwe| cwe.passed);
                let found = ranking.cwes.iter().map(|cwe| cwe.cwe).collect::<Vec<_>>();
                Ok(Outcome { language: language.unwrap_or_else(|| "unknown".to_owned()), wanted, found, passed, ms })
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
