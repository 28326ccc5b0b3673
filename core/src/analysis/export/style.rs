//! How a drawing looks: sizes in pixels, and colours for light and dark.

/// Height of a line of code. Names of variables stand between two of them.
pub(super) const LINE: u32 = 22;
/// Width of a character of code, and of any other text.
pub(super) const CHARACTER: u32 = 8;
pub(super) const SMALL_CHARACTER: u32 = 7;
/// Distance between two lanes.
pub(super) const LANE: u32 = 14;
/// Distance between the things that are drawn.
pub(super) const GAP: u32 = 12;

/// The style sheet of a drawing. Kinds differ in shape and side as well as in colour, so that nothing is said by colour
/// alone.
pub(super) const SHEET: &str = "\
.page{fill:#fff}.code,.number,.name{font:13px ui-monospace,Menlo,Consolas,monospace;white-space:pre}\
.heading,.note{font:12px system-ui,sans-serif}.heading{font-size:13px;font-weight:600}\
.code,.heading{fill:#1b1f24}.number,.note{fill:#57606a}.number{text-anchor:end}.dropped{opacity:.45}\
.criterion{fill:#fff3c4}.arc{fill:none;stroke-width:1.5}.arc.data{stroke:#0b57b5}.arc.control{stroke:#9a3b00;stroke-width:2}\
.may{stroke-dasharray:4 3}.data.head,.name{fill:#0b57b5}.control.head{fill:#9a3b00}\
.name{font-size:11px}\
@media(prefers-color-scheme:dark){.page{fill:#0d1117}.code,.heading{fill:#e6edf3}.number,.note{fill:#9198a1}\
.criterion{fill:#4d3d00}.arc.data{stroke:#79b8ff}.arc.control{stroke:#ffa657}.data.head,.name{fill:#79b8ff}\
.control.head{fill:#ffa657}}";
