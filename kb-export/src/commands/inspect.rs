//! `kb-export inspect`: what a knowledge-base file holds.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use rescue_core::embedding::StaticModel;
use rescue_core::knowledge::{DenseIndex, File, Flat, HEAD_FILE, Head, Kind, Role, Shard, decode_signals, kind_of};
use serde_json::{Value, json};

use super::Failure;
use crate::folder::{self, Content};
use crate::hex::hex;

/// Print what a file, or every file of a knowledge base, holds
#[derive(Args)]
pub struct Inspect {
    /// A file, or the folder of a knowledge base
    #[arg(value_name = "FILE|DIR")]
    path: PathBuf,
    /// Print one JSON object a file
    #[arg(long)]
    json: bool,
}

impl Inspect {
    pub fn run(self) -> Result<(), Failure> {
        let found = if self.path.is_dir() { folder(&self.path)? } else { vec![file(&self.path)?] };
        let mut stdout = io::stdout().lock();
        for value in found {
            if self.json {
                writeln!(stdout, "{value}")?;
            } else {
                write!(stdout, "{}", in_words(&value))?;
            }
        }
        Ok(())
    }
}

/// The head and every file that it lists.
fn folder(folder: &Path) -> Result<Vec<Value>, Failure> {
    let (head, bytes) = folder::head(folder)?;
    let mut found = vec![Ok(of_head(&head, bytes))];
    folder::each_file(folder, &head, |file, content| {
        found.push(content.map(|content| of_content(&file.name, file.bytes, &content)));
    });
    Ok(found.into_iter().collect::<Result<_, _>>()?)
}

/// A file by itself: what it is stands in it.
fn file(path: &Path) -> Result<Value, Failure> {
    let bytes = folder::read(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let content = match kind_of(&bytes) {
        Some(Kind::Head) => return Ok(of_head(&Head::decode(&bytes)?, bytes.len())),
        Some(Kind::Shard) => Content::Shard(Shard::decode_alone(&name, &bytes)?),
        Some(Kind::Flat) => Content::Flat(Flat::decode(&File::of(&name, Role::Flat, &bytes), &bytes)?),
        Some(Kind::Signals) => Content::Signals(decode_signals(&File::of(&name, Role::Signals, &bytes), &bytes)?),
        None => Content::Vectors(StaticModel::decode(&bytes)?),
    };
    Ok(of_content(&name, bytes.len() as u32, &content))
}

fn of_head(head: &Head, bytes: usize) -> Value {
    let nodes = head.nodes.iter().map(|node| {
        json!({
            "cwe": node.cwe, "name": node.name, "parents": node.parents, "causes": node.causes.len(),
            "tasks": node.tasks.len(), "guidelines": node.guidelines.len(),
            "languages": node.apis.keys().collect::<Vec<_>>(),
        })
    });
    let files =
        head.files.iter().map(|file| json!({ "name": file.name, "bytes": file.bytes, "sha256": hex(&file.sha256) }));
    json!({
        "file": HEAD_FILE, "holds": Kind::Head.to_string(), "bytes": bytes,
        "format": rescue_core::knowledge::FORMAT, "version": head.build.version, "input_sha256": hex(&head.build.input_sha256),
        "items": head.build.items, "model": head.build.model,
        "thresholds": { "cause": head.thresholds.cause, "code": head.thresholds.code },
        "cause_vectors": head.causes.as_ref().map(DenseIndex::len), "task_vectors": head.tasks.as_ref().map(DenseIndex::len),
        "unknown_languages": head.unknown_languages(),
        "nodes": nodes.collect::<Vec<_>>(), "files": files.collect::<Vec<_>>(),
    })
}

fn of_content(name: &str, bytes: u32, content: &Content) -> Value {
    match content {
        Content::Shard(shard) => {
            let items = shard.items.iter().map(|item| {
                json!({
                    "id": item.id, "language": item.language, "title": item.title, "calls": item.calls,
                    "lines": item.vulnerable.text.lines().count(), "sliced_lines": item.vulnerable.kept.len(),
                    "secure_lines": item.secure.text.lines().count(), "secure_sliced_lines": item.secure.kept.len(),
                    "provenance": item.provenance, "licence": item.licence,
                })
            });
            let parts = shard.parts.iter().map(|part| {
                json!({ "name": part.file.name, "bytes": part.file.bytes, "language": part.language, "items": part.items })
            });
            json!({
                "file": name, "holds": Kind::Shard.to_string(), "bytes": bytes, "cwe": shard.cwe, "first": shard.first,
                "items": items.collect::<Vec<_>>(), "parts": parts.collect::<Vec<_>>(),
            })
        }
        Content::Flat(flat) => json!({
            "file": name, "holds": Kind::Flat.to_string(), "bytes": bytes,
            "items": flat.items.len(), "vectors": flat.vectors.len(),
        }),
        Content::Signals(prepared) => {
            let signals = prepared.signals().signals.iter().map(|signal| {
                json!({ "cwe": signal.cwe, "id": signal.id, "message": signal.message, "conditions": signal.flow.len() })
            });
            json!({
                "file": name, "holds": Kind::Signals.to_string(), "bytes": bytes,
                "language": prepared.language().name, "signals": signals.collect::<Vec<_>>(),
            })
        }
        Content::Vectors(model) => json!({
            "file": name, "holds": "an embedding model", "bytes": bytes, "name": model.name(),
            "words": model.words().count(),
        }),
    }
}

fn in_words(found: &Value) -> String {
    let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
    let mut words = format!("{}: {}, {} bytes\n", text("file"), text("holds"), found["bytes"]);
    let fields = found.as_object().into_iter().flatten();
    for (key, value) in fields.filter(|(key, _)| !["file", "holds", "bytes"].contains(&key.as_str())) {
        // Writing into a String cannot fail.
        let _ = match value {
            Value::Array(rows) if rows.iter().any(Value::is_object) => {
                let rows = rows.iter().map(|row| format!("\n    {row}")).collect::<Vec<_>>().concat();
                writeln!(words, "  {key}{rows}")
            }
            Value::String(value) => writeln!(words, "  {key} {value}"),
            value => writeln!(words, "  {key} {value}"),
        };
    }
    words
}
