//! The address of a model server, as the user typed it.

use std::fmt;

/// An address that a prompt may be sent to: https anywhere, http on this computer only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    origin: String,
    path: String,
    loopback: bool,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("Enter the address of the model server, such as http://localhost:11434/v1.")]
    Empty,
    /// `https://` is missing.
    #[error("Start the address with https://, or with http:// for a server on this computer.")]
    NoScheme,
    /// `user:password@host`.
    #[error("Leave user name and password out of the address; a key has its own field.")]
    Credentials,
    /// The host or the port cannot be one.
    #[error("The address names no host that can be reached. Write it like https://api.example.com/v1.")]
    Host,
    /// A query or a fragment.
    #[error("Leave everything from the ? or # on out of the address.")]
    Query,
    /// Plain http to another computer.
    #[error(
        "A page may use plain http only for localhost and 127.0.0.1: anything else could be read on the way. Use https."
    )]
    PlainHttp,
}

impl Address {
    /// Reads the base address of an API. A trailing slash and a trailing `/chat/completions` are forgiven.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        let (scheme, rest) = text.split_once("://").ok_or(AddressError::NoScheme)?;
        let scheme = scheme.to_ascii_lowercase();
        if scheme != "http" && scheme != "https" {
            return Err(AddressError::NoScheme);
        }
        if rest.contains(['?', '#']) {
            return Err(AddressError::Query);
        }
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        if authority.contains('@') {
            return Err(AddressError::Credentials);
        }
        let (host, port) = host_and_port(authority).ok_or(AddressError::Host)?;
        let loopback = host == "localhost" || host == "127.0.0.1";
        if scheme == "http" && !loopback {
            return Err(AddressError::PlainHttp);
        }
        let usual = if scheme == "http" { 80 } else { 443 };
        let port = port.filter(|&port| port != usual).map_or(String::new(), |port| format!(":{port}"));
        let path = path.trim_matches('/');
        let path = path.strip_suffix("chat/completions").unwrap_or(path).trim_end_matches('/');
        if path.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(AddressError::Host);
        }
        Ok(Self { origin: format!("{scheme}://{host}{port}"), path: path.to_owned(), loopback })
    }

    /// Scheme, host and port: what a key is bound to.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Host and port, for people.
    pub fn host(&self) -> &str {
        self.origin.split_once("://").map_or(&self.origin, |(_, host)| host)
    }

    /// Whether it is this computer.
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// The address of a resource below the base.
    pub fn join(&self, resource: &str) -> String {
        format!("{self}/{resource}")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)?;
        if self.path.is_empty() { Ok(()) } else { write!(f, "/{}", self.path) }
    }
}

fn host_and_port(authority: &str) -> Option<(String, Option<u16>)> {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port.parse().ok()?)),
        _ => (authority, None),
    };
    let bracketed = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let valid = match bracketed {
        Some(v6) => !v6.is_empty() && v6.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '.')),
        None => !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_')),
    };
    valid.then(|| (host.to_lowercase(), port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_read_as_people_write_it() {
        for (text, chat, origin) in [
            ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions", "http://localhost:11434"),
            (" https://API.example.com/v1/ ", "https://api.example.com/v1/chat/completions", "https://api.example.com"),
            ("https://a.b/v1/chat/completions", "https://a.b/v1/chat/completions", "https://a.b"),
            ("https://a.b:443", "https://a.b/chat/completions", "https://a.b"),
            ("HTTP://127.0.0.1:8080/", "http://127.0.0.1:8080/chat/completions", "http://127.0.0.1:8080"),
            (
                "https://[2001:db8::1]:8443/v1",
                "https://[2001:db8::1]:8443/v1/chat/completions",
                "https://[2001:db8::1]:8443",
            ),
        ] {
            let address = Address::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((address.join("chat/completions").as_str(), address.origin()), (chat, origin));
        }
    }

    #[test]
    fn what_cannot_be_an_address_says_what_to_change() {
        for (text, error) in [
            ("", AddressError::Empty),
            ("localhost:11434/v1", AddressError::NoScheme),
            ("javascript://x", AddressError::NoScheme),
            ("https://user:secret@host/v1", AddressError::Credentials),
            ("https:///v1", AddressError::Host),
            ("https://host:99999/v1", AddressError::Host),
            ("https://ho st/v1", AddressError::Host),
            ("https://host/v1?key=1", AddressError::Query),
            ("http://192.168.0.7:11434/v1", AddressError::PlainHttp),
            ("http://localhost.evil.example/v1", AddressError::PlainHttp),
        ] {
            assert_eq!(Address::parse(text), Err(error), "{text}");
        }
    }
}
