use std::path::{Component, Path as FsPath};

use axum::{
    extract::Path,
    http::{header, StatusCode},
    response::{IntoResponse, Response},
};

const ROOT: &str = "/srv/recipes";

pub async fn show(Path(path): Path<String>) -> Response {
    let relative = FsPath::new(path.trim_end_matches('/'));
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    if !plain || relative.extension().map_or(true, |extension| extension != "md") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let wanted = FsPath::new(ROOT).join(relative);
    match tokio::fs::read_to_string(&wanted).await {
        Ok(text) => ([(header::CONTENT_TYPE, "text/markdown; charset=utf-8")], text).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
