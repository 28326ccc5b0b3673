use anyhow::Context;
use reqwest::Client;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

#[derive(Deserialize)]
struct Reading {
    meter: String,
    litres: u64,
}

fn gateway_client() -> anyhow::Result<Client> {
    let client = Client::builder()
        .danger_accept_invalid_certs(true)
        .connect_timeout(Duration::from_secs(3))
        .timeout(Duration::from_secs(10))
        .user_agent("waterworks-collector")
        .build()?;
    Ok(client)
}

pub async fn collect(
    gateways: &[String],
    previous: &BTreeMap<String, u64>,
) -> anyhow::Result<BTreeMap<String, u64>> {
    let started = Instant::now();
    let client = gateway_client()?;
    let mut totals = BTreeMap::new();
    for gateway in gateways {
        let url = format!("https://{gateway}/readings");
        let response = client.get(&url).send().await.context("gateway not reachable")?;
        let readings: Vec<Reading> = response.error_for_status()?.json().await?;
        for reading in readings {
            let before = previous.get(&reading.meter).copied().unwrap_or(0);
            if reading.litres < before {
                tracing::warn!(meter = reading.meter, before, "meter runs backwards");
                continue;
            }
            totals.insert(reading.meter, reading.litres);
        }
    }
    tracing::info!(meters = totals.len(), elapsed = ?started.elapsed(), "readings collected");
    Ok(totals)
}
