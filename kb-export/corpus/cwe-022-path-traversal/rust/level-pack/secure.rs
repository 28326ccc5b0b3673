use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use zip::ZipArchive;

const MAX_ENTRIES: usize = 200;
const MAX_BYTES: u64 = 4 << 20;

#[derive(Default)]
pub struct Added {
    pub levels: Vec<PathBuf>,
    pub bytes: u64,
    pub skipped: usize,
}

impl Added {
    pub fn summary(&self) -> String {
        let plural = if self.levels.len() == 1 { "" } else { "s" };
        let size = match self.bytes {
            0..10_000 => format!("{} B", self.bytes),
            more => format!("{:.1} kB", more as f64 / 1000.0),
        };
        let mut text = format!("{} level{plural}, {size}", self.levels.len());
        if self.skipped > 0 {
            text += &format!(", {} other files left out", self.skipped);
        }
        text
    }
}

fn is_level(path: &Path) -> bool {
    matches!(path.extension().and_then(|end| end.to_str()), Some("lvl" | "json"))
}

pub fn install<R: Read + Seek>(upload: R, folder: &Path) -> io::Result<Added> {
    let mut archive = ZipArchive::new(upload)?;
    let mut added = Added::default();
    if archive.len() > MAX_ENTRIES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "too many levels"));
    }
    fs::create_dir_all(folder)?;
    for index in 0..archive.len() {
        let entry = archive.by_index(index)?;
        let Some(name) = entry.enclosed_name() else {
            added.skipped += 1;
            continue;
        };
        if !is_level(&name) {
            added.skipped += 1;
            continue;
        }
        let target = folder.join(&name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut file = File::create(&target)?;
        added.bytes += io::copy(&mut entry.take(MAX_BYTES), &mut file)?;
        added.levels.push(name);
    }
    added.levels.sort();
    println!("{}", added.summary());
    Ok(added)
}
