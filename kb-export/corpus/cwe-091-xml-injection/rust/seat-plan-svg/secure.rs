use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use quick_xml::escape::escape;
use serde::Deserialize;
use std::f64::consts::TAU;

#[derive(Deserialize)]
pub struct Table {
    x: f64,
    y: f64,
    guests: Vec<String>,
}

#[derive(Deserialize)]
pub struct Plan {
    title: String,
    tables: Vec<Table>,
}

fn seat(table: &Table, index: usize) -> (f64, f64) {
    let angle = TAU * index as f64 / table.guests.len().max(1) as f64;
    (table.x + 60.0 * angle.cos(), table.y + 60.0 * angle.sin())
}

fn too_close(a: &Table, b: &Table) -> bool {
    (a.x - b.x).hypot(a.y - b.y) < 160.0
}

fn draw(plan: &Plan) -> String {
    let mut svg =
        String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 600\">");
    svg += &format!("<text x=\"450\" y=\"30\">{}</text>", escape(plan.title.as_str()));
    for table in &plan.tables {
        svg += &format!("<circle cx=\"{}\" cy=\"{}\" r=\"40\"/>", table.x, table.y);
        for (index, guest) in table.guests.iter().enumerate() {
            let (x, y) = seat(table, index);
            svg += &format!("<text x=\"{x:.1}\" y=\"{y:.1}\">{}</text>", escape(guest.as_str()));
        }
    }
    svg + "</svg>\n"
}

pub async fn picture(Json(plan): Json<Plan>) -> Result<impl IntoResponse, (StatusCode, String)> {
    if plan.tables.len() > 60 || plan.tables.iter().any(|table| table.guests.len() > 14) {
        return Err((StatusCode::UNPROCESSABLE_ENTITY, "too many tables or guests".to_owned()));
    }
    for (number, table) in plan.tables.iter().enumerate() {
        if plan.tables[..number].iter().any(|other| too_close(table, other)) {
            tracing::warn!(number, "tables overlap");
        }
    }
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], draw(&plan)))
}
