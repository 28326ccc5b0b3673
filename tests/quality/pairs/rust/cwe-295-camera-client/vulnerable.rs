use std::time::Duration;

use reqwest::Client;

pub struct Cameras {
    http: Client,
    user: String,
    password: String,
}

impl Cameras {
    pub fn new(user: String, password: String) -> Result<Self, Box<dyn std::error::Error>> {
        let http = Client::builder()
            .danger_accept_invalid_certs(true)
            .https_only(true)
            .timeout(Duration::from_secs(10))
            .build()?;
        Ok(Self { http, user, password })
    }

    pub async fn snapshot(&self, number: u8) -> reqwest::Result<Vec<u8>> {
        let url = format!("https://camera-{number:02}.site.example/snapshot.jpg");
        let response = self
            .http
            .get(url)
            .basic_auth(&self.user, Some(&self.password))
            .send()
            .await?
            .error_for_status()?;
        Ok(response.bytes().await?.to_vec())
    }
}
