use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mlua::Lua;
use serde::Deserialize;
use std::sync::{Arc, Mutex};
use std::time::Instant;

#[derive(Deserialize)]
pub struct Fade {
    scene: usize,
    colour: String,
    seconds: String,
}

pub struct Stage {
    pub lua: Mutex<Lua>,
    pub scenes: Vec<&'static str>,
    pub started: Instant,
}

impl Stage {
    fn run(&self, name: &str, fade: &Fade) -> mlua::Result<u32> {
        let lua = self.lua.lock().expect("no other thread panics here");
        let scene: mlua::Function = lua.globals().get(name)?;
        let seconds: f64 = fade.seconds.parse().map_err(mlua::Error::external)?;
        scene.call((fade.colour.as_str(), seconds))
    }

    fn uptime(&self) -> String {
        let seconds = self.started.elapsed().as_secs();
        format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

pub async fn fade(
    State(stage): State<Arc<Stage>>,
    Json(fade): Json<Fade>,
) -> Result<String, StatusCode> {
    let name = *stage.scenes.get(fade.scene).ok_or(StatusCode::NOT_FOUND)?;
    let started = Instant::now();
    let lamps = stage.run(name, &fade).map_err(|error| {
        tracing::warn!(%error, name, "scene failed");
        StatusCode::UNPROCESSABLE_ENTITY
    })?;
    tracing::info!(name, lamps, elapsed = ?started.elapsed(), "scene");
    if lamps == 0 {
        return Err(StatusCode::CONFLICT);
    }
    Ok(format!("{lamps} lamps, running for {}", stage.uptime()))
}
