use std::io;
use std::path::Path;
use std::process::Command;

pub struct PrintRequest {
    pub printer: String,
    pub copies: String,
}

pub fn print_label(request: &PrintRequest, file: &Path) -> io::Result<()> {
    let command = format!("lpr -P {} -# {} {}", request.printer, request.copies, file.display());
    let output = Command::new("sh").arg("-c").arg(&command).output()?;
    if output.status.success() {
        Ok(())
    } else {
        let reason = String::from_utf8_lossy(&output.stderr);
        Err(io::Error::new(io::ErrorKind::Other, format!("lpr failed: {}", reason.trim())))
    }
}
