//! What the lines, shades and arrows of a drawing mean.

use std::fmt::Write;

use super::style::{GAP, LINE, SMALL_CHARACTER};

/// Width of a sample.
const SAMPLE: u32 = 26;

/// What a drawing may hold that has to be explained.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    Control,
    Data,
    May,
    Criterion,
    Dropped,
}

impl Sign {
    /// A sample of it, 20 pixels wide around the middle of a line of text.
    fn sample(self) -> &'static str {
        match self {
            Self::Control => {
                "<path class=\"arc control\" d=\"M0 0H15\"/><path class=\"control head\" d=\"M20 0l-6 -4v8z\"/>\
                 <circle class=\"control head\" r=\"2.5\"/>"
            }
            Self::Data => {
                "<path class=\"arc data\" d=\"M5 0H20\"/><path class=\"data head\" d=\"M0 0l6 -4v8z\"/>\
                 <circle class=\"data head\" cx=\"20\" r=\"2.5\"/>"
            }
            Self::May => "<path class=\"arc data may\" d=\"M0 0H20\"/>",
            Self::Criterion => "<rect class=\"criterion\" y=\"-7\" width=\"20\" height=\"14\" rx=\"3\"/>",
            Self::Dropped => "<text class=\"number dropped\" x=\"20\" y=\"4\">12</text>",
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Control => "decides whether it runs",
            Self::Data => "gives a value",
            Self::May => "perhaps",
            Self::Criterion => "criterion",
            Self::Dropped => "not in the slice",
        }
    }
}

/// Explains signs below `top`, between `left` and `right`. Where that ends.
pub(super) fn legend(signs: &[Sign], (left, right): (u32, u32), top: u32, out: &mut String) -> u32 {
    let (mut x, mut y, mut end) = (left, top, top);
    for sign in signs {
        let meaning = sign.meaning();
        let width = SAMPLE + meaning.len() as u32 * SMALL_CHARACTER;
        if x > left && x + width > right {
            (x, y) = (left, y + LINE);
        }
        end = y + LINE;
        // Writing into a String cannot fail.
        let _ = writeln!(
            out,
            "<g transform=\"translate({x} {})\">{}<text class=\"note\" x=\"{SAMPLE}\" y=\"4\">{meaning}</text></g>",
            y + LINE / 2,
            sign.sample(),
        );
        x += width + GAP;
    }
    end
}
