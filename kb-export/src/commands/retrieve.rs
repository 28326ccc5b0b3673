//! `kb-export retrieve`: weaknesses, examples and knowledge for a task.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use rescue_core::language;
use rescue_core::retrieval::{FacetVote, Method, Query, RankedCwe, RankedExample};
use serde::Serialize;

use super::{Base, Failure, milliseconds};
use crate::request::Request;
use crate::rows::{self, RowError};
use crate::store::{Store, StoreError};

/// Retrieve knowledge for a task, or for many as JSON Lines
#[derive(Args)]
pub struct Retrieve {
    #[command(flatten)]
    base: Base,
    /// Rows {"id","language","task","draft"}; `-` reads standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["task", "draft", "language"])]
    jsonl: Option<PathBuf>,
    /// The task in words
    #[arg(long, required_unless_present_any = ["jsonl", "draft"])]
    task: Option<String>,
    /// A file with the code so far
    #[arg(long, value_name = "FILE")]
    draft: Option<PathBuf>,
    /// Language of the draft; by default that of its name or content
    #[arg(long)]
    language: Option<String>,
    /// How many weaknesses to list
    #[arg(long, default_value_t = 20)]
    top: usize,
}

/// What a row is answered.
#[derive(Serialize)]
struct Answer {
    cwes: Vec<Weakness>,
    examples: Vec<Example>,
    /// What goes into the prompt; empty where nothing is to be added.
    knowledge: String,
    /// Milliseconds for analysis and retrieval together.
    ms: f64,
    /// Those for retrieval alone.
    retrieval_ms: f64,
    doubts: Vec<String>,
}

#[derive(Serialize)]
struct Weakness {
    cwe: u32,
    name: String,
    score: f32,
    /// Whether the gate lets it into the prompt.
    passed: bool,
    facets: BTreeMap<String, Facet>,
}

#[derive(Serialize)]
struct Example {
    id: String,
    cwe: u32,
    language: String,
    title: String,
    score: f32,
    facets: BTreeMap<String, Facet>,
    /// The slice of the secure side.
    secure: String,
}

#[derive(Serialize)]
struct Facet {
    score: f32,
    rank: Option<u32>,
    threshold: Option<f32>,
    votes: bool,
    adds: f32,
    matched: Vec<String>,
}

impl Retrieve {
    pub fn run(self) -> Result<(), Failure> {
        let (mut store, method, top) = (self.base.open()?, self.base.method.0, self.top);
        if let Some(rows) = &self.jsonl {
            let mut damaged = None;
            let answer = |request| {
                let (query, ms) = understood(request, &mut store)?;
                answer(&mut store, method, top, &query, ms).map_err(|error| damaged.insert(error).to_string())
            };
            rows::answer_all(rows, &mut io::stdout().lock(), answer)?;
            return damaged.map_or(Ok(()), |error| Err(error.into()));
        }
        let (query, ms) = understood(self.asked()?, &mut store)?;
        let answer = answer(&mut store, method, top, &query, ms)?;
        writeln!(io::stdout(), "{}", serde_json::to_string(&answer)?)?;
        Ok(())
    }

    fn asked(self) -> Result<Request, Failure> {
        let Some(file) = self.draft else {
            return Ok(Request { task: self.task, language: self.language, ..Request::default() });
        };
        let draft = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let by_name = language::ALL.iter().find(|language| language.extensions.contains(&extension));
        let language = self.language.or_else(|| by_name.map(|language| language.name.to_owned()));
        Ok(Request { task: self.task, draft: Some(draft), language, cause: None })
    }
}

/// The query, and the milliseconds that its analysis took.
fn understood(request: Request, store: &mut Store) -> Result<(Query, f64), RowError> {
    let start = Instant::now();
    Ok((request.query(store)?, milliseconds(start)))
}

/// The answer; files that it takes are loaded first, which is not in its time. `analysed` is the time so far.
fn answer(store: &mut Store, method: &Method, top: usize, query: &Query, analysed: f64) -> Result<Answer, StoreError> {
    store.load_to_retrieve(query, method)?;
    let start = Instant::now();
    let retrieval = store.retrieve(query, method);
    let retrieval_ms = milliseconds(start);
    Ok(Answer {
        doubts: retrieval.ranking.doubts.iter().map(ToString::to_string).collect(),
        cwes: retrieval.ranking.cwes.into_iter().take(top).map(Weakness::from).collect(),
        examples: retrieval.examples.into_iter().map(Example::from).collect(),
        knowledge: retrieval.knowledge,
        ms: analysed + retrieval_ms,
        retrieval_ms,
    })
}

impl From<RankedCwe> for Weakness {
    fn from(cwe: RankedCwe) -> Self {
        let RankedCwe { cwe, name, score, passed, facets } = cwe;
        Self { cwe, name, score, passed, facets: by_name(facets) }
    }
}

impl From<RankedExample> for Example {
    fn from(example: RankedExample) -> Self {
        let RankedExample { item, score, facets } = example;
        Self {
            id: item.id,
            cwe: item.cwe,
            language: item.language,
            title: item.title,
            score,
            facets: by_name(facets),
            secure: item.secure.sliced,
        }
    }
}

fn by_name(votes: Vec<FacetVote>) -> BTreeMap<String, Facet> {
    let facet = |vote: FacetVote| {
        let FacetVote { facet, score, rank, threshold, votes, adds, matched } = vote;
        (facet, Facet { score, rank, threshold, votes, adds, matched })
    };
    votes.into_iter().map(facet).collect()
}
