//! How a drawing looks: sizes in pixels, and colours for light and dark.

/// Height of a line of code.
pub(super) const LINE: u32 = 20;
/// Width of a character.
pub(super) const CHARACTER: u32 = 8;
/// Distance between two lanes.
pub(super) const LANE: u32 = 14;
/// Distance between the things that are drawn.
pub(super) const GAP: u32 = 12;

/// The style sheet of a drawing. Kinds differ in shape and side as well as in colour, so that nothing is said by colour
/// alone.
pub(super) const SHEET: &str = "\
.page{fill:#fff}.code,.number,.name,.note{font:13px ui-monospace,Menlo,Consolas,monospace;white-space:pre}\
.code{fill:#1b1f24}.number,.note{fill:#57606a}.number{text-anchor:end}.dropped{opacity:.38}\
.criterion{fill:#fff3c4}.arc{fill:none;stroke-width:1.5}.data{stroke:#0b57b5}.control{stroke:#9a3b00;stroke-width:2}\
.may{stroke-dasharray:4 3}.head{stroke:none}.data.head{fill:#0b57b5}.control.head{fill:#9a3b00}\
.name{font-size:11px;fill:#0b57b5;stroke:#fff;stroke-width:4px;paint-order:stroke}\
@media(prefers-color-scheme:dark){.page{fill:#0d1117}.code{fill:#e6edf3}.number,.note{fill:#9198a1}\
.criterion{fill:#4d3d00}.data{stroke:#79b8ff}.control{stroke:#ffa657}.data.head{fill:#79b8ff}\
.control.head{fill:#ffa657}.name{fill:#79b8ff;stroke:#0d1117}}";
