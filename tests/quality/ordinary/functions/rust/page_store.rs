use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub struct PageStore {
    root: PathBuf,
}

impl PageStore {
    pub fn new(root: &Path) -> io::Result<Self> {
        Ok(Self { root: root.canonicalize()? })
    }

    pub fn read(&self, name: &str) -> io::Result<String> {
        let valid = !name.is_empty()
            && name.len() <= 100
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !valid {
            return Err(io::Error::new(io::ErrorKind::NotFound, "no such page"));
        }
        fs::read_to_string(self.root.join(format!("{name}.md")))
    }
}
