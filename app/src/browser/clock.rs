//! Time, in a window or a worker.

use wasm_bindgen::JsCast;

/// Milliseconds since the page or the worker started; 0 where there is no clock.
pub fn now() -> f64 {
    let global = js_sys::global();
    if let Some(window) = global.dyn_ref::<web_sys::Window>() {
        return window.performance().map_or(0.0, |clock| clock.now());
    }
    let scope: &web_sys::DedicatedWorkerGlobalScope = global.unchecked_ref();
    scope.performance().map_or(0.0, |clock| clock.now())
}
