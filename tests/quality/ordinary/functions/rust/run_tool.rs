use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Returns the number of commits that touched `file` in the repository at `repo`.
pub fn commits_touching(repo: &Path, file: &Path) -> io::Result<u64> {
    let output = Command::new("git")
        .arg("-C")
        .arg(repo)
        .args(["rev-list", "--count", "HEAD", "--"])
        .arg(file)
        .stdin(Stdio::null())
        .output()?;
    if !output.status.success() {
        return Err(io::Error::new(
            io::ErrorKind::Other,
            String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        ));
    }
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "git printed no number"))
}
