//! How dependences are drawn: from a dot behind what is depended on to an arrowhead at what depends on it.

use std::fmt::Write;

use super::lanes::Arc;
use super::layout::{Layout, arriving, leaving, middle};
use super::style::{LANE, SMALL_CHARACTER};
use super::text::{clipped, columns, xml};

/// Radius of the corners of a rounded line.
const CORNER: u32 = 5;
/// Most characters of a name that are drawn.
pub(super) const MOST_NAME: usize = 16;

/// Lanes that a name takes beyond its own.
pub(super) fn name_lanes(name: &str) -> u32 {
    (columns(&clipped(name, MOST_NAME)) * SMALL_CHARACTER + 6).div_ceil(LANE)
}

// Writing into a String cannot fail.
impl Layout {
    /// A control dependence: square, on the left.
    pub fn bracket(&self, arc: &Arc, out: &mut String) {
        let (near, far) = (self.control, self.control_lane(arc.lane));
        let y = leaving(arc.from);
        for (&to, &may) in &arc.to {
            let end = arriving(to);
            let _ = writeln!(
                out,
                "<path class=\"arc control{}\" d=\"M{near} {y}H{far}V{end}H{}\"><title>{} decides whether {to} runs{}</title></path>\
                 <path class=\"control head\" d=\"M{near} {end}l-6 -4v8z\"/>",
                dash(may),
                near - 5,
                arc.from,
                perhaps(may),
            );
        }
        let _ = writeln!(out, "<circle class=\"control head\" cx=\"{near}\" cy=\"{y}\" r=\"2.5\"/>");
    }

    /// A data dependence: rounded, on the right.
    pub fn curve(&self, arc: &Arc, out: &mut String) {
        let far = self.data_lane(arc.lane);
        let (start, y) = (self.after(arc.from), leaving(arc.from));
        let name = arc.name.as_ref().map(|name| xml(&clipped(name, MOST_NAME)));
        let what = name.as_deref().unwrap_or("a value");
        for (&to, &may) in &arc.to {
            let (near, end) = (self.after(to), arriving(to));
            // The corners turn towards the other end.
            let [first, second] = if end > y { [y + CORNER, end - CORNER] } else { [y - CORNER, end + CORNER] };
            let corner = far - CORNER;
            let _ = writeln!(
                out,
                "<path class=\"arc data{}\" d=\"M{start} {y}H{corner}Q{far} {y} {far} {first}V{second}Q{far} {end} {corner} {end}H{}\">\
                 <title>{to} reads {what} of {}{}</title></path><path class=\"data head\" d=\"M{near} {end}l6 -4v8z\"/>",
                dash(may),
                near + 5,
                arc.from,
                perhaps(may),
            );
        }
        let _ = writeln!(out, "<circle class=\"data head\" cx=\"{start}\" cy=\"{y}\" r=\"2.5\"/>");
        if let Some(name) = name {
            let (x, y) = (far + 4, middle(arc.name_below()) + 14);
            let _ = writeln!(out, "<text class=\"name\" x=\"{x}\" y=\"{y}\">{name}</text>");
        }
    }
}

fn dash(may: bool) -> &'static str {
    if may { " may" } else { "" }
}

fn perhaps(may: bool) -> &'static str {
    if may { ", perhaps" } else { "" }
}
