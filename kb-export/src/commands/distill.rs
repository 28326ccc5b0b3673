//! `kb-export distill`: guidelines, causes and APIs of weaknesses from imported pairs.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::Failure;
use crate::catalogue::Catalogue;
use crate::cwe;
use crate::distill::{BATCH, Cache, Connection, Endpoint, Key, Limits, Model, Patience, Prices, Server, Task, distill};
use crate::import::Imported;

/// Let a model describe weaknesses from imported pairs
#[derive(Args)]
pub struct Distill {
    /// Folder that `import` wrote; may be given several times
    #[arg(long, value_name = "DIR", required = true)]
    imported: Vec<PathBuf>,
    /// Folder to write into: a node.toml for each weakness, what was given up, a report
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Only these weaknesses (CWE-89 or 89); may be given several times
    #[arg(long = "cwe", value_name = "CWE", value_parser = weakness)]
    only: Vec<u32>,
    /// Most pairs of a weakness
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pairs: usize,
    /// Say what it would cost, and ask nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the report as JSON on standard output
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    model: ModelArguments,
    #[command(flatten)]
    requests: Requests,
}

#[derive(Args)]
struct ModelArguments {
    /// Address of an OpenAI-compatible server, up to and with /v1
    #[arg(long, value_name = "URL")]
    endpoint: String,
    /// Name of the model
    #[arg(long, value_name = "NAME")]
    model: String,
    /// Environment variable that holds the key; a server that asks for none needs none
    #[arg(long, value_name = "VARIABLE", default_value = "OPENAI_API_KEY")]
    key_env: String,
    /// Tokens that the model's context holds; batches become smaller until they fit
    #[arg(long, value_name = "TOKENS", default_value_t = 32_000)]
    context: u64,
    /// Most tokens of an answer
    #[arg(long, value_name = "TOKENS", default_value_t = 1_000)]
    max_tokens: u64,
    /// Price of a million tokens of prompts
    #[arg(long, value_name = "PRICE", default_value_t = 0.0)]
    price_in: f64,
    /// Price of a million tokens of answers
    #[arg(long, value_name = "PRICE", default_value_t = 0.0)]
    price_out: f64,
}

#[derive(Args)]
struct Requests {
    /// Most pairs, or lists, in a request
    #[arg(long, value_name = "N", default_value_t = BATCH)]
    batch: usize,
    /// Requests at the same time
    #[arg(long, value_name = "N", default_value_t = 4)]
    jobs: usize,
    /// Seconds until a request counts as failed
    #[arg(long, value_name = "SECONDS", default_value_t = 180.0, value_parser = seconds)]
    timeout: f64,
    /// How often a request is sent at most
    #[arg(long, value_name = "N", default_value_t = 5)]
    tries: u32,
    /// Seconds before a failed request is sent again; doubles each time
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0, value_parser = seconds)]
    backoff: f64,
    /// Folder of answers that are known; by default .cache in the folder of the result
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
}

impl Distill {
    pub fn run(self) -> Result<(), Failure> {
        let Self { model: of_model, requests, .. } = &self;
        let imported = self.imported.iter().map(|folder| Imported::open(folder)).collect::<Result<Vec<_>, _>>()?;
        let prompt_tokens = of_model.context.checked_sub(of_model.max_tokens).filter(|&tokens| tokens > 0);
        let prompt_tokens =
            prompt_tokens.ok_or("the context (--context) holds no more than an answer (--max-tokens)")?;
        let server = if self.dry_run {
            None
        } else {
            let key = Key::from_environment(&of_model.key_env, &of_model.endpoint)?;
            Some(Server::new(&of_model.endpoint, key, Duration::from_secs_f64(requests.timeout)))
        };
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?;
        let progress = ProgressBar::new(0).with_style(style);
        let model = Model { name: of_model.model.clone(), answer_tokens: of_model.max_tokens };
        let connection = Connection {
            server,
            cache: Cache::new(requests.cache.as_deref().unwrap_or(&self.out.join(".cache"))),
            patience: Patience { tries: requests.tries.max(1), wait: Duration::from_secs_f64(requests.backoff) },
            prices: Prices { prompt: of_model.price_in, answer: of_model.price_out },
        };
        let endpoint = Endpoint::new(model, connection, &progress);
        let limits = Limits { batch: requests.batch.max(1), prompt_tokens, concurrency: requests.jobs };
        let folder = (!self.dry_run).then_some(self.out.as_path());
        let catalogue = Catalogue::shipped();
        let task = Task { imported: &imported, only: &self.only, most: self.pairs, catalogue, folder, limits };
        let report = distill(&task, &endpoint, &progress)?;
        if self.json {
            writeln!(io::stdout(), "{}", serde_json::to_string(&report)?)?;
        }
        if self.dry_run {
            eprintln!(
                "{} pairs of {} weaknesses would take at most about {}, cost {:.2}; what is asked again comes on top",
                report.pairs, report.weaknesses, report.usage, report.cost
            );
            return Ok(());
        }
        eprint!("{report}");
        match report.unanswered.as_slice() {
            [] => Ok(()),
            why => Err(format!("{}. What was answered is kept; run again to go on.", why.join("; ")).into()),
        }
    }
}

fn weakness(text: &str) -> Result<u32, String> {
    cwe::number(text).ok_or_else(|| format!("{text:?} is no weakness; write CWE-89 or 89"))
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds: f64 = text.parse().map_err(|_| format!("{text:?} is no number of seconds"))?;
    if (0.0..=86_400.0).contains(&seconds) { Ok(seconds) } else { Err(format!("{text} seconds are none or too many")) }
}
