use argon2::{Algorithm, Argon2, Params, Version};
use rand::RngCore;
use rand::rngs::OsRng;

use std::collections::BTreeMap;
use subtle::ConstantTimeEq;

pub struct Reservation {
    pub guests: u8,
    pub nights: u8,
    salt: [u8; 16],
    hash: [u8; 32],
}

#[derive(Default)]
pub struct Hut {
    reservations: BTreeMap<u32, Reservation>,
    beds: u32,
}

fn derive(password: &str, salt: &[u8; 16]) -> [u8; 32] {
    let mut hash = [0u8; 32];
    let params = Params::new(19 * 1024, 2, 1, None).expect("constant parameters");
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(password.as_bytes(), salt, &mut hash).expect("constant sizes");
    hash
}

impl Hut {
    pub fn reserve(&mut self, guests: u8, nights: u8, password: &str) -> Result<u32, String> {
        let taken: u32 = self.reservations.values().map(|entry| u32::from(entry.guests)).sum();
        if taken + u32::from(guests) > self.beds || nights == 0 || nights > 14 {
            return Err("there is no room".to_owned());
        }
        if password.chars().count() < 12 {
            return Err("at least 12 characters".to_owned());
        }
        let mut salt = [0u8; 16];
        OsRng.fill_bytes(&mut salt);
        let hash = derive(password, &salt);
        let number = self.reservations.keys().next_back().map_or(1, |last| last + 1);
        self.reservations.insert(number, Reservation { guests, nights, salt, hash });
        tracing::info!(number, guests, nights, "reserved");
        Ok(number)
    }

    pub fn cancel(&mut self, number: u32, password: &str) -> bool {
        let Some(entry) = self.reservations.get(&number) else {
            return false;
        };
        let admitted: bool = derive(password, &entry.salt).ct_eq(&entry.hash).into();
        admitted && self.reservations.remove(&number).is_some()
    }
}
