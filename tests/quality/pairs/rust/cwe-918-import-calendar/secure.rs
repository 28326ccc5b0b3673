use axum::{extract::State, http::StatusCode, Json};
use reqwest::redirect::Policy;
use serde::Deserialize;
use std::time::Duration;

use crate::{auth::CurrentUser, calendar::import_ics, AppState};

#[derive(Deserialize)]
pub struct Subscription {
    address: String,
}

pub async fn subscribe(State(state): State<AppState>, user: CurrentUser, Json(input): Json<Subscription>) -> Result<StatusCode, StatusCode> {
    let address = reqwest::Url::parse(&input.address).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)?;
    let host = address.domain().map(str::to_owned).ok_or(StatusCode::UNPROCESSABLE_ENTITY)?;
    if address.scheme() != "https" || address.port().is_some() {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let targets: Vec<_> = tokio::net::lookup_host((host.as_str(), 443)).await.map_err(|_| StatusCode::BAD_GATEWAY)?.collect();
    if targets.is_empty() || !targets.iter().all(|target| crate::net::is_public(target.ip())) {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let client = reqwest::Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .resolve_to_addrs(&host, &targets)
        .timeout(Duration::from_secs(10))
        .build()
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let mut response = client.get(address).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    let mut text = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| StatusCode::BAD_GATEWAY)? {
        if text.len() + chunk.len() > 1 << 20 {
            return Err(StatusCode::UNPROCESSABLE_ENTITY);
        }
        text.extend_from_slice(&chunk);
    }
    import_ics(&state.db, user.id, &text).await.map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)?;
    Ok(StatusCode::CREATED)
}
