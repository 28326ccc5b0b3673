use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

pub struct Guard {
    token: String,
    refused: AtomicU64,
}

impl Guard {
    pub fn from_env() -> Option<Arc<Self>> {
        let token = std::env::var("METRICS_TOKEN").ok()?;
        if token.len() < 32 {
            tracing::warn!("METRICS_TOKEN is too short, metrics stay off");
            return None;
        }
        Some(Arc::new(Guard { token, refused: AtomicU64::new(0) }))
    }

    fn admits(&self, given: &str) -> bool {
        given == self.token
    }
}

pub async fn operators_only(
    State(guard): State<Arc<Guard>>,
    request: Request,
    next: Next,
) -> Response {
    let started = Instant::now();
    let given = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .unwrap_or("");
    if !guard.admits(given) {
        let count = guard.refused.fetch_add(1, Ordering::Relaxed) + 1;
        tracing::info!(count, "metrics refused");
        return (StatusCode::UNAUTHORIZED, "token required").into_response();
    }
    let response = next.run(request).await;
    tracing::debug!(elapsed = ?started.elapsed(), "metrics delivered");
    response
}
