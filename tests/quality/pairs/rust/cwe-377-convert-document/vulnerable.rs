use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;

pub fn to_pdf(document: &[u8]) -> io::Result<Vec<u8>> {
    let folder = PathBuf::from(format!("/tmp/convert-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
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
    fs::remove_dir_all(&folder)?;
    Ok(pdf)
}
