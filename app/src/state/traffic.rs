//! What has left this machine, and to whom.

use super::address::Address;

/// Prompts that were sent since the page was opened, by origin, in the order of the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic(Vec<Sent>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Sent {
    host: String,
    loopback: bool,
    prompts: u32,
}

impl Traffic {
    /// Counts a prompt.
    pub fn sent_to(&mut self, address: &Address) {
        if let Some(sent) = self.0.iter_mut().find(|sent| sent.host == address.host()) {
            sent.prompts += 1;
        } else {
            let (host, loopback) = (address.host().to_owned(), address.is_loopback());
            self.0.push(Sent { host, loopback, prompts: 1 });
        }
    }

    /// What left this machine, in a word or two: `nothing`, `2 prompts to api.example.com`.
    pub fn left(&self) -> String {
        let away: Vec<_> = self.0.iter().filter(|sent| !sent.loopback).map(Sent::words).collect();
        if away.is_empty() { "nothing".into() } else { away.join(", ") }
    }

    /// What went to a model that runs here; empty where nothing did.
    pub fn stayed(&self) -> String {
        let here: Vec<_> = self.0.iter().filter(|sent| sent.loopback).map(Sent::words).collect();
        if here.is_empty() { String::new() } else { format!("{}, which runs here", here.join(", ")) }
    }
}

impl Sent {
    fn words(&self) -> String {
        match self.prompts {
            1 => format!("one prompt to {}", self.host),
            prompts => format!("{prompts} prompts to {}", self.host),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_is_not_counted_as_leaving() {
        let mut traffic = Traffic::default();
        assert_eq!((traffic.left(), traffic.stayed()), ("nothing".into(), String::new()));
        for address in ["http://localhost:11434/v1", "https://a.example/v1", "https://a.example/v2"] {
            traffic.sent_to(&Address::parse(address).expect("an address"));
        }
        assert_eq!(traffic.left(), "2 prompts to a.example");
        assert_eq!(traffic.stayed(), "one prompt to localhost:11434, which runs here");
    }
}
