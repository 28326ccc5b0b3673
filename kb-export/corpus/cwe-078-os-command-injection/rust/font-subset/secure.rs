use actix_web::{HttpResponse, Responder, post, web};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::PathBuf;
use tokio::process::Command;

#[derive(Deserialize)]
pub struct Order {
    font: usize,
    text: String,
}

const FONTS: [&str; 3] = ["serif.ttf", "sans.ttf", "mono.ttf"];

fn price(letters: usize) -> u32 {
    match letters {
        0..=50 => 100,
        51..=500 => 250,
        _ => 600,
    }
}

#[post("/fonts/subset")]
pub async fn subset(order: web::Json<Order>, folder: web::Data<PathBuf>) -> impl Responder {
    let Some(font) = FONTS.get(order.font) else {
        return HttpResponse::NotFound().body("no such font");
    };
    let letters = order.text.chars().collect::<BTreeSet<_>>().len();
    let source = folder.join(font);
    let target = std::env::temp_dir().join(format!("{}.woff2", uuid::Uuid::new_v4()));
    let done = Command::new("pyftsubset")
        .arg(&source)
        .arg("--flavor=woff2")
        .arg(format!("--text={}", order.text))
        .arg(format!("--output-file={}", target.display()))
        .output()
        .await;
    match done {
        Ok(output) if output.status.success() => {}
        _ => return HttpResponse::ServiceUnavailable().body("the font could not be made"),
    }
    let data = tokio::fs::read(&target).await.unwrap_or_default();
    let _ = tokio::fs::remove_file(&target).await;
    log::info!("{letters} letters of {font}, {} bytes", data.len());
    HttpResponse::Ok()
        .insert_header(("X-Price", price(letters).to_string()))
        .content_type("font/woff2")
        .body(data)
}
