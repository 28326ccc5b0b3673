use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgPool;

use crate::session::Sailor;

#[derive(Deserialize)]
pub struct Cancellation {
    reason: String,
}

#[derive(Serialize)]
pub struct Cancelled {
    boats_left: i64,
    at: DateTime<Utc>,
}

fn internal(error: sqlx::Error) -> StatusCode {
    tracing::error!(%error, "database");
    StatusCode::INTERNAL_SERVER_ERROR
}

pub async fn cancel_result(
    State(pool): State<PgPool>,
    sailor: Sailor,
    Path((race, sail_number)): Path<(i32, String)>,
    Json(cancellation): Json<Cancellation>,
) -> Result<Json<Cancelled>, StatusCode> {
    let reason = cancellation.reason.trim();
    let on_jury: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM jury WHERE race = $1 AND sailor = $2)")
            .bind(race)
            .bind(sailor.id)
            .fetch_one(&pool)
            .await
            .map_err(internal)?;
    if !on_jury {
        return Err(StatusCode::FORBIDDEN);
    }
    let at = Utc::now();
    sqlx::query("UPDATE result SET cancelled_at = $1, reason = $2 WHERE race = $3 AND sail = $4")
        .bind(at)
        .bind(reason)
        .bind(race)
        .bind(&sail_number)
        .execute(&pool)
        .await
        .map_err(internal)?;
    let boats_left: i64 =
        sqlx::query_scalar("SELECT count(*) FROM result WHERE race = $1 AND cancelled_at IS NULL")
            .bind(race)
            .fetch_one(&pool)
            .await
            .map_err(internal)?;
    tracing::info!(race, sailor = sailor.id, boats_left, "result cancelled");
    if boats_left == 0 {
        tracing::warn!(race, "no result is left");
    }
    Ok(Json(Cancelled { boats_left, at }))
}
