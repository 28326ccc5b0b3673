use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

pub struct Library {
    pub root: PathBuf,
    pub words_per_minute: usize,
}

#[derive(Deserialize)]
pub struct Wanted {
    course: String,
    lesson: String,
}

#[derive(Serialize)]
pub struct Lesson {
    text: String,
    words: usize,
    minutes: usize,
}

fn minutes(words: usize, speed: usize) -> usize {
    words.div_ceil(speed.max(1))
}

pub async fn lesson(
    State(library): State<Arc<Library>>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Lesson>, StatusCode> {
    let file = format!("{}/{}/{}.txt", library.root.display(), wanted.course, wanted.lesson);
    let text = tokio::fs::read_to_string(&file).await.map_err(|error| {
        tracing::debug!(%error, "lesson not read");
        StatusCode::NOT_FOUND
    })?;
    let words = text.split_whitespace().count();
    let minutes = minutes(words, library.words_per_minute);
    tracing::info!(words, "lesson opened");
    Ok(Json(Lesson { text, words, minutes }))
}
