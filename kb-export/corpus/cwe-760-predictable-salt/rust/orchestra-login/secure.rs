use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq)]
pub enum Section {
    Strings,
    Winds,
    Percussion,
}

pub struct Member {
    pub name: String,
    pub section: Section,
    password: String,
}

pub struct Orchestra<'a> {
    members: HashMap<u32, Member>,
    hasher: Argon2<'a>,
}

impl Orchestra<'_> {
    pub fn new() -> anyhow::Result<Self> {
        let params = Params::new(19 * 1024, 2, 1, None)?;
        let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Ok(Orchestra { members: HashMap::new(), hasher })
    }

    pub fn join(
        &mut self,
        number: u32,
        name: &str,
        section: Section,
        password: &str,
    ) -> anyhow::Result<usize> {
        anyhow::ensure!(password.chars().count() >= 12, "at least 12 characters");
        anyhow::ensure!(!self.members.contains_key(&number), "number {number} is taken");
        let salt = SaltString::generate(&mut OsRng);
        let password = self.hasher.hash_password(password.as_bytes(), &salt)?.to_string();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        tracing::info!(number, ?section, "member joined");
        self.members.insert(number, Member { name, section, password });
        Ok(self.members.len())
    }

    pub fn admits(&self, number: u32, password: &str) -> bool {
        let Some(member) = self.members.get(&number) else {
            return false;
        };
        PasswordHash::new(&member.password)
            .is_ok_and(|hash| self.hasher.verify_password(password.as_bytes(), &hash).is_ok())
    }
}
