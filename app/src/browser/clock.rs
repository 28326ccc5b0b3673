//! Time, in a window or a worker.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page or the worker started. Bound directly: an analysis asks hundreds of times, and to find
    /// out first whether this is a window throws an exception in a worker each time, which takes longer than the work.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;
}
