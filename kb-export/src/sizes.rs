//! What a knowledge base weighs: its parts, raw and as a server sends them.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rescue_core::knowledge::{HEAD_FILE, Head, Role};
use serde::Serialize;

use crate::folder::each_file;

/// Smallest output of brotli, which static hosts use for files that are compressed once and sent often.
const QUALITY: u32 = 11;
const QUICK: u32 = 5;
/// Its window of 16 MiB holds any of our files.
const WINDOW_BITS: u32 = 24;

/// A part of a knowledge base: sections of the head first, then the files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Size {
    /// What it is.
    pub part: String,
    /// Number of files; 0 for a section of the head.
    pub files: usize,
    /// Bytes.
    pub raw: usize,
    /// Bytes after brotli. Files count one by one. The sections of the head add up to more than the head, which is
    /// compressed as one.
    pub brotli: usize,
    /// The largest file's bytes after brotli.
    pub largest: usize,
}

/// The sizes of a head's sections and of all files in its folder.
pub fn sizes(head: &Head, folder: &Path) -> io::Result<Vec<Size>> {
    let section = |(name, bytes): (&str, Vec<u8>)| {
        let brotli = compressed(&bytes);
        Size { part: format!("head: {name}"), files: 0, raw: bytes.len(), brotli, largest: brotli }
    };
    let mut sizes: Vec<_> = head.sections().into_iter().map(section).collect();
    let mut files = Vec::new();
    each_file(folder, head, |file, _| files.push(file.clone()));
    let listed = |wanted: fn(Role) -> bool| {
        files.iter().filter(move |file| wanted(file.role)).map(|file| folder.join(&file.name))
    };
    sizes.push(of_files("head", [folder.join(HEAD_FILE)].into_iter())?);
    sizes.push(of_files("word vectors", listed(|role| role == Role::Vectors))?);
    sizes.push(of_files("signals", listed(|role| role == Role::Signals))?);
    sizes.push(of_files("examples", listed(|role| matches!(role, Role::Shard(_))))?);
    sizes.push(of_files("flat index", listed(|role| role == Role::Flat))?);
    Ok(sizes)
}

/// The sizes as a table for people.
pub fn table(sizes: &[Size]) -> String {
    let mut table = format!("{:<36}{:>7}{:>12}{:>12}{:>12}\n", "", "files", "bytes", "brotli", "largest");
    for Size { part, files, raw, brotli, largest } in sizes {
        // Writing into a String cannot fail.
        let _ = writeln!(table, "{part:<36}{files:>7}{raw:>12}{brotli:>12}{largest:>12}");
    }
    table
}

fn of_files(part: &str, files: impl Iterator<Item = PathBuf>) -> io::Result<Size> {
    let mut size = Size { part: part.to_owned(), files: 0, raw: 0, brotli: 0, largest: 0 };
    for path in files {
        let bytes = fs::read(path)?;
        let brotli = compressed(&bytes);
        size.files += 1;
        size.raw += bytes.len();
        size.brotli += brotli;
        size.largest = size.largest.max(brotli);
    }
    Ok(size)
}

/// Bytes after brotli.
fn compressed(bytes: &[u8]) -> usize {
    compressed_at(QUALITY, bytes)
}

/// Bytes after brotli at a setting that is fifty times as fast: a little more than the smallest.
pub fn compressed_quickly(bytes: &[u8]) -> usize {
    compressed_at(QUICK, bytes)
}

fn compressed_at(quality: u32, bytes: &[u8]) -> usize {
    let mut counter = Counter(0);
    let mut encoder = brotli::CompressorWriter::new(&mut counter, 1 << 16, quality, WINDOW_BITS);
    // A counter takes everything.
    let _ = encoder.write_all(bytes);
    drop(encoder);
    counter.0
}

/// Counts what is written.
struct Counter(usize);

impl std::io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
