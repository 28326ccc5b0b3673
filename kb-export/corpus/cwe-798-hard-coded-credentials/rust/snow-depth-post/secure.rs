use reqwest::Client;
use serde::Serialize;
use std::time::Duration;

#[derive(Serialize, Clone)]
pub struct SnowDepth {
    pub slope: u16,
    pub centimetres: u16,
    pub fresh: bool,
}

pub struct Reporter {
    client: Client,
    user: String,
    password: String,
}

impl Reporter {
    pub fn new() -> anyhow::Result<Self> {
        let user = std::env::var("SNOW_USER")?;
        let password = std::env::var("SNOW_PASSWORD")?;
        let client = Client::builder().timeout(Duration::from_secs(8)).https_only(true).build()?;
        Ok(Reporter { client, user, password })
    }

    fn summary(depths: &[SnowDepth]) -> (u16, u16) {
        let lowest = depths.iter().map(|depth| depth.centimetres).min().unwrap_or(0);
        let highest = depths.iter().map(|depth| depth.centimetres).max().unwrap_or(0);
        (lowest, highest)
    }

    pub async fn report(&self, mut depths: Vec<SnowDepth>) -> anyhow::Result<usize> {
        depths.retain(|depth| depth.centimetres < 1200);
        depths.sort_by_key(|depth| depth.slope);
        depths.dedup_by_key(|depth| depth.slope);
        let response = self
            .client
            .put("https://api.skiarea.example/snow")
            .basic_auth(&self.user, Some(&self.password))
            .json(&depths)
            .send()
            .await?;
        response.error_for_status()?;
        let (lowest, highest) = Self::summary(&depths);
        tracing::info!(slopes = depths.len(), lowest, highest, "snow depths reported");
        Ok(depths.len())
    }
}
