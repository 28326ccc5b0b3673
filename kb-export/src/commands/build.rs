//! `kb-export build`: pairs → knowledge base.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::Failure;
use crate::builder::{self, Built, Figures, Ingredients, LeftOut, Lines};
use crate::catalogue::Catalogue;
use crate::corpus::Corpus;
use crate::import::Imported;
use crate::model::Model;
use crate::shipped::Shipped;
use crate::sizes;

/// Examples of what was left out that are named for each reason.
const NAMED: usize = 5;

/// Build a knowledge base from a corpus, from imported pairs, or from both
#[derive(Args)]
pub struct Build {
    /// Folder to write the files into
    #[arg(value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    from: Sources,
    /// Print the figures as JSON on standard output
    #[arg(long)]
    json: bool,
    /// Say what each part weighs, raw and after brotli
    #[arg(long)]
    sizes: bool,
}

/// What to build from.
#[derive(Args)]
struct Sources {
    /// Folder of the corpus; by default the one that ships with the product
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Build from imported pairs only
    #[arg(long, conflicts_with = "corpus", requires = "imported")]
    no_corpus: bool,
    /// Folder that `import` wrote; may be given several times
    #[arg(long, value_name = "DIR")]
    imported: Vec<PathBuf>,
    /// Folder that `distill` wrote: describes weaknesses that the corpus does not
    #[arg(long, value_name = "DIR", requires = "imported")]
    distilled: Option<PathBuf>,
    /// Names and parents of weaknesses that nobody describes, as tab-separated lines; by default MITRE's
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// Folder of the embedding model; by default the one that ships with the product
    #[arg(long, value_name = "DIR", conflicts_with = "no_model")]
    model: Option<PathBuf>,
    /// Build without an embedding model: nothing will be compared by meaning
    #[arg(long)]
    no_model: bool,
}

impl Build {
    pub fn run(self) -> Result<(), Failure> {
        let from = self.from;
        let folder = |given: Option<PathBuf>, shipped: fn(Shipped) -> PathBuf| match given {
            Some(folder) => Ok(folder),
            None => Shipped::find().map(shipped),
        };
        let corpus = if from.no_corpus {
            Corpus::default()
        } else {
            Corpus::read(&folder(from.corpus, |shipped| shipped.corpus)?)?.sound()?
        };
        let imported = from.imported.iter().map(|folder| Imported::open(folder)).collect::<Result<Vec<_>, _>>()?;
        let distilled = from.distilled.map(|folder| Corpus::read(&folder)?.sound()).transpose()?;
        let catalogue = from.catalogue.map(|file| Catalogue::read(&file)).transpose()?;
        let model =
            if from.no_model { None } else { Some(Model::read(&folder(from.model, |shipped| shipped.model)?)?) };
        let ingredients = Ingredients {
            corpus: &corpus,
            imported: &imported,
            distilled: distilled.as_ref(),
            catalogue: catalogue.as_ref().unwrap_or_else(|| Catalogue::shipped()),
            model: model.as_ref(),
        };
        let progress = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {pos} {msg}")?);
        let Built { head, figures, left_out } = builder::build(&ingredients, &self.out, &progress)?;
        let sizes = if self.sizes { Some(sizes::sizes(&head, &self.out)?) } else { None };
        if self.json {
            let mut report = serde_json::to_value(&figures)?;
            report["left_out_pairs"] = left_out.iter().map(row_of).collect();
            if let Some(sizes) = &sizes {
                report["sizes"] = serde_json::to_value(sizes)?;
            }
            writeln!(io::stdout(), "{report}")?;
        }
        eprint!("{}{}", warnings(&figures, &left_out), in_words(&figures));
        eprint!("{}", sizes.as_deref().map(sizes::table).unwrap_or_default());
        eprintln!("written to {}", self.out.display());
        Ok(())
    }
}

fn row_of(left_out: &LeftOut) -> serde_json::Value {
    let LeftOut { cwe, id, reason } = left_out;
    json!({ "cwe": cwe, "id": id, "reason": reason.kind(), "what": reason.to_string() })
}

fn warnings(figures: &Figures, left_out: &[LeftOut]) -> String {
    let mut warnings = Vec::new();
    let mut warn = |text: String| warnings.push(format!("warning: {text}\n"));
    let numbers = |cwes: &[u32]| cwes.iter().map(|cwe| format!("CWE-{cwe}")).collect::<Vec<_>>().join(", ");
    if !figures.undescribed.is_empty() {
        warn(format!(
            "nobody describes {}: name and parents are all there is, and only their examples can be found",
            numbers(&figures.undescribed)
        ));
    }
    if !figures.distilled.is_empty() {
        warn(format!("described by a model, and by no person: {}", numbers(&figures.distilled)));
    }
    if let Some(count) = figures.licences.get(crate::import::NO_LICENCE) {
        warn(format!("{count} examples have no licence; think before you publish them"));
    }
    let mut reasons: BTreeMap<&str, Vec<&LeftOut>> = BTreeMap::new();
    for left_out in left_out {
        reasons.entry(left_out.reason.kind()).or_default().push(left_out);
    }
    for (reason, pairs) in reasons {
        let named = pairs.iter().take(NAMED).map(|pair| pair.id.as_str()).collect::<Vec<_>>().join(", ");
        let more = if pairs.len() > NAMED { ", …" } else { "" };
        warn(format!("left out {}: {reason} ({named}{more})", pairs.len()));
    }
    warnings.concat()
}

fn in_words(figures: &Figures) -> String {
    let listed = |counts: &BTreeMap<String, usize>| {
        counts.iter().map(|(name, count)| format!("{count} {name}")).collect::<Vec<_>>().join(", ")
    };
    let lines = |lines: Lines| {
        format!("{:.1} → {:.1} lines on average ({:.1} % less)", lines.before, lines.after, 100.0 * lines.removed())
    };
    format!(
        "{} weaknesses, {} examples ({})\nlicences: {}\nslices: vulnerable {}, secure {}\n\
         head {} bytes, shards {} bytes, the largest {} bytes, other files {} bytes\n",
        figures.weaknesses,
        figures.examples,
        listed(&figures.languages),
        listed(&figures.licences),
        lines(figures.vulnerable),
        lines(figures.secure),
        figures.head_bytes,
        figures.shard_bytes,
        figures.largest_shard_bytes,
        figures.other_bytes - figures.shard_bytes,
    )
}
