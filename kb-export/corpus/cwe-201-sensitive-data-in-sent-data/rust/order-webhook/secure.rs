use std::time::Duration;

use reqwest::Client;
use serde::Serialize;
use tracing::{info, warn};

#[derive(Serialize)]
pub struct Order {
    pub number: u64,
    pub street: String,
    pub weight_g: u32,
    pub items: Vec<String>,
    #[serde(skip_serializing)]
    pub card_token: String,
    #[serde(skip_serializing)]
    pub door_code: String,
}

#[derive(Debug)]
pub enum NotifyError {
    Empty,
    Partner(u16),
    Network(reqwest::Error),
}

pub async fn notify(client: &Client, order: &Order) -> Result<u32, NotifyError> {
    if order.items.is_empty() {
        return Err(NotifyError::Empty);
    }
    let mut tries = 0;
    loop {
        tries += 1;
        let answer = client
            .post("https://api.radkurier.example/orders")
            .timeout(Duration::from_secs(5))
            .json(order)
            .send()
            .await
            .map_err(NotifyError::Network)?;
        let status = answer.status();
        if status.is_success() {
            info!(number = order.number, tries, "partner informed");
            return Ok(tries);
        }
        if !status.is_server_error() || tries == 3 {
            return Err(NotifyError::Partner(status.as_u16()));
        }
        warn!(tries, "partner answers {status}");
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
}
