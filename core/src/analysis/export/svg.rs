//! A graph as a drawing: the code with line numbers, dropped lines faded, control dependences as brackets on the left, data
//! dependences as rounded lines with the variable's name on the right, uncertain ones dashed. An arrow leads from what is
//! depended on to what depends on it.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::Graph;
use super::arrows::{MOST_NAME, name_lanes};
use super::lanes::{Arc, arcs};
use super::layout::{Layout, base, middle};
use super::legend::{Sign, legend};
use super::style::{GAP, LINE, SHEET, SMALL_CHARACTER};
use super::text::{clipped, columns, xml};
use crate::analysis::Direction;

/// Most lines of code that are drawn.
pub(super) const MOST_LINES: usize = 2_000;
/// Most arcs of a kind that are drawn, and the columns that are drawn of a line.
const MOST_ARCS: usize = 500;
const MOST_COLUMNS: usize = 120;
/// Columns that a tab takes.
const TAB: &str = "    ";
/// Least width of a drawing.
const LEAST_WIDTH: u32 = 640;

// Writing into a String cannot fail.
impl Graph {
    /// The drawing, as a text of SVG 1.1 that nothing has to be loaded for.
    pub fn svg(&self) -> String {
        let listing: Vec<String> = self.listing.iter().take(MOST_LINES).map(|line| shown(line)).collect();
        let last = listing.len() as u32;
        let (control, fewer_control) = arcs(self, "control", last, MOST_ARCS, |_| 0);
        let (data, fewer_data) = arcs(self, "data", last, MOST_ARCS, name_lanes);
        let layout = Layout::of(&listing, &control, &data);
        let notes = self.notes(fewer_control + fewer_data);
        let title = self.title();
        let texts = notes.iter().chain([&title]).map(|text| layout.code + columns(text) * SMALL_CHARACTER + GAP);
        let width = texts.chain([layout.end, LEAST_WIDTH]).max().unwrap_or(LEAST_WIDTH);

        let mut drawn = String::new();
        let _ = writeln!(
            drawn,
            "<text class=\"heading\" x=\"{}\" y=\"{}\">{}</text>",
            layout.code,
            base(0) - 2,
            xml(&title)
        );
        self.lines(&listing, &layout, &mut drawn);
        for arc in &control {
            layout.bracket(arc, &mut drawn);
        }
        for arc in &data {
            layout.curve(arc, &mut drawn);
        }
        let mut end = middle(last) + LINE / 2 + GAP / 2;
        for note in notes {
            end += LINE;
            let (x, y) = (layout.code, end - LINE / 2 + 4);
            let _ = writeln!(drawn, "<text class=\"note\" x=\"{x}\" y=\"{y}\">{}</text>", xml(&note));
        }
        let height = legend(&self.signs(&control, &data), (GAP, width - GAP), end, &mut drawn) + GAP;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n<style>{SHEET}</style>\n\
             <rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n{drawn}</svg>\n",
            xml(&title),
            xml(&described(&control, &data)),
        )
    }

    fn lines(&self, listing: &[String], layout: &Layout, out: &mut String) {
        let criterion: BTreeSet<u32> = self.starts().collect();
        for (number, text) in (1..).zip(listing) {
            let (faded, base) = (if self.drops(number) { " dropped" } else { "" }, base(number));
            if criterion.contains(&number) {
                let (x, width) = (layout.code - 6, layout.data - layout.code + 6);
                let y = middle(number) - LINE / 2;
                let _ = writeln!(
                    out,
                    "<rect class=\"criterion\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{LINE}\" rx=\"3\"/>"
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

    /// The lines that the slice starts from.
    fn starts(&self) -> impl Iterator<Item = u32> {
        let criterion = self.slice.as_ref().map_or(&[][..], |slice| &slice.criterion);
        self.nodes.iter().filter(|node| criterion.contains(&node.id)).map(|node| node.line)
    }

    /// A line is not in the slice.
    fn drops(&self, line: u32) -> bool {
        self.slice.as_ref().is_some_and(|slice| slice.lines.binary_search(&line).is_err())
    }

    fn title(&self) -> String {
        let Some(slice) = &self.slice else { return "Program dependence graph".to_owned() };
        let direction = match slice.direction {
            Direction::Backward => "Backward slice",
            Direction::Forward => "Forward slice",
            Direction::Both => "Backward and forward slice",
        };
        let lines: Vec<String> = self.starts().map(|line| line.to_string()).collect();
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

    /// What has to be explained.
    fn signs(&self, control: &[Arc], data: &[Arc]) -> Vec<Sign> {
        let may = control.iter().chain(data).any(|arc| arc.to.values().any(|&may| may));
        let dropped = (1..=self.listing.len().min(MOST_LINES) as u32).any(|line| self.drops(line));
        let signs = [
            (!control.is_empty(), Sign::Control),
            (!data.is_empty(), Sign::Data),
            (may, Sign::May),
            (self.slice.is_some(), Sign::Criterion),
            (dropped, Sign::Dropped),
        ];
        signs.into_iter().filter_map(|(is_drawn, sign)| is_drawn.then_some(sign)).collect()
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
