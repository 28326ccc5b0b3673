use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router, middleware};
use serde::{Deserialize, Serialize};

use crate::login::require_brewer;
use crate::plant::Plant;

#[derive(Deserialize)]
struct Setpoint {
    celsius: f32,
}

#[derive(Serialize)]
struct Tap {
    beer: String,
    litres: u32,
}

async fn taps(State(plant): State<Plant>) -> Json<Vec<Tap>> {
    let mut list: Vec<Tap> = plant
        .taps()
        .await
        .into_iter()
        .map(|tap| Tap { beer: tap.beer, litres: tap.millilitres / 1000 })
        .collect();
    list.sort_by(|a, b| a.beer.cmp(&b.beer));
    Json(list)
}

async fn set_temperature(
    State(plant): State<Plant>,
    Path(tank): Path<u8>,
    Json(setpoint): Json<Setpoint>,
) -> StatusCode {
    if !(2.0..=24.0).contains(&setpoint.celsius) {
        return StatusCode::UNPROCESSABLE_ENTITY;
    }
    tracing::info!(tank, celsius = setpoint.celsius, "temperature");
    plant.set_temperature(tank, setpoint.celsius).await
}

async fn empty_tank(State(plant): State<Plant>, Path(tank): Path<u8>) -> StatusCode {
    tracing::warn!(tank, "tank is emptied");
    plant.open_drain(tank).await
}

pub fn router(plant: Plant) -> Router {
    let control = Router::new()
        .route("/tanks/{tank}/temperature", put(set_temperature))
        .route("/tanks/{tank}/empty", post(empty_tank))
        .route_layer(middleware::from_fn_with_state(plant.clone(), require_brewer));
    Router::new().route("/taps", get(taps)).nest("/control", control).with_state(plant)
}
