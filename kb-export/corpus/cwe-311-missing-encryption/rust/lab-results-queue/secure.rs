use chrono::{DateTime, Utc};
use crypto_box::PublicKey;
use crypto_box::aead::OsRng;
use lapin::options::BasicPublishOptions;
use lapin::{BasicProperties, Channel};
use serde::Serialize;

#[derive(Serialize)]
pub struct BloodResult {
    pub patient: String,
    pub taken: DateTime<Utc>,
    pub values: Vec<(String, f64)>,
}

pub struct Hospital {
    pub queue: String,
    pub key: PublicKey,
}

impl Hospital {
    fn package(&self, result: &BloodResult) -> anyhow::Result<Vec<u8>> {
        let text = serde_json::to_vec(result)?;
        let sealed = self.key.seal(&mut OsRng, &text);
        sealed.map_err(|_| anyhow::anyhow!("sealing failed"))
    }
}

pub async fn deliver(
    channel: &Channel,
    hospital: &Hospital,
    results: &[BloodResult],
) -> anyhow::Result<usize> {
    let mut sent = 0;
    for result in results {
        if result.values.is_empty() {
            tracing::info!("empty result left out");
            continue;
        }
        let age = Utc::now() - result.taken;
        let priority = if age.num_hours() < 2 { 5 } else { 1 };
        let properties = BasicProperties::default().with_priority(priority).with_delivery_mode(2);
        let body = hospital.package(result)?;
        channel
            .basic_publish("", &hospital.queue, BasicPublishOptions::default(), &body, properties)
            .await?
            .await?;
        sent += 1;
    }
    tracing::info!(sent, queue = %hospital.queue, "results delivered");
    Ok(sent)
}
