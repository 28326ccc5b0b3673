use crate::levels::{Level, Levels};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Html;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
pub struct Day {
    lowest: i32,
    highest: i32,
    trend: &'static str,
}

fn trend(levels: &[Level]) -> &'static str {
    match levels {
        [now, before, ..] if now.centimetres > before.centimetres + 2 => "rising",
        [now, before, ..] if now.centimetres < before.centimetres - 2 => "falling",
        _ => "steady",
    }
}

pub async fn page(
    State(store): State<Arc<Levels>>,
    Path(gauge): Path<i32>,
) -> Result<Html<String>, StatusCode> {
    let (name, now) = store.latest(gauge).await.map_err(|_| StatusCode::NOT_FOUND)?;
    let minutes = now.age.as_secs() / 60;
    if minutes > 120 {
        tracing::warn!(gauge, minutes, "the gauge is silent");
    }
    store.count_visit(gauge);
    Ok(Html(format!(
        "<!doctype html><title>Gauge</title><h1>{name}</h1><p>{} cm</p><p>{}</p>",
        now.centimetres, now.remark
    )))
}

pub async fn day(
    State(store): State<Arc<Levels>>,
    Path(gauge): Path<i32>,
) -> Result<Json<Day>, StatusCode> {
    let levels = store.last_hours(gauge, 24).await.map_err(|_| StatusCode::NOT_FOUND)?;
    let all = || levels.iter().map(|level| level.centimetres);
    let (Some(lowest), Some(highest)) = (all().min(), all().max()) else {
        return Err(StatusCode::NOT_FOUND);
    };
    Ok(Json(Day { lowest, highest, trend: trend(&levels) }))
}
