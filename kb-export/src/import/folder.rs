//! The folder that an import writes and a build reads: a file of pairs for each weakness, the rows that became no pair, and
//! a report.
//!
//! A file a weakness lets the builder go from weakness to weakness and never hold more than one of them. The report is
//! written last, so that a folder without one is known to be half an import.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde_json::json;
use sha2::{Digest, Sha256};

use super::error::ImportError;
use super::normalize::normalize;
use super::reason::Reason;
use super::report::Report;
use super::row::{Row, Written};
use crate::corpus::Pair;
use crate::lines::{self, Line};

/// The report's file.
pub const REPORT: &str = "report.json";
/// The file of rows that became no pair.
const DROPPED: &str = "dropped.jsonl";
/// Bytes of pairs that wait in memory until they are written: files are opened for many pairs at a time.
const WAITING: usize = 8 << 20;

/// A folder that is being written.
pub struct Writer {
    folder: PathBuf,
    waiting: BTreeMap<u32, String>,
    bytes: usize,
    dropped: BufWriter<File>,
    report: Report,
}

/// A folder that was written.
#[derive(Debug)]
pub struct Imported {
    files: BTreeMap<u32, PathBuf>,
}

/// Where a row was found.
pub struct Place<'a> {
    /// Name of the input.
    pub input: &'a str,
    /// Its number in there, from 1.
    pub row: u64,
    /// What it is called, where that is known before it is read.
    pub name: &'a str,
}

impl Writer {
    /// Begins to write into a folder, which is made if it is not there. What an earlier import left there is taken away;
    /// a folder that holds anything else is left alone.
    pub fn create(folder: &Path) -> Result<Self, ImportError> {
        fs::create_dir_all(folder).map_err(ImportError::unwritable(folder))?;
        let mut old = Vec::new();
        for entry in fs::read_dir(folder).map_err(ImportError::unreadable(folder))? {
            let entry = entry.map_err(ImportError::unreadable(folder))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name != REPORT && name != DROPPED && weakness_of(&name).is_none() {
                return Err(ImportError::NotOurs(folder.to_owned()));
            }
            old.push(entry.path());
        }
        // The report first: from here on the folder is not finished.
        old.sort_by_key(|path| !path.ends_with(REPORT));
        for path in old {
            fs::remove_file(&path).map_err(ImportError::unwritable(&path))?;
        }
        let dropped = folder.join(DROPPED);
        let dropped = BufWriter::new(File::create(&dropped).map_err(ImportError::unwritable(&dropped))?);
        let (waiting, report) = (BTreeMap::new(), Report::default());
        Ok(Self { folder: folder.to_owned(), waiting, bytes: 0, dropped, report })
    }

    /// Writes a pair.
    pub fn keep(&mut self, pair: &Pair) -> Result<(), ImportError> {
        self.report.keep(pair);
        let line = serde_json::to_string(&Written::from(pair)).map_err(io::Error::from);
        let line = line.map_err(ImportError::unwritable(&self.folder))?;
        self.bytes += line.len();
        let file = self.waiting.entry(pair.cwe).or_default();
        file.push_str(&line);
        file.push('\n');
        if self.bytes > WAITING { self.flush() } else { Ok(()) }
    }

    /// Writes why a row is no pair.
    pub fn drop(&mut self, place: &Place, id: &str, reason: &Reason) -> Result<(), ImportError> {
        self.report.drop(reason);
        let Place { input, row, name } = place;
        let id = if id.is_empty() { name } else { id };
        let line = json!({ "input": input, "row": row, "id": id, "reason": reason.kind(), "what": reason.to_string() });
        writeln!(self.dropped, "{line}").map_err(ImportError::unwritable(&self.folder.join(DROPPED)))
    }

    /// Takes note of an input.
    pub fn begin(&mut self, input: &str) {
        self.report.inputs.push(input.to_owned());
    }

    /// What was written up to now.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Writes what waits, and the report.
    pub fn finish(mut self) -> Result<Report, ImportError> {
        self.flush()?;
        self.dropped.flush().map_err(ImportError::unwritable(&self.folder.join(DROPPED)))?;
        let path = self.folder.join(REPORT);
        let text = serde_json::to_string_pretty(&self.report).map_err(io::Error::from);
        let written = text.and_then(|text| fs::write(&path, text + "\n"));
        written.map_err(ImportError::unwritable(&path))?;
        Ok(self.report)
    }

    fn flush(&mut self) -> Result<(), ImportError> {
        self.bytes = 0;
        for (cwe, lines) in std::mem::take(&mut self.waiting) {
            let path = self.folder.join(format!("cwe-{cwe:03}.jsonl"));
            let file = OpenOptions::new().create(true).append(true).open(&path);
            let written = file.and_then(|mut file| file.write_all(lines.as_bytes()));
            written.map_err(ImportError::unwritable(&path))?;
        }
        Ok(())
    }
}

impl Imported {
    /// Opens a folder.
    pub fn open(folder: &Path) -> Result<Self, ImportError> {
        let mut files = BTreeMap::new();
        let mut finished = false;
        for entry in fs::read_dir(folder).map_err(ImportError::unreadable(folder))? {
            let entry = entry.map_err(ImportError::unreadable(folder))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            finished |= name == REPORT;
            files.extend(weakness_of(&name).map(|cwe| (cwe, entry.path())));
        }
        if !finished {
            return Err(ImportError::Unfinished(folder.to_owned()));
        }
        Ok(Self { files })
    }

    /// The weaknesses that it has pairs of, ascending.
    pub fn weaknesses(&self) -> impl Iterator<Item = u32> {
        self.files.keys().copied()
    }

    /// Calls `each` for every pair of a weakness, or with what a line is called that is none and why. Somebody may have
    /// edited the file: lines are checked as they were on the way in.
    pub fn each_pair(&self, cwe: u32, mut each: impl FnMut(Result<Pair, (String, Reason)>)) -> Result<(), ImportError> {
        let Some(path) = self.files.get(&cwe) else { return Ok(()) };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let read = lines::open(path).and_then(|reader| {
            lines::each(reader, |number, line| {
                let called = format!("{name}:{number}");
                each(match line {
                    Line::TooLong => Err((called, Reason::RowTooLong)),
                    Line::Read(line) => of_line(line, &called, cwe).map(|pair| Pair { folder: path.clone(), ..pair }),
                });
                Ok::<_, io::Error>(())
            })
        });
        read.map_err(ImportError::unreadable(path))
    }

    /// SHA-256 over the names and contents of the files of pairs.
    pub fn sha256(&self) -> Result<[u8; 32], ImportError> {
        let mut hash = Sha256::new();
        for (cwe, path) in &self.files {
            let mut content = Sha256::new();
            let copied = File::open(path).and_then(|mut file| io::copy(&mut file, &mut content));
            copied.map_err(ImportError::unreadable(path))?;
            hash.update(cwe.to_le_bytes());
            hash.update(content.finalize());
        }
        Ok(hash.finalize().into())
    }
}

fn of_line(line: &[u8], called: &str, cwe: u32) -> Result<Pair, (String, Reason)> {
    let failed = |reason| (called.to_owned(), reason);
    let row: Row = serde_json::from_slice(line).map_err(|error| failed(Reason::Broken(error.to_string())))?;
    let pair = normalize(&row, called).map_err(failed)?;
    if pair.cwe == cwe { Ok(pair) } else { Err(failed(Reason::Broken(format!("it is of CWE-{}", pair.cwe)))) }
}

/// The number in `cwe-089.jsonl`.
fn weakness_of(name: &str) -> Option<u32> {
    name.strip_prefix("cwe-")?.strip_suffix(".jsonl")?.parse().ok()
}
