use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Serialize;
use tracing::{info, warn};

use crate::store::{Member, Store};

#[derive(Serialize)]
pub struct NoteView {
    title: String,
    text: String,
    words: usize,
    shared: bool,
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

pub async fn open_note(
    State(store): State<Store>,
    member: Member,
    Path(slug): Path<String>,
) -> Result<Json<NoteView>, StatusCode> {
    if slug.len() > 60 {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let found = store.note(&slug).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let Some(note) = found else {
        info!("no such note");
        return Err(StatusCode::NOT_FOUND);
    };
    if note.owner != member.id && !note.readers.contains(&member.id) {
        warn!(member = member.id, "note of somebody else");
        return Err(StatusCode::FORBIDDEN);
    }
    let view = NoteView {
        words: count_words(&note.text),
        shared: !note.readers.is_empty(),
        title: note.title,
        text: note.text,
    };
    Ok(Json(view))
}
