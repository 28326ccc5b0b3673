use std::path::Path as FsPath;

use axum::{
    extract::Path,
    http::{header, StatusCode},
    response::{IntoResponse, Response},
};

const ROOT: &str = "/srv/recipes";

pub async fn show(Path(path): Path<String>) -> Response {
    let wanted = FsPath::new(ROOT).join(path.trim_end_matches('/'));
    match tokio::fs::read_to_string(&wanted).await {
        Ok(text) => ([(header::CONTENT_TYPE, "text/markdown; charset=utf-8")], text).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
