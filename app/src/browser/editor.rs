//! The code editor, which is JavaScript (`app/editor`), loaded when the page is there.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::site;
use crate::messages::Place;

#[wasm_bindgen(module = "/editor/bridge.js")]
extern "C" {
    fn load(url: &str) -> js_sys::Promise;
}

#[wasm_bindgen]
extern "C" {
    type Module;
    #[wasm_bindgen(method)]
    fn create(this: &Module, parent: &web_sys::Element, options: &JsValue, callbacks: &JsValue) -> Handle;

    type Handle;
    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &Handle, text: &str);
    #[wasm_bindgen(method, js_name = setLanguage)]
    fn set_language(this: &Handle, name: &str);
    #[wasm_bindgen(method)]
    fn decorate(this: &Handle, slice: &JsValue);
    #[wasm_bindgen(method, js_name = pickVariable)]
    fn pick_variable(this: &Handle);
    #[wasm_bindgen(method)]
    fn focus(this: &Handle);
    #[wasm_bindgen(method)]
    fn destroy(this: &Handle);
}

/// The editor; gone with this value.
pub struct Editor {
    handle: Handle,
    _on_change: Closure<OnChange>,
    _on_pick: Closure<dyn FnMut(u32)>,
    _on_variable: Closure<dyn FnMut(u32, u32)>,
    _on_reason: Closure<dyn FnMut(u32, String)>,
}

/// Told the text, the picked lines, and line and column of the picked variable; none where none is picked.
type OnChange = dyn FnMut(String, Vec<u32>, Vec<u32>);

/// What the editor tells the page. Lines are 1-based.
pub struct Callbacks {
    /// The user changed the text; what was picked is where it is now.
    pub on_change: Box<OnChange>,
    /// The user pressed a line number.
    pub on_pick: Box<dyn FnMut(u32)>,
    /// The user wants to slice on the variable at the cursor: line and column, in UTF-16 code units.
    pub on_variable: Box<dyn FnMut(u32, u32)>,
    /// The user points at a line number: the line (0 for none) and the reason that is shown.
    pub on_reason: Box<dyn FnMut(u32, String)>,
}

/// A slice as the editor draws it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// `all`, `slice` or `only`.
    pub mode: &'static str,
    /// 1-based lines.
    pub kept: Vec<u32>,
    /// 1-based lines.
    pub criterion: Vec<u32>,
    /// 1-based lines that the user chose to slice on.
    pub picked: Vec<u32>,
    /// The variable that the slice is on: where its name begins, and its length in UTF-16 code units.
    pub variable: Option<(Place, u32)>,
    /// A text as long as the code, with a sentence on each line.
    pub why: String,
}

impl Marks {
    fn to_js(&self) -> JsValue {
        let lines = |lines: &[u32]| -> JsValue { js_sys::Uint32Array::from(lines).into() };
        object(&[
            ("mode", &self.mode.into()),
            ("kept", &lines(&self.kept)),
            ("criterion", &lines(&self.criterion)),
            ("picked", &lines(&self.picked)),
            ("variable", &self.variable.map_or(JsValue::NULL, |(at, length)| lines(&[at.line, at.column, length]))),
            ("why", &self.why.as_str().into()),
        ])
    }
}

/// The editor's file could not be loaded.
#[derive(Clone, Copy, Debug)]
pub struct NoEditor;

impl Editor {
    /// Loads the editor and puts it into an element.
    pub async fn create(
        parent: &web_sys::Element,
        text: impl FnOnce() -> String,
        label: &str,
        callbacks: Callbacks,
    ) -> Result<Self, NoEditor> {
        let module = JsFuture::from(load(&site::versioned("editor/editor.js"))).await.map_err(|_| NoEditor)?;
        let module: Module = module.unchecked_into();
        let on_change = Closure::new(callbacks.on_change);
        let on_pick = Closure::new(callbacks.on_pick);
        let on_variable = Closure::new(callbacks.on_variable);
        let on_reason = Closure::new(callbacks.on_reason);
        let listeners = object(&[
            ("onChange", on_change.as_ref()),
            ("onPick", on_pick.as_ref()),
            ("onVariable", on_variable.as_ref()),
            ("onReason", on_reason.as_ref()),
        ]);
        let options = object(&[
            ("text", &text().into()),
            ("language", &JsValue::from_str("")),
            ("label", &JsValue::from_str(label)),
        ]);
        let handle = module.create(parent, &options, &listeners);
        Ok(Self { handle, _on_change: on_change, _on_pick: on_pick, _on_variable: on_variable, _on_reason: on_reason })
    }

    /// Replaces the text. The user can undo it.
    pub fn set_text(&self, text: &str) {
        self.handle.set_text(text);
    }

    /// Chooses the grammar that colours the text.
    pub fn set_language(&self, name: &str) {
        self.handle.set_language(name);
    }

    /// Draws a slice, or none.
    pub fn decorate(&self, marks: Option<&Marks>) {
        self.handle.decorate(&marks.map_or(JsValue::NULL, Marks::to_js));
    }

    /// As if the user had asked to slice on the variable at the cursor.
    pub fn pick_variable(&self) {
        self.handle.pick_variable();
    }

    /// Puts the cursor into the text.
    pub fn focus(&self) {
        self.handle.focus();
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}

fn object(fields: &[(&str, &JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh, plain object cannot fail.
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
