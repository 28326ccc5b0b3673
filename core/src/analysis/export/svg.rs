//! A graph as a drawing: the code with line numbers, dropped lines faded, control dependences as brackets on the left, data
//! dependences as rounded lines with the variable's name on the right, uncertain ones dashed. An arrow leads from what is
//! depended on to what depends on it.

use std::fmt::Write;

use super::Graph;
use super::lanes::{Arc, arcs};
use super::style::{CHARACTER, GAP, LANE, LINE, SHEET};
use super::text::{clipped, xml};
use crate::analysis::Direction;

/// Most lines of code that are drawn.
pub(super) const MOST_LINES: usize = 2_000;
/// Most arcs of a kind that are drawn, and the columns that are drawn of a line and of a name.
const MOST_ARCS: usize = 500;
const MOST_COLUMNS: usize = 120;
const MOST_NAME: usize = 16;
/// Columns that a tab takes.
const TAB: &str = "    ";

/// Where things are drawn, in pixels.
struct Layout {
    /// Where the brackets begin, the right end of the line numbers, the left end of the code, and where the rounded lines
    /// begin.
    control: u32,
    numbers: u32,
    code: u32,
    data: u32,
    width: u32,
    height: u32,
}

impl Graph {
    /// The drawing, as a text of SVG 1.1 that nothing has to be loaded for.
    pub fn svg(&self) -> String {
        let listing: Vec<String> = self.listing.iter().take(MOST_LINES).map(|line| shown(line)).collect();
        let last = listing.len() as u32;
        let (control, fewer_control) = arcs(self, "control", last, MOST_ARCS);
        let (data, fewer_data) = arcs(self, "data", last, MOST_ARCS);
        let notes = self.notes(fewer_control + fewer_data);
        let layout = Layout::of(&listing, &control, &data, notes.len());
        let title = self.title();
        let Layout { width, height, .. } = layout;
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<style>{SHEET}</style>\n\
             <rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n",
            xml(&title),
            xml(&described(&control, &data)),
        );
        self.lines(&listing, &layout, &mut out);
        for arc in &control {
            layout.bracket(arc, &mut out);
        }
        for arc in &data {
            layout.curve(arc, &mut out);
        }
        for arc in &data {
            layout.name(arc, &mut out);
        }
        for (line, note) in (last + 1..).zip(notes) {
            let _ =
                writeln!(out, "<text class=\"note\" x=\"{}\" y=\"{}\">{}</text>", layout.code, base(line), xml(&note));
        }
        out + "</svg>\n"
    }

    fn lines(&self, listing: &[String], layout: &Layout, out: &mut String) {
        let criterion: Vec<u32> = self.slice.iter().flat_map(|slice| &slice.criterion).copied().collect();
        let criterion: Vec<u32> =
            self.nodes.iter().filter(|node| criterion.contains(&node.id)).map(|node| node.line).collect();
        for (number, text) in (1..).zip(listing) {
            let is_dropped = self.slice.as_ref().is_some_and(|slice| slice.lines.binary_search(&number).is_err());
            let (faded, base) = (if is_dropped { " dropped" } else { "" }, base(number));
            if criterion.contains(&number) {
                let (x, width) = (layout.code - 4, layout.data - layout.code + 4);
                let y = middle(number) - LINE / 2;
                let _ = writeln!(
                    out,
                    "<rect class=\"criterion\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{LINE}\"/>"
                );
            }
            let _ = writeln!(
                out,
                "<text class=\"number{faded}\" x=\"{}\" y=\"{base}\">{number}</text>\
                 <text class=\"code{faded}\" x=\"{}\" y=\"{base}\" xml:space=\"preserve\">{}</text>",
                layout.numbers,
                layout.code,
                xml(text)
            );
        }
    }

    fn title(&self) -> String {
        let Some(slice) = &self.slice else { return "Program dependence graph".to_owned() };
        let direction = match slice.direction {
            Direction::Backward => "Backward slice",
            Direction::Forward => "Forward slice",
            Direction::Both => "Backward and forward slice",
        };
        let starts = self.nodes.iter().filter(|node| slice.criterion.contains(&node.id));
        let lines: Vec<String> = starts.map(|node| node.line.to_string()).collect();
        let of = slice.variable.as_ref().map(|name| format!(" of {}", clipped(name, MOST_NAME))).unwrap_or_default();
        let hops = slice.hops.map(|hops| format!(", at most {hops} dependences away")).unwrap_or_default();
        format!("{direction}{of} from line {}{hops}", clipped(&lines.join(", "), MOST_COLUMNS))
    }

    /// What the drawing has to be read with.
    fn notes(&self, fewer: usize) -> Vec<String> {
        let mut notes = Vec::new();
        if self.listing.len() > MOST_LINES {
            notes.push(format!("Lines after {MOST_LINES} are not drawn."));
        }
        if fewer > 0 {
            notes.push(format!("The {fewer} longest arrows are not drawn."));
        }
        notes.extend(self.doubts.iter().map(|doubt| clipped(doubt, MOST_COLUMNS)));
        notes
    }
}

impl Layout {
    fn of(listing: &[String], control: &[Arc], data: &[Arc], notes: usize) -> Self {
        let lanes = |arcs: &[Arc]| arcs.iter().map(|arc| arc.lane as u32 + 1).max().unwrap_or(0);
        let digits = listing.len().max(1).ilog10() + 1;
        let control = GAP + lanes(control) * LANE;
        let numbers = control + GAP + digits * CHARACTER;
        let code = numbers + GAP;
        let columns = listing.iter().map(|line| columns(line)).max().unwrap_or(0).max(40);
        let names = data.iter().filter_map(|arc| arc.name.as_ref()).map(|name| columns_of_name(name));
        let data_from = code + columns * CHARACTER + GAP;
        let width = data_from + GAP + lanes(data) * LANE + names.max().unwrap_or(0) * CHARACTER + GAP;
        let height = GAP * 2 + (listing.len() + notes) as u32 * LINE;
        Self { control, numbers, code, data: data_from, width, height }
    }

    /// A control dependence: square, on the left.
    fn bracket(&self, arc: &Arc, out: &mut String) {
        let near = self.control;
        let far = near - LANE * (arc.lane as u32 + 1);
        let (y, dash) = (middle(arc.from), dash(arc.is_uncertain()));
        for (&to, &may) in &arc.to {
            let end = middle(to);
            let _ = writeln!(
                out,
                "<path class=\"arc control{}\" d=\"M{near} {y}H{far}V{end}H{}\"><title>{} decides whether {to} runs{}</title></path>\
                 <path class=\"control head\" d=\"M{near} {end}l-6 -4v8z\"/>",
                if may { dash } else { "" },
                near - 5,
                arc.from,
                perhaps(may),
            );
        }
    }

    /// A data dependence: rounded, on the right.
    fn curve(&self, arc: &Arc, out: &mut String) {
        let (near, far) = (self.data, self.data + GAP + LANE * arc.lane as u32);
        let y = middle(arc.from);
        let name = xml(&arc.name.as_deref().map_or_else(|| "a value".to_owned(), |name| clipped(name, MOST_NAME)));
        for (&to, &may) in &arc.to {
            let end = middle(to);
            // The corners turn towards the other end.
            let [first, second] = if end > y { [y + 5, end - 5] } else { [y - 5, end + 5] };
            let corner = far - 5;
            let _ = writeln!(
                out,
                "<path class=\"arc data{}\" d=\"M{near} {y}H{corner}Q{far} {y} {far} {first}V{second}Q{far} {end} {corner} {end}H{}\">\
                 <title>{to} reads {name} of {}{}</title></path><path class=\"data head\" d=\"M{near} {end}l6 -4v8z\"/>",
                dash(may),
                near + 5,
                arc.from,
                perhaps(may),
            );
        }
    }

    fn name(&self, arc: &Arc, out: &mut String) {
        if let Some(name) = &arc.name {
            let x = self.data + GAP + LANE * arc.lane as u32 + 3;
            let y = if arc.span().1 > arc.from { base(arc.from) + 3 } else { base(arc.from) - 3 };
            let _ = writeln!(out, "<text class=\"name\" x=\"{x}\" y=\"{y}\">{}</text>", xml(&clipped(name, MOST_NAME)));
        }
    }
}

/// All that is drawn, in one sentence.
fn described(control: &[Arc], data: &[Arc]) -> String {
    let count = |arcs: &[Arc]| arcs.iter().map(|arc| arc.to.len()).sum::<usize>();
    format!(
        "A listing of code. Brackets on the left are control dependences between lines ({}), lines on the right data \
         dependences ({}); dashed ones may hold. Faded lines are not in the slice.",
        count(control),
        count(data)
    )
}

/// A line of code as it is drawn.
fn shown(line: &str) -> String {
    clipped(&line.trim_end().replace('\t', TAB), MOST_COLUMNS)
}

/// Columns that a text takes: most characters beyond the alphabets are twice as wide.
fn columns(text: &str) -> u32 {
    text.chars().map(|char| if char < '\u{1100}' { 1 } else { 2 }).sum()
}

fn columns_of_name(name: &str) -> u32 {
    columns(&clipped(name, MOST_NAME))
}

/// Middle of a line of code.
fn middle(line: u32) -> u32 {
    GAP + line * LINE - LINE / 2
}

/// Where the letters of a line of code stand.
fn base(line: u32) -> u32 {
    middle(line) + 4
}

fn dash(may: bool) -> &'static str {
    if may { " may" } else { "" }
}

fn perhaps(may: bool) -> &'static str {
    if may { ", perhaps" } else { "" }
}
