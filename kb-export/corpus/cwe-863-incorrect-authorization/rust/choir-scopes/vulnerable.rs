use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::tokens::{Token, TokenStore};

#[derive(Clone)]
pub struct Needs {
    pub store: TokenStore,
    pub scope: &'static str,
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

fn allows(token: &Token, needed: &str) -> bool {
    token.scopes.split(' ').any(|scope| scope.starts_with(needed))
}

fn describe(token: &Token) -> String {
    let count = token.scopes.split(' ').filter(|scope| !scope.is_empty()).count();
    match count {
        0 => "no scopes".to_string(),
        1 => "one scope".to_string(),
        _ => format!("{count} scopes"),
    }
}

pub async fn require_scope(
    State(needs): State<Needs>,
    mut request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    let secret = bearer(request.headers()).ok_or(StatusCode::UNAUTHORIZED)?;
    let token = needs.store.find(secret).await.ok_or(StatusCode::UNAUTHORIZED)?;
    if !allows(&token, needs.scope) {
        tracing::info!(needed = needs.scope, has = describe(&token), "scope is missing");
        return Err(StatusCode::FORBIDDEN);
    }
    let path = request.uri().path().to_owned();
    request.extensions_mut().insert(token);
    let started = std::time::Instant::now();
    let response = next.run(request).await;
    let millis = started.elapsed().as_millis();
    if millis > 800 {
        tracing::warn!(%path, millis, "slow answer");
    }
    Ok(response)
}
