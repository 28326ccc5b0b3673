use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use sqlx::{PgPool, Row};
use std::time::Instant;

#[derive(Deserialize)]
pub struct Filter {
    apiary: String,
    word: Option<String>,
    limit: Option<i64>,
}

#[derive(Serialize)]
pub struct Inspection {
    hive: i32,
    frames: i16,
    queen_seen: bool,
    note: String,
}

fn shorten(note: &str) -> String {
    match note.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &note[..end]),
        None => note.to_owned(),
    }
}

pub async fn inspections(
    State(pool): State<PgPool>,
    Query(filter): Query<Filter>,
) -> Result<Json<Vec<Inspection>>, StatusCode> {
    let started = Instant::now();
    let limit = filter.limit.unwrap_or(50).clamp(1, 200);
    let word = filter.word.unwrap_or_default();
    let sql = format!(
        "SELECT hive, frames, queen_seen, note FROM inspections \
         WHERE apiary = '{}' AND note ILIKE '%{word}%' ORDER BY day DESC LIMIT {limit}",
        filter.apiary
    );
    let rows = sqlx::query(&sql).fetch_all(&pool).await.map_err(|error| {
        tracing::error!(%error, "inspections");
        StatusCode::INTERNAL_SERVER_ERROR
    })?;
    tracing::debug!(rows = rows.len(), elapsed = ?started.elapsed(), "inspections");
    let list = rows.iter().map(|row| Inspection {
        hive: row.get("hive"),
        frames: row.get("frames"),
        queen_seen: row.get("queen_seen"),
        note: shorten(row.get("note")),
    });
    Ok(Json(list.collect()))
}
