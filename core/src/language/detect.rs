//! Which language a text is in, from the text alone: grammars are loaded only once the language is known.
//!
//! Every language names shapes of lines that are usual in it ([`Hints`]). The lines are brought to a normal form without
//! what stands in strings and comments (`normal`), and a language's evidence is the weighted number of lines that have its
//! shapes (`shape`).

mod normal;
mod shape;
#[cfg(test)]
mod tests;

use self::normal::normal_lines;
use self::shape::{Line, Shape};
use super::{ALL, Language};

/// What the detection thinks of a text.
#[derive(Clone, Copy, Debug)]
pub struct Detection {
    /// The likeliest language.
    pub language: &'static Language,
    /// How sure that is, 0–1.
    pub confidence: f32,
}

/// Shapes of lines that are usual in a language. `…` stands for any text, `•` for a name or a number, `↑` for a name like
/// `FileName`, `↕` for one like `fileName` and `↓` for one like `file_name`; the rest is as it is in the text, with blanks
/// only between two words, and fits whole words only.
#[derive(Clone, Copy, Debug)]
pub struct Hints {
    /// The language that this one extends: what speaks for that one speaks for this one too, if there is anything of its
    /// own.
    pub extends: Option<&'static str>,
    /// Hardly any other language has them.
    pub own: &'static [&'static str],
    /// A few others have them.
    pub shared: &'static [&'static str],
    /// Many others have them, but not all.
    pub common: &'static [&'static str],
}

/// Only the beginning is looked at.
const LINES: usize = 400;
const BYTES: usize = 40_000;
/// What a line with a shape adds to the evidence. Evidence is a logarithm to the base 2 of odds.
const OWN: f32 = 4.0;
const SHARED: f32 = 2.0;
const COMMON: f32 = 0.5;
/// A shape counts at most so often, so that one habit does not decide.
const MOST: usize = 4;
/// Evidence that a language must have beyond what it extends.
const EXTENSION: f32 = 3.0;
/// Lines of a text resemble each other, so their evidence adds up more slowly than if they were independent.
const INDEPENDENT: f32 = 0.3;

/// The likeliest language of a text; `None` where there is nothing to go by. Takes time linear in the text.
pub fn detect(text: &str) -> Option<Detection> {
    let mut end = text.len().min(BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let lines: Vec<Line> = normal_lines(&text[..end], LINES).into_iter().map(Line::new).collect();
    let own: Vec<f32> = ALL.iter().map(|language| evidence(&lines, &language.hints)).collect();
    let evidence: Vec<f32> = ALL
        .iter()
        .zip(&own)
        .map(|(language, &own_evidence)| {
            let extended = ALL.iter().position(|other| language.hints.extends == Some(other.name));
            own_evidence + extended.map_or(0.0, |index| own[index] - EXTENSION)
        })
        .collect();
    let (index, &best) = evidence.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
    let odds: f32 = evidence.iter().map(|other| ((other - best) * INDEPENDENT).exp2()).sum();
    (best > 0.0).then(|| Detection { language: ALL[index], confidence: odds.recip() })
}

fn evidence(lines: &[Line], hints: &Hints) -> f32 {
    let weighted = [(hints.own, OWN), (hints.shared, SHARED), (hints.common, COMMON)];
    let lines_with = |shape: &Shape| lines.iter().filter(|line| shape.fits(line)).take(MOST).count() as f32;
    weighted
        .into_iter()
        .flat_map(|(shapes, weight)| shapes.iter().map(move |shape| (Shape::new(shape), weight)))
        .map(|(shape, weight)| weight * lines_with(&shape))
        .sum()
}
