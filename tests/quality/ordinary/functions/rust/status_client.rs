use std::time::Duration;

use reqwest::{redirect::Policy, Client};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Status {
    pub service: String,
    pub healthy: bool,
}

pub struct StatusClient {
    http: Client,
}

impl StatusClient {
    pub fn new() -> reqwest::Result<Self> {
        let http = Client::builder()
            .https_only(true)
            .redirect(Policy::none())
            .connect_timeout(Duration::from_secs(3))
            .timeout(Duration::from_secs(10))
            .build()?;
        Ok(Self { http })
    }

    pub async fn load(&self) -> reqwest::Result<Vec<Status>> {
        self.http
            .get("https://status.example.com/api/services")
            .send()
            .await?
            .error_for_status()?
            .json()
            .await
    }
}
