use axum::{
    extract::{Path, State},
    http::StatusCode,
    Json,
};
use serde::{Deserialize, Serialize};

use crate::{auth::CurrentUser, state::AppState};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteInput {
    title: String,
    body: String,
}

#[derive(Serialize)]
pub struct NoteView {
    id: i64,
    title: String,
    body: String,
}

pub async fn update(
    State(state): State<AppState>,
    user: CurrentUser,
    Path(id): Path<i64>,
    Json(input): Json<NoteInput>,
) -> Result<Json<NoteView>, StatusCode> {
    if input.title.trim().is_empty() || input.title.len() > 200 || input.body.len() > 20_000 {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let saved = state
        .notes
        .update_owned(id, user.id, input.title.trim(), &input.body)
        .await
        .map_err(|err| {
            tracing::error!(%err, id, "saving a note failed");
            StatusCode::INTERNAL_SERVER_ERROR
        })?;
    match saved {
        Some(note) => Ok(Json(NoteView { id: note.id, title: note.title, body: note.body })),
        None => Err(StatusCode::NOT_FOUND),
    }
}
