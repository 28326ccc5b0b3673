use chrono::{DateTime, Duration, Utc};
use rand::RngCore;
use rand::rngs::OsRng;
use std::collections::HashMap;

pub struct Access {
    donor: u32,
    until: DateTime<Utc>,
    visits: u8,
}

#[derive(Default)]
pub struct Portal {
    open: HashMap<String, Access>,
}

fn access_code() -> String {
    let mut code = [0u8; 16];
    OsRng.fill_bytes(&mut code);
    hex::encode(code)
}

fn readable(code: &str) -> String {
    let groups: Vec<&str> = (0..code.len()).step_by(8).map(|at| &code[at..at + 8]).collect();
    groups.join("-")
}

impl Portal {
    pub fn grant(&mut self, donor: u32, days: i64) -> Result<String, String> {
        if !(1..=60).contains(&days) {
            return Err(format!("{days} days are not possible"));
        }
        let now = Utc::now();
        self.open.retain(|_, access| access.until > now && access.donor != donor);
        let code = access_code();
        let access = Access { donor, until: now + Duration::days(days), visits: 0 };
        self.open.insert(code.clone(), access);
        tracing::info!(open = self.open.len(), days, "access granted");
        Ok(readable(&code))
    }

    pub fn visit(&mut self, code: &str) -> Option<u32> {
        let code = code.replace('-', "").to_lowercase();
        let access = self.open.get_mut(&code)?;
        if access.until < Utc::now() || access.visits >= 20 {
            return None;
        }
        access.visits += 1;
        Some(access.donor)
    }
}
