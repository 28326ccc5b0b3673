use std::env;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

pub trait Vault {
    fn open(&self, id: u32) -> io::Result<Vec<u8>>;
    fn seal(&self, id: u32, text: &[u8]) -> io::Result<()>;
}

fn scratch() -> PathBuf {
    env::temp_dir().join(format!("note-{:032x}.txt", rand::random::<u128>()))
}

fn run_editor(file: &Path) -> io::Result<bool> {
    let status = Command::new("/usr/bin/nano").arg("--restricted").arg(file).status()?;
    Ok(status.success())
}

pub fn edit(vault: &dyn Vault, id: u32) -> io::Result<bool> {
    let before = vault.open(id)?;
    let words = String::from_utf8_lossy(&before).split_whitespace().count();
    println!("note {id} has {words} words");
    let path = scratch();
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
    file.write_all(&before)?;
    drop(file);
    let finished = run_editor(&path);
    let after = fs::read(&path);
    fs::remove_file(&path)?;
    let after = after?;
    if !finished? || after == before {
        println!("note {id} left as it was");
        return Ok(false);
    }
    vault.seal(id, &after)?;
    println!("note {id} now has {} bytes", after.len());
    Ok(true)
}
