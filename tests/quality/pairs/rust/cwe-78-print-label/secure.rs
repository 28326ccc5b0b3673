use std::io;
use std::path::Path;
use std::process::Command;

pub struct PrintRequest {
    pub printer: String,
    pub copies: u8,
}

pub fn print_label(request: &PrintRequest, file: &Path) -> io::Result<()> {
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if request.printer.is_empty() || !request.printer.chars().all(valid) || !(1..=50).contains(&request.copies) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "unknown printer or number of copies"));
    }
    let output = Command::new("lpr")
        .args(["-P", &request.printer, "-#", &request.copies.to_string(), "--"])
        .arg(file)
        .output()?;
    if output.status.success() {
        Ok(())
    } else {
        let reason = String::from_utf8_lossy(&output.stderr);
        Err(io::Error::new(io::ErrorKind::Other, format!("lpr failed: {}", reason.trim())))
    }
}
