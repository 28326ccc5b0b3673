//! The model server that the user chose, and its key.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::address::{Address, AddressError};
use crate::messages::ChatMessage;

/// How to reach a model. Stored between visits; the key is not in here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Endpoint {
    /// Base address of an OpenAI-compatible API, as typed.
    pub base: String,
    /// Name of the model.
    pub model: String,
    /// Sampling temperature, 0–2.
    pub temperature: f32,
}

impl Default for Endpoint {
    /// The temperature is the paper's.
    fn default() -> Self {
        Self { base: String::new(), model: String::new(), temperature: 0.2 }
    }
}

/// Longest text that a stored field may have.
const LONGEST_FIELD: usize = 2_000;

impl Endpoint {
    /// What the browser had stored; `None` where it is not an endpoint.
    pub fn from_json(text: &str) -> Option<Self> {
        let endpoint: Self = serde_json::from_str(text).ok()?;
        let sane = endpoint.base.len() <= LONGEST_FIELD && endpoint.model.len() <= LONGEST_FIELD;
        sane.then(|| Self { temperature: sane_temperature(endpoint.temperature), ..endpoint })
    }

    /// For the browser's storage.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether the user has set anything up.
    pub fn is_set_up(&self) -> bool {
        !self.base.trim().is_empty() && !self.model.trim().is_empty()
    }

    /// The address, checked.
    pub fn address(&self) -> Result<Address, AddressError> {
        Address::parse(&self.base)
    }

    /// Body of a request for a streamed chat completion.
    pub fn request(&self, messages: &[ChatMessage]) -> String {
        json!({
            "model": self.model.trim(),
            "messages": messages,
            // Through the decimal form: 0.2 as an f32 would be sent as 0.20000000298023224.
            "temperature": format!("{}", self.temperature).parse::<f64>().unwrap_or(0.2),
            "stream": true,
        })
        .to_string()
    }
}

/// A temperature that every provider takes.
pub fn sane_temperature(temperature: f32) -> f32 {
    if temperature.is_finite() { temperature.clamp(0.0, 2.0) } else { 0.2 }
}

/// A key, bound to the origin that it was entered for. It lives in memory, cannot be serialized and does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    origin: String,
    secret: String,
}

/// What was typed cannot be a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("A key has no blanks and only plain letters, digits and signs. Was something else copied with it?")]
pub struct NoKey;

impl Key {
    /// A key for an address's origin; `None` for nothing but blanks.
    pub fn parse(address: &Address, typed: &str) -> Result<Option<Self>, NoKey> {
        let secret = typed.trim();
        // It becomes a header, which takes nothing else.
        if !secret.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(NoKey);
        }
        let key = Self { origin: address.origin().to_owned(), secret: secret.to_owned() };
        Ok((!secret.is_empty()).then_some(key))
    }

    /// The key, where it was entered for this address's origin.
    pub fn for_address(&self, address: &Address) -> Option<&str> {
        (self.origin == address.origin()).then_some(self.secret.as_str())
    }

    /// A text from outside without the key in it: servers like to repeat the key they refuse.
    pub fn redact(&self, text: &str) -> String {
        text.replace(&self.secret, "…")
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key(for {})", self.origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        Address::parse(text).expect("an address")
    }

    fn key(text: &str) -> Key {
        Key::parse(&address("https://api.example.com/v1"), text).expect("printable").expect("not empty")
    }

    #[test]
    fn only_what_fits_a_header_is_a_key() {
        let parse = |typed| Key::parse(&address("https://api.example.com/v1"), typed);
        assert_eq!(parse("  "), Ok(None));
        for typed in ["sk secret", "sk-\nx", "sk-schlüssel", "sk-\u{200b}x"] {
            assert_eq!(parse(typed), Err(NoKey), "{typed:?}");
        }
    }

    #[test]
    fn a_key_is_given_to_its_own_origin_only() {
        let key = key(" sk-secret ");
        assert_eq!(key.for_address(&address("https://api.example.com/v2")), Some("sk-secret"));
        assert_eq!(key.for_address(&address("https://api.example.org/v1")), None);
        assert_eq!(key.for_address(&address("https://api.example.com:8443/v1")), None);
    }

    #[test]
    fn a_key_shows_nowhere() {
        let key = key("sk-secret");
        assert!(!format!("{key:?}").contains("secret"));
        assert_eq!(key.redact("Incorrect API key provided: sk-secret."), "Incorrect API key provided: ….");
        let stored = Endpoint { base: "https://api.example.com/v1".into(), ..Endpoint::default() }.to_json();
        assert!(!stored.contains("secret") && !stored.to_lowercase().contains("key"));
    }

    #[test]
    fn hostile_stored_endpoints_are_tamed() {
        assert_eq!(Endpoint::from_json("[1,2"), None);
        assert_eq!(Endpoint::from_json(&format!("{{\"base\":\"{}\"}}", "x".repeat(9_999))), None);
        let odd = Endpoint::from_json("{\"temperature\":1e9,\"other\":[]}").expect("an endpoint");
        assert!((odd.temperature - 2.0).abs() < f32::EPSILON);
    }

    #[test]
    fn the_request_is_what_the_interface_asks_for() {
        let endpoint = Endpoint { base: "https://a.b/v1".into(), model: " m ".into(), temperature: 0.2 };
        let messages = [ChatMessage { role: "user".into(), content: "say \"hi\"\n".into() }];
        let body: serde_json::Value = serde_json::from_str(&endpoint.request(&messages)).expect("JSON");
        assert_eq!(
            body,
            json!({"model": "m", "messages": [{"role": "user", "content": "say \"hi\"\n"}], "temperature": 0.2, "stream": true})
        );
    }
}
