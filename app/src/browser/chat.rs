//! A conversation with a model server.

use gloo_net::http::Request;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, RequestMode};

use super::site;
use super::stream::Body;
use crate::messages::ChatMessage;
use crate::state::address::Address;
use crate::state::endpoint::{Endpoint, Key};
use crate::state::failure::Failure;
use crate::state::reply::{Ending, Reply, Said};

/// Ends a conversation: the connection is closed at once.
pub struct Stop(AbortController);

impl Stop {
    /// A stop for one conversation; `None` where the browser cannot abort.
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// What the conversation listens to.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }

    /// Ends it.
    pub fn now(&self) {
        self.0.abort();
    }
}

/// Bytes of an error's body that are read.
const MOST_OF_AN_ERROR: usize = 16_000;

/// Sends the messages and tells what comes back until the answer ends. Dropping the connection through `signal` looks
/// like a failure here; the caller knows better.
pub async fn converse(
    endpoint: &Endpoint,
    key: Option<&Key>,
    messages: &[ChatMessage],
    signal: &AbortSignal,
    mut on_said: impl FnMut(Vec<Said>),
) -> Result<Ending, Failure> {
    let address = endpoint.address()?;
    let host = address.host().to_owned();
    let secret = key.and_then(|key| key.for_address(&address));
    let mut request = Request::post(&address.join("chat/completions"))
        .abort_signal(Some(signal))
        .referrer_policy(web_sys::ReferrerPolicy::NoReferrer)
        .credentials(web_sys::RequestCredentials::Omit)
        .header("content-type", "application/json")
        .header("accept", "text/event-stream, application/json");
    if let Some(secret) = secret {
        request = request.header("authorization", &format!("Bearer {secret}"));
    }
    let Ok(request) = request.body(endpoint.request(messages)) else {
        return Err(Failure::Key { host, sent: secret.is_some(), said: String::new() });
    };
    let Ok(response) = request.send().await else { return Err(diagnose(&address, signal).await) };
    let body = Body::of(&response);
    if !response.ok() {
        let words = match &body {
            Some(body) => body.beginning(MOST_OF_AN_ERROR).await,
            None => String::new(),
        };
        let words = key.map_or(words.clone(), |key| key.redact(&words));
        let retry_after = response.headers().get("retry-after");
        let (status, model) = (response.status(), endpoint.model.trim());
        return Err(Failure::of_status(&host, status, &words, retry_after.as_deref(), model, secret.is_some()));
    }
    let mut reply = Reply::default();
    let mut said = Vec::new();
    if let Some(body) = &body {
        while let Some(bytes) = body.next().await.map_err(|_| Failure::Broke { host: host.clone() })? {
            let fed = reply.feed(&bytes, &mut said);
            on_said(std::mem::take(&mut said));
            fed.map_err(|error| Failure::of_reply(&host, error, key))?;
        }
    }
    let ending = reply.finish(&mut said);
    on_said(said);
    ending.map_err(|error| Failure::of_reply(&host, error, key))
}

/// Why a request got no answer at all. Browsers do not say, so it is tried in other ways, without key and prompt.
async fn diagnose(address: &Address, signal: &AbortSignal) -> Failure {
    let (host, loopback) = (address.host().to_owned(), address.is_loopback());
    if signal.aborted() {
        return Failure::Broke { host };
    }
    // A page that comes from this computer itself needs no permission to reach it.
    if loopback && !site::is_loopback() && local_network_is_denied().await {
        return Failure::Blocked { host };
    }
    // A request whose answer stays hidden succeeds if anything listens there, whatever its CORS rules.
    let probe = Request::get(&address.join("models"))
        .mode(RequestMode::NoCors)
        .abort_signal(Some(signal))
        .credentials(web_sys::RequestCredentials::Omit)
        .send()
        .await;
    if probe.is_ok() {
        Failure::Cors { host, loopback, page: site::origin() }
    } else {
        Failure::Unreachable { host, loopback }
    }
}

/// Whether the user or a policy has denied the page the way to this computer's servers. Browsers have had three names for
/// this permission; those that have none of them let the page through.
async fn local_network_is_denied() -> bool {
    let Some(permissions) = web_sys::window().and_then(|window| window.navigator().permissions().ok()) else {
        return false;
    };
    for name in ["loopback-network", "local-network-access", "local-network"] {
        let query = js_sys::Object::new();
        let named = js_sys::Reflect::set(&query, &JsValue::from_str("name"), &JsValue::from_str(name));
        let Ok(status) = named.and_then(|_| permissions.query(&query)) else { continue };
        let Ok(status) = JsFuture::from(status).await else { continue };
        let state = js_sys::Reflect::get(&status, &JsValue::from_str("state")).ok().and_then(|state| state.as_string());
        if state.as_deref() == Some("denied") {
            return true;
        }
    }
    false
}
