//! The key of an endpoint.

use std::fmt;

use thiserror::Error;

/// A key that is shown to nobody but the endpoint.
pub struct Key(String);

/// Why a key may not be sent.
#[derive(Debug, Error)]
pub enum KeyError {
    /// It holds what no header can.
    #[error("the key in {0} holds characters that no key has; is it the right variable?")]
    Odd(String),
    /// Others on the way could read it.
    #[error("the key in {0} is not sent over http to another machine; use https, or unset the variable")]
    InTheOpen(String),
}

impl Key {
    /// The key in an environment variable, if it is set and not empty.
    pub fn from_environment(variable: &str, url: &str) -> Result<Option<Self>, KeyError> {
        let Some(key) = std::env::var_os(variable).filter(|key| !key.is_empty()) else { return Ok(None) };
        let plain = key.to_str().map(str::trim).filter(|key| key.bytes().all(|byte| byte.is_ascii_graphic()));
        let Some(key) = plain else { return Err(KeyError::Odd(variable.to_owned())) };
        if !url.starts_with("https://") && !is_here(url) {
            return Err(KeyError::InTheOpen(variable.to_owned()));
        }
        Ok(Some(Self(key.to_owned())))
    }

    /// What is sent.
    pub fn header(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// A text without the key: servers repeat it in their errors.
    pub fn hide_in(&self, text: &str) -> String {
        text.replace(&self.0, "[key]")
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key([key])")
    }
}

/// Whether an address is on this machine.
pub fn is_here(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // What stands before an @ is no host, whatever it looks like.
    let host = host.rsplit('@').next().unwrap_or_default();
    if let Some(address) = host.strip_prefix('[') {
        return address.split(']').next() == Some("::1");
    }
    let host = host.split(':').next().unwrap_or_default();
    host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_this_machine() {
        for (url, expected) in [
            ("http://localhost:8125/v1", true),
            ("http://127.0.0.1/v1", true),
            ("http://[::1]:80/v1", true),
            ("http://localhost.example.org/v1", false),
            ("http://127.0.0.1.example.org/v1", false),
            ("http://localhost@example.org/v1", false),
            ("http://example.org/127.0.0.1", false),
            ("localhost", false),
        ] {
            assert_eq!(is_here(url), expected, "{url}");
        }
    }

    #[test]
    fn a_key_is_never_shown() {
        let key = Key("sk-secret".to_owned());
        assert!(!format!("{key:?}").contains("secret"));
        assert_eq!(key.hide_in("wrong key sk-secret."), "wrong key [key].");
    }
}
