use rand::{rngs::OsRng, RngCore};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

pub struct Issued {
    pub token: String,
    pub digest: [u8; 32],
}

pub fn issue() -> Issued {
    let mut bytes = [0u8; 32];
    OsRng.fill_bytes(&mut bytes);
    let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let digest = digest_of(&token);
    Issued { token, digest }
}

pub fn matches(token: &str, digest: &[u8; 32]) -> bool {
    digest_of(token).ct_eq(digest).into()
}

fn digest_of(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
