use std::collections::HashMap;
use std::time::Duration;

use serde::Deserialize;
use tracing::{info, warn};

#[derive(Deserialize)]
pub struct Command {
    pump: String,
    litres: f64,
    speed: f64,
}

pub trait Pump {
    fn run(&mut self, speed: f64, seconds: f64) -> Result<(), String>;
    fn name(&self) -> &str;
}

pub fn handle(
    message: &[u8],
    pumps: &mut HashMap<String, Box<dyn Pump>>,
) -> Result<Duration, String> {
    let started = std::time::Instant::now();
    let command: Command = serde_json::from_slice(message).map_err(|e| e.to_string())?;
    let Some(pump) = pumps.get_mut(&command.pump) else {
        warn!("message for an unknown pump");
        return Err("no such pump".into());
    };
    if !(0.5..=12.0).contains(&command.speed) || !(0.1..=50.0).contains(&command.litres) {
        return Err("speed or litres out of range".into());
    }
    let seconds = command.litres / command.speed * 60.0;
    pump.run(command.speed, seconds)?;
    let took = started.elapsed();
    info!(pump = pump.name(), ?took, "pump started");
    Ok(took)
}
