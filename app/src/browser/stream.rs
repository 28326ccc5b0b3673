//! The body of a response, chunk by chunk.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// Reads a body.
pub struct Body(ReadableStreamDefaultReader);

/// The connection ended before the body did.
#[derive(Clone, Copy, Debug)]
pub struct Broken;

impl Body {
    /// The body of a response; `None` where there is none.
    pub fn of(response: &gloo_net::http::Response) -> Option<Self> {
        Some(Self(response.body()?.get_reader().dyn_into().ok()?))
    }

    /// The next bytes; `None` at the end.
    pub async fn next(&self) -> Result<Option<Vec<u8>>, Broken> {
        let chunk = JsFuture::from(self.0.read()).await.map_err(|_| Broken)?;
        let field = |name: &str| Reflect::get(&chunk, &JsValue::from_str(name)).map_err(|_| Broken);
        if field("done")?.is_truthy() {
            return Ok(None);
        }
        Ok(Some(field("value")?.dyn_into::<Uint8Array>().map_err(|_| Broken)?.to_vec()))
    }

    /// The beginning of the rest as text, at most `most` bytes: what a server says about an error.
    pub async fn beginning(&self, most: usize) -> String {
        let mut bytes = Vec::new();
        while bytes.len() < most {
            match self.next().await {
                Ok(Some(chunk)) => bytes.extend(chunk),
                _ => break,
            }
        }
        bytes.truncate(most);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Body {
    /// Lets go of the connection, whether or not the body was read to its end.
    fn drop(&mut self) {
        let cancelled = self.0.cancel();
        // A rejection means that the connection is gone already. Somebody has to take note of it, or the browser reports
        // it as unhandled.
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(cancelled).await) });
    }
}
