//! `kb-export build`: corpus → knowledge base.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::Failure;
use crate::builder::{self, Figures, Lines};
use crate::corpus::Corpus;
use crate::model::Model;
use crate::shipped::{Shipped, write_all};
use crate::sizes::{self, Size};

/// Build a knowledge base from a corpus
#[derive(Args)]
pub struct Build {
    /// Folder to write the files into
    #[arg(value_name = "DIR")]
    out: PathBuf,
    /// Folder of the corpus; by default the one that ships with the product
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Folder of the embedding model; by default the one that ships with the product
    #[arg(long, value_name = "DIR", conflicts_with = "no_model")]
    model: Option<PathBuf>,
    /// Build without an embedding model: nothing will be compared by meaning
    #[arg(long)]
    no_model: bool,
    /// Print the figures as JSON on standard output
    #[arg(long)]
    json: bool,
    /// Say what each part weighs, raw and after brotli
    #[arg(long)]
    sizes: bool,
}

impl Build {
    pub fn run(self) -> Result<(), Failure> {
        let folder = |given: Option<PathBuf>, shipped: fn(Shipped) -> PathBuf| match given {
            Some(folder) => Ok(folder),
            None => Shipped::find().map(shipped),
        };
        let corpus = Corpus::read(&folder(self.corpus, |shipped| shipped.corpus)?)?.sound()?;
        let model =
            if self.no_model { None } else { Some(Model::read(&folder(self.model, |shipped| shipped.model)?)?) };
        let progress = ProgressBar::new(0).with_style(ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?);
        let built = builder::build(&corpus, model.as_ref(), &progress);
        write_all(&self.out, &built)?;
        let sizes = if self.sizes { Some(sizes::sizes(&built.head, &built.files)) } else { None };
        if self.json {
            writeln!(
                io::stdout(),
                "{}",
                serde_json::to_string(&Said { figures: &built.figures, sizes: sizes.as_deref() })?
            )?;
        }
        eprint!("{}", in_words(&built.figures));
        eprint!("{}", sizes.as_deref().map(sizes::table).unwrap_or_default());
        eprintln!("written to {}", self.out.display());
        Ok(())
    }
}

/// What is said as JSON.
#[derive(Serialize)]
struct Said<'a> {
    #[serde(flatten)]
    figures: &'a Figures,
    #[serde(skip_serializing_if = "Option::is_none")]
    sizes: Option<&'a [Size]>,
}

fn in_words(figures: &Figures) -> String {
    let languages = figures.languages.iter().map(|(name, count)| format!("{count} {name}")).collect::<Vec<_>>();
    let lines = |lines: Lines| {
        format!("{:.1} → {:.1} lines on average ({:.1} % less)", lines.before, lines.after, 100.0 * lines.removed())
    };
    format!(
        "{} weaknesses, {} examples ({})\nslices: vulnerable {}, secure {}\nhead {} bytes, other files {} bytes, largest shard {} bytes\n",
        figures.weaknesses,
        figures.examples,
        languages.join(", "),
        lines(figures.vulnerable),
        lines(figures.secure),
        figures.head_bytes,
        figures.other_bytes,
        figures.largest_shard_bytes,
    )
}
