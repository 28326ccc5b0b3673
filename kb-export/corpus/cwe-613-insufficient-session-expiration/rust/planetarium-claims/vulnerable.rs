use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use serde::{Deserialize, Serialize};

use crate::schedule::{Schedule, Show};

#[derive(Deserialize)]
struct Claims {
    sub: String,
    dome: u8,
    exp: i64,
}

#[derive(Serialize)]
pub struct Plan {
    dome: u8,
    minutes: u32,
    shows: Vec<Show>,
}

#[derive(Clone)]
pub struct App {
    key: DecodingKey,
    schedule: Schedule,
}

fn claims(headers: &HeaderMap, key: &DecodingKey) -> Option<Claims> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let token = value.strip_prefix("Bearer ")?;
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.set_issuer(&["planetarium"]);
    rules.validate_exp = false;
    rules.set_audience(&["guides"]);
    decode::<Claims>(token, key, &rules).ok().map(|data| data.claims)
}

pub async fn my_shows(
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Json<Plan>, StatusCode> {
    let guide = claims(&headers, &app.key).ok_or(StatusCode::UNAUTHORIZED)?;
    tracing::debug!(dome = guide.dome, until = guide.exp, "plan requested");
    let mut shows = app.schedule.of_guide(&guide.sub).await.map_err(|error| {
        tracing::error!(%error, "schedule");
        StatusCode::SERVICE_UNAVAILABLE
    })?;
    shows.retain(|show| show.dome == guide.dome);
    shows.sort_by_key(|show| show.starts_at);
    let minutes = shows.iter().map(|show| show.minutes).sum();
    Ok(Json(Plan { dome: guide.dome, minutes, shows }))
}
