//! What the user wrote and chose.

use leptos::prelude::*;
use rescue_core::analysis::Direction;

use crate::browser::editor::Editor;
use crate::browser::files;
use crate::messages::{Place, Run, SliceRequest};
use crate::state::draft::{Draft, Shown};
use crate::state::examples::Example;
use crate::state::file::MOST_CODE;

use super::Notices;

/// The user's work, as signals.
#[derive(Clone, Copy)]
pub struct Work {
    /// The task in words.
    pub task: RwSignal<String>,
    /// The code.
    pub code: RwSignal<String>,
    /// Name of the file that the code came from.
    pub file: RwSignal<Option<String>>,
    /// Name of the language, or `None` to detect it.
    pub language: RwSignal<Option<String>>,
    /// Name of the method, or `None` for the best one.
    pub method: RwSignal<Option<String>>,
    /// What the editor shows of the slice.
    pub shown: RwSignal<Shown>,
    /// What to slice on.
    pub slice: RwSignal<SliceRequest>,
    /// The editor, once it is there.
    pub editor: StoredValue<Option<Editor>, LocalStorage>,
}

impl Work {
    /// Goes on with a draft.
    pub fn new(draft: Draft) -> Self {
        Self {
            task: RwSignal::new(draft.task),
            code: RwSignal::new(draft.code),
            file: RwSignal::new(draft.file),
            language: RwSignal::new(draft.language),
            method: RwSignal::new(draft.method),
            shown: RwSignal::new(draft.shown),
            slice: RwSignal::new(draft.slice),
            editor: StoredValue::new_local(None),
        }
    }

    /// Everything that is kept between visits.
    pub fn draft(&self) -> Draft {
        Draft {
            task: self.task.get(),
            code: self.code.get(),
            file: self.file.get(),
            language: self.language.get(),
            method: self.method.get(),
            shown: self.shown.get(),
            slice: self.slice.get(),
        }
    }

    /// The analysis of it. Code that is too long is left out.
    pub fn run(&self) -> Run {
        Run {
            id: 0,
            task: self.task.get(),
            code: if self.is_too_long() { String::new() } else { self.code.get() },
            language: self.language.get(),
            method: self.method.get().unwrap_or_default(),
            slice: self.slice.get(),
        }
    }

    /// The code is longer than what is analysed.
    pub fn is_too_long(&self) -> bool {
        self.code.with(|code| code.len() > MOST_CODE)
    }

    /// There is neither task nor code.
    pub fn is_empty(&self) -> bool {
        self.task.with(|task| task.trim().is_empty()) && self.has_no_code()
    }

    /// There is no code.
    pub fn has_no_code(&self) -> bool {
        self.code.with(|code| code.trim().is_empty())
    }

    /// Puts other code into the editor; the user can undo that there.
    pub fn replace_code(&self, code: &str, file: Option<String>) {
        self.code.set(code.to_owned());
        self.file.set(file);
        self.unpick();
        self.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.set_text(code);
            }
        });
    }

    /// Takes an example in place of task and code.
    pub fn open_example(&self, example: &Example) {
        self.task.set(example.task.trim().to_owned());
        self.language.set(None);
        self.replace_code(example.code, Some(example.file.to_owned()));
    }

    /// Opens a file in place of the code.
    pub fn open_file(self, file: web_sys::File, notices: Notices) {
        wasm_bindgen_futures::spawn_local(async move {
            match files::read(&file).await {
                Ok((name, text)) => {
                    let had_code = !self.code.with_untracked(|code| code.trim().is_empty());
                    if had_code {
                        notices.tell(format!("{name} is open. Undo in the editor brings your text back."));
                    }
                    self.replace_code(&text, Some(name));
                }
                Err(problem) => notices.tell(problem.to_string()),
            }
        });
    }

    /// Slices on a line; on the line that is sliced on already, goes back to the page's choice.
    pub fn pick(&self, line: u32) {
        self.slice.update(|slice| {
            let again = slice.lines == [line] && slice.variable.is_none();
            slice.lines = if again { Vec::new() } else { vec![line] };
            slice.variable = None;
        });
        self.show_slice();
    }

    /// Slices on the variable whose name stands at a place.
    pub fn pick_variable(&self, place: Place) {
        self.slice.update(|slice| {
            slice.lines = vec![place.line];
            slice.variable = Some(place);
        });
        self.show_slice();
    }

    /// The same for the place of the cursor, once there is an editor that has one.
    pub fn pick_variable_at_cursor(&self) {
        self.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.pick_variable();
            }
        });
    }

    /// Leaves it to the page what to slice on.
    pub fn unpick(&self) {
        self.slice.update(|slice| {
            slice.lines.clear();
            slice.variable = None;
        });
    }

    fn show_slice(&self) {
        if self.shown.get_untracked() == Shown::All {
            self.shown.set(Shown::Slice);
        }
    }

    /// Follows dependences the other way.
    pub fn set_direction(&self, direction: Direction) {
        self.slice.update(|slice| slice.direction = direction);
    }

    /// Bounds the number of dependences.
    pub fn set_hops(&self, hops: Option<u32>) {
        self.slice.update(|slice| slice.hops = hops);
    }
}

impl Work {
    /// Makes an effect run again when anything that is kept changes.
    pub fn track(&self) {
        self.task.track();
        self.code.track();
        self.file.track();
        self.language.track();
        self.method.track();
        self.shown.track();
        self.slice.track();
    }
}
