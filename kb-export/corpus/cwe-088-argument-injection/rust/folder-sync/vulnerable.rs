use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

struct Report {
    copied: usize,
    failed: Vec<String>,
}

fn target_for(root: &Path, number: usize) -> io::Result<PathBuf> {
    let folder = root.join(format!("{number:03}"));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn copy(source: &str, target: &Path) -> io::Result<bool> {
    let started = Instant::now();
    let status = Command::new("rsync")
        .args(["-a", "--delete", "--timeout=60"])
        .arg(source)
        .arg(target)
        .status()?;
    eprintln!("{:>6.1} s  {}", started.elapsed().as_secs_f32(), target.display());
    Ok(status.success())
}

fn back_up(list: &str, root: &Path) -> io::Result<Report> {
    let mut report = Report { copied: 0, failed: Vec::new() };
    let lines = list.lines().map(str::trim);
    for (number, source) in lines.filter(|l| !l.is_empty() && !l.starts_with('#')).enumerate() {
        let target = target_for(root, number)?;
        if copy(source, &target)? {
            report.copied += 1;
        } else {
            report.failed.push(source.to_owned());
        }
    }
    Ok(report)
}

fn main() -> io::Result<()> {
    let list = io::read_to_string(io::stdin())?;
    let report = back_up(&list, Path::new("/mnt/backup"))?;
    println!("{} folders copied", report.copied);
    for source in &report.failed {
        println!("failed: {source}");
    }
    Ok(())
}
