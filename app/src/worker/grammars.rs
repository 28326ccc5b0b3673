//! Grammars: loaded when a run needs them, and linked into this module.

use std::cell::Cell;
use std::mem;
use std::rc::Rc;

use rescue_core::language::Grammar;
use tree_sitter_language::LanguageFn;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::desk::Desk;
use super::load::Progress;
use crate::messages::AssetState;

#[wasm_bindgen]
extern "C" {
    /// In `app/loader/worker.js`: the place of a linked grammar's entry function in the table of
    /// functions, or an error that says why.
    #[wasm_bindgen(js_name = loadGrammar)]
    fn load_grammar(
        name: &str,
        functions: &JsValue,
        on_progress: &Closure<dyn FnMut(u32, Option<u32>)>,
    ) -> js_sys::Promise;
}

/// Name of a grammar among the assets and the files on their way.
pub(super) fn asset_name(grammar: &Grammar) -> String {
    format!("grammar-{}", grammar.name)
}

/// Starts loading a grammar, unless it is on its way or arrived while a run went without it. Runs go on when it has arrived
/// or failed.
pub(super) fn fetch(desk: &Rc<Desk>, grammar: &'static Grammar) {
    let name = asset_name(grammar);
    if grammar.load().is_some() || !desk.coming.borrow_mut().insert(name.clone()) {
        return;
    }
    let desk = Rc::clone(desk);
    spawn_local(async move {
        let arrived = Rc::new(Cell::new(0));
        let news = (Rc::clone(&arrived), name.clone());
        let on_progress = Closure::new(move |loaded: u32, total| {
            let (arrived, name) = &news;
            arrived.set(loaded as usize);
            Progress { name: name.clone(), total }.say(loaded as usize, AssetState::Loading);
        });
        let entry = JsFuture::from(load_grammar(grammar.name, &wasm_bindgen::function_table(), &on_progress)).await;
        desk.coming.borrow_mut().remove(&name);
        let progress = Progress { name: name.clone(), total: None };
        match entry.and_then(|place| place.as_f64().ok_or(place)) {
            Ok(place) => {
                #[expect(clippy::cast_sign_loss, reason = "a place in a table is a small whole number")]
                let place = place as usize;
                // SAFETY: a function pointer is a place in the module's table; the loader put the grammar's own entry
                // function there, for good.
                let entry = unsafe {
                    LanguageFn::from_raw(mem::transmute::<usize, unsafe extern "C" fn() -> *const ()>(place))
                };
                grammar.provide(entry);
                progress.ready(arrived.get());
            }
            Err(error) => {
                desk.failed.borrow_mut().insert(name);
                let why =
                    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default();
                progress.failed(
                    &format!("Stopped: {why}."),
                    "Without it the code is not analysed; what you write is kept.",
                );
            }
        }
        desk.schedule();
    });
}
