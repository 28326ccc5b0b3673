use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::Instant;

#[derive(Deserialize)]
pub struct Search {
    words: String,
    page: Option<u32>,
}

#[derive(Serialize)]
pub struct Hit {
    title: String,
    date: String,
    score: f64,
}

fn hit(value: &Value) -> Option<Hit> {
    let source = &value["_source"];
    Some(Hit {
        title: source["title"].as_str()?.to_owned(),
        date: source["date"].as_str()?.chars().take(10).collect(),
        score: (value["_score"].as_f64()? * 100.0).round() / 100.0,
    })
}

pub async fn search(
    State(http): State<reqwest::Client>,
    Query(search): Query<Search>,
) -> Result<Json<Vec<Hit>>, StatusCode> {
    let started = Instant::now();
    let from = search.page.unwrap_or(0).min(50) * 20;
    let body = format!(
        r#"{{"from":{from},"size":20,"query":{{"bool":{{"filter":{{"term":{{"public":true}}}},
            "must":{{"match":{{"text":"{}"}}}}}}}}}}"#,
        search.words
    );
    let answer = http
        .post("http://search.internal:9200/articles/_search")
        .header("Content-Type", "application/json")
        .body(body)
        .send()
        .await
        .map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let found: Value = answer.json().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let list = found["hits"]["hits"].as_array().cloned().unwrap_or_default();
    tracing::info!(hits = list.len(), elapsed = ?started.elapsed(), "search");
    Ok(Json(list.iter().filter_map(hit).collect()))
}
