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
    if !input.address.starts_with("https://") {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let client = reqwest::Client::builder()
        .redirect(Policy::limited(3))
        .timeout(Duration::from_secs(10))
        .build()
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let mut response = client.get(&input.address).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
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
