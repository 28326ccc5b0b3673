use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rand::rngs::OsRng;
use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey, LineEnding};
use rsa::{RsaPrivateKey, RsaPublicKey};

const KEY_BITS: usize = 4096;

fn write_new(path: &Path, mode: u32, text: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

pub fn create_keys(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let private = RsaPrivateKey::new(&mut OsRng, KEY_BITS)?;
    let public = RsaPublicKey::from(&private);
    write_new(&folder.join("private.pem"), 0o600, &private.to_pkcs8_pem(LineEnding::LF)?)?;
    write_new(&folder.join("public.pem"), 0o644, &public.to_public_key_pem(LineEnding::LF)?)?;
    Ok(())
}
