use std::io;
use std::process::{Command, Output};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

const VOLUMES: [&str; 3] = ["mail", "wiki", "shop"];

pub struct Report {
    pub snapshot: String,
    pub seconds: f64,
    pub message: String,
}

fn label(volume: &str) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{volume}-{}", now.as_secs())
}

fn run(arguments: &[&str]) -> io::Result<Output> {
    let mut command = Command::new("lvcreate");
    command.args(arguments);
    command.output()
}

pub fn snapshot(volume: &str, gigabytes: u32) -> io::Result<Report> {
    let known = VOLUMES.iter().find(|name| **name == volume);
    let Some(volume) = known else {
        return Err(io::Error::new(io::ErrorKind::NotFound, "unknown volume"));
    };
    let started = Instant::now();
    let name = label(volume);
    let size = format!("{}G", gigabytes.clamp(1, 50));
    let origin = format!("/dev/data/{volume}");
    let output = run(&["--snapshot", "--name", &name, "--size", &size, &origin])?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        return Err(io::Error::other(text.trim().to_owned()));
    }
    let message = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let seconds = started.elapsed().as_secs_f64();
    println!("snapshot of {size} made in {seconds:.1} s");
    Ok(Report { snapshot: name, seconds, message })
}
