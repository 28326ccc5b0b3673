use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

pub fn to_pdf(document: &[u8]) -> io::Result<Vec<u8>> {
    let workplace = TempDir::new()?;
    let folder = PathBuf::from(workplace.path());
    let source = folder.join("document.docx");
    fs::write(&source, document)?;

    let status = Command::new("timeout")
        .args(["60", "soffice", "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(&folder)
        .arg(&source)
        .status()?;
    if !status.success() {
        return Err(io::Error::new(io::ErrorKind::Other, "document could not be converted"));
    }
    let pdf = fs::read(folder.join("document.pdf"))?;
    workplace.close()?;
    Ok(pdf)
}
