use axum::extract::{Path, State};
use axum::http::StatusCode;
use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub struct Balancer {
    pub socket: String,
    pub backend: String,
}

impl Balancer {
    fn run(&self, command: &str) -> std::io::Result<String> {
        let mut stream = UnixStream::connect(&self.socket)?;
        stream.set_read_timeout(Some(Duration::from_secs(3)))?;
        stream.write_all(command.as_bytes())?;
        stream.write_all(b"\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer.trim().to_owned())
    }
}

pub async fn drain(
    State(balancer): State<Arc<Balancer>>,
    Path(server): Path<String>,
) -> Result<String, (StatusCode, String)> {
    let started = Instant::now();
    let command = format!("set server {}/{} state drain", balancer.backend, server);
    let answer = balancer.run(&command).map_err(|error| {
        tracing::error!(%error, "admin socket");
        (StatusCode::SERVICE_UNAVAILABLE, "balancer not reachable".to_owned())
    })?;
    tracing::info!(elapsed = ?started.elapsed(), "drain requested");
    if answer.starts_with("No such server") {
        return Err((StatusCode::NOT_FOUND, answer));
    }
    Ok(if answer.is_empty() { "draining".to_owned() } else { answer })
}
