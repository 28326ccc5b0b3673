use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

#[derive(Deserialize)]
pub struct Request {
    scenario: String,
    extras: Vec<String>,
    seed: Option<u64>,
}

pub struct Loaded {
    pub files: BTreeMap<String, Vec<u8>>,
    pub seed: u64,
    pub bytes: usize,
}

fn locate(base: &Path, name: &str) -> io::Result<PathBuf> {
    let wanted = Path::new(name);
    if !wanted.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "name not allowed"));
    }
    Ok(base.join(wanted))
}

pub fn load(base: &Path, body: &str) -> io::Result<Loaded> {
    let request: Request = serde_json::from_str(body)?;
    let mut files = BTreeMap::new();
    for name in request.extras.iter().take(20).chain([&request.scenario]) {
        let data = fs::read(locate(base, name)?)?;
        log::debug!("{} bytes in {name:?}", data.len());
        files.insert(name.clone(), data);
    }
    let bytes = files.values().map(Vec::len).sum();
    let seed = request.seed.unwrap_or(bytes as u64);
    let largest = files.values().map(Vec::len).max().unwrap_or(0);
    log::info!("{} files, {bytes} bytes, largest {largest}", files.len());
    Ok(Loaded { files, seed, bytes })
}
