use reqwest::Client;
use serde::Serialize;
use std::time::Duration;

const REGISTER: &str = "https://register.county.example/api/arrivals";

#[derive(Serialize)]
pub struct Arrival {
    pub name: String,
    pub born: chrono::NaiveDate,
    pub persons: u8,
    pub needs: Vec<String>,
}

impl Arrival {
    fn tidy(mut self) -> Self {
        self.name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.needs.sort();
        self.needs.dedup();
        self
    }
}

pub struct Shelter {
    pub id: u32,
    pub beds: u32,
    pub token: String,
}

pub async fn report(shelter: &Shelter, arrivals: Vec<Arrival>) -> anyhow::Result<u32> {
    let arrivals: Vec<Arrival> = arrivals.into_iter().map(Arrival::tidy).collect();
    let persons: u32 = arrivals.iter().map(|arrival| u32::from(arrival.persons)).sum();
    if persons > shelter.beds {
        tracing::warn!(persons, beds = shelter.beds, "more people than beds");
    }
    let client = Client::builder().https_only(true).timeout(Duration::from_secs(15)).build()?;
    let response = client
        .post(REGISTER)
        .query(&[("shelter", shelter.id)])
        .bearer_auth(&shelter.token)
        .json(&arrivals)
        .send()
        .await?;
    response.error_for_status()?;
    tracing::info!(families = arrivals.len(), persons, "arrivals reported");
    Ok(shelter.beds.saturating_sub(persons))
}
