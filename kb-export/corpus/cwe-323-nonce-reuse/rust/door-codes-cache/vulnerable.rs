use anyhow::{Context, anyhow};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use redis::AsyncCommands;

const DAY: u64 = 86_400;

pub struct DoorCodes {
    cipher: XChaCha20Poly1305,
    redis: redis::aio::MultiplexedConnection,
}

impl DoorCodes {
    pub fn new(key: &[u8], redis: redis::aio::MultiplexedConnection) -> anyhow::Result<Self> {
        let cipher = XChaCha20Poly1305::new_from_slice(key).context("key of the door codes")?;
        Ok(DoorCodes { cipher, redis })
    }

    fn seal(&self, stop: u32, code: &str) -> anyhow::Result<Vec<u8>> {
        let mut nonce = XNonce::default();
        nonce[..4].copy_from_slice(&stop.to_be_bytes());
        let label = format!("stop {stop}");
        let payload = Payload { msg: code.as_bytes(), aad: label.as_bytes() };
        let sealed = self.cipher.encrypt(&nonce, payload).map_err(|_| anyhow!("sealing"))?;
        Ok([nonce.as_slice(), sealed.as_slice()].concat())
    }

    pub async fn refresh(&mut self, codes: &[(u32, String)]) -> anyhow::Result<usize> {
        let mut written = 0;
        for (stop, code) in codes {
            let code = code.trim();
            if code.is_empty() || code.len() > 12 {
                tracing::warn!(stop, "code left out");
                continue;
            }
            let value = self.seal(*stop, code)?;
            let _: () = self.redis.set_ex(format!("door:{stop}"), value, 2 * DAY).await?;
            written += 1;
        }
        tracing::info!(written, total = codes.len(), "door codes refreshed");
        Ok(written)
    }
}
