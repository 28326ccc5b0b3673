use anyhow::{Context, ensure};
use rand::RngCore;
use rand::rngs::OsRng;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Encrypt, RsaPublicKey};
use std::time::{SystemTime, UNIX_EPOCH};

pub struct Pairing {
    pub serial: String,
    pub link_key: [u8; 32],
    pub message: Vec<u8>,
}

fn valid_serial(serial: &str) -> bool {
    serial.len() == 10 && serial.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn header(serial: &str, channel: u8) -> anyhow::Result<Vec<u8>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let mut bytes = vec![1, channel];
    bytes.extend_from_slice(&now.to_be_bytes());
    bytes.extend_from_slice(serial.as_bytes());
    Ok(bytes)
}

pub fn pair(serial: &str, channel: u8, public_pem: &str) -> anyhow::Result<Pairing> {
    ensure!(valid_serial(serial), "serial number of the drone");
    ensure!((1..=13).contains(&channel), "radio channel {channel}");
    let drone = RsaPublicKey::from_public_key_pem(public_pem).context("key of the drone")?;
    ensure!(drone.size() >= 384, "the key of the drone is too short");
    let mut link_key = [0u8; 32];
    OsRng.fill_bytes(&mut link_key);
    let sealed = drone.encrypt(&mut OsRng, Pkcs1v15Encrypt, &link_key)?;
    let mut message = header(serial, channel)?;
    message.extend_from_slice(&(sealed.len() as u16).to_be_bytes());
    message.extend_from_slice(&sealed);
    tracing::info!(serial, channel, size = message.len(), "pairing message created");
    Ok(Pairing { serial: serial.to_owned(), link_key, message })
}
