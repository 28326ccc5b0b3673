//! Pieces of code that begin or end in the middle of something: what could stand around them.
//!
//! The candidates are few and come from the text alone: what is closed and never opened gets an opener, what is opened and
//! never closed a closer, and the whole may be the inside of a function, of a type, or of both. The parser chooses.

use super::halves::{Halves, continued};
use crate::language::{Blocks, Fragment, Island, Language};

/// What is put around a text. Both end and begin at the end of a line, so that the lines of the text stay whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Completion {
    pub before: String,
    pub after: String,
}

/// Texts longer than this are not tried again and again.
const LONGEST: usize = 64 << 10;
/// More missing halves than these are not a piece of a program.
const MOST_MISSING: usize = 40;

/// What could stand around a text, the simplest first.
pub(super) fn completions(text: &str, language: &Language) -> Vec<Completion> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let fragment = &language.fragment;
    let mut found = Vec::new();
    for (start, end) in torn_delimiters(text, fragment) {
        let inner = format!("{start}\n{text}\n{end}");
        let around = match fragment.blocks {
            Blocks::Braces => braces(&inner, language),
            Blocks::Indentation => vec![indentation(text, &inner, language)],
            Blocks::Words { leading, trailing } => words(&inner, leading, trailing, language),
        };
        for Completion { mut before, after } in around {
            if let (Some(name), Some((open, _))) = (qualifying_name(text, fragment), fragment.class) {
                before = before.replacen(open, &open.replace('_', name), 1);
            }
            let join = |parts: [&str; 3]| {
                parts.iter().filter(|part| !part.is_empty()).fold(String::new(), |all, part| all + part + "\n")
            };
            let (mut before, mut after) = (join([&before, start, ""]), join([end, &after, ""]));
            if let Some(island) = fragment.island {
                (before, after) = in_islands(text, island, &before, &after);
            }
            let completion = Completion { before, after: "\n".to_owned() + &after };
            if !found.contains(&completion) {
                found.push(completion);
            }
        }
    }
    found
}

/// Whether a text looks as if it were all something else, or had begun as code that it closes.
pub(super) fn begins_inside(text: &str, island: Island) -> bool {
    let begin = text.find(island.close).unwrap_or(text.len());
    !text[..begin].contains(island.opening)
}

/// What is put around a text, as code: where the text begins or ends outside of an island, it is in one of its own.
fn in_islands(text: &str, island: Island, before: &str, after: &str) -> (String, String) {
    let Island { open, opening, close } = island;
    let before = match before {
        _ if begins_inside(text, island) => format!("{open}\n{before}"),
        "" => String::new(),
        _ => format!("{open} {before}{close}\n"),
    };
    let ends_outside = text.rfind(close).is_some_and(|at| !text[at..].contains(opening));
    let after = if ends_outside && !after.is_empty() { format!("{open} {after}") } else { after.to_owned() };
    (before, after)
}

/// The ways in which the text may begin or end inside a long text or comment: nothing, and each delimiter that is torn.
fn torn_delimiters(text: &str, fragment: &Fragment) -> Vec<(&'static str, &'static str)> {
    let mut ways = vec![("", "")];
    for &(open, close) in fragment.delimiters {
        if open == close {
            if text.matches(open).count() % 2 == 1 {
                ways.extend([(open, ""), ("", close)]);
            }
        } else {
            if text.find(close).is_some_and(|close| text.find(open).is_none_or(|open| close < open)) {
                ways.push((open, ""));
            }
            if text.rfind(open).is_some_and(|open| text.rfind(close).is_none_or(|close| close < open)) {
                ways.push(("", close));
            }
        }
    }
    ways
}

fn braces(text: &str, language: &Language) -> Vec<Completion> {
    let fragment = &language.fragment;
    let halves = Halves::of(text, language);
    if halves.len() > MOST_MISSING {
        return Vec::new();
    }
    let (unopened, closers) = (&halves.unopened, halves.closers());
    let function = fragment.function;
    let mut shapes: Vec<Vec<(&str, &str)>> = vec![vec![], vec![function]];
    if let Some(class) = fragment.class {
        shapes.extend([vec![class], vec![class, function]]);
    }
    let outer_blocks = unopened.iter().rev().take_while(|missing| missing.is_block).count();
    let mut found = Vec::new();
    for shape in &shapes {
        // The outermost blocks that the text closes may be those of the shape itself.
        for closed in 0..=shape.len().min(outer_blocks) {
            let inner = &unopened[..unopened.len() - closed];
            let mut before: Vec<&str> = shape.iter().map(|(open, _)| *open).collect();
            for opener in inner.iter().rev().map(|missing| missing.opener) {
                let in_class = before.last().is_some_and(|last| fragment.class.is_some_and(|class| class.0 == *last));
                // What is in a type and has a body is a function.
                before.push(if in_class && opener == "{" { function.0 } else { opener });
            }
            let mut after = vec![closers.as_str()];
            after.extend(shape[..shape.len() - closed].iter().rev().map(|(_, close)| *close));
            found.push(Completion { before: before.join(" "), after: after.join(" ").trim().to_owned() });
            // Members of a type may follow the function that the text closes.
            if let (Some(class), true) = (fragment.class, closed == 1 && shape.as_slice() == [function]) {
                let [before, after] = [format!("{} {}", class.0, before.join(" ")), format!("{closers} {}", class.1)];
                found.push(Completion { before, after });
            }
        }
    }
    found
}

/// The name of a type by a member that is defined outside of it, on a line that is not inside anything.
fn qualifying_name<'t>(text: &'t str, fragment: &Fragment) -> Option<&'t str> {
    let qualifier = fragment.qualifier?;
    text.lines().filter(|line| line.starts_with(char::is_alphabetic)).find_map(|line| {
        let (path, _) = line.split_once('(')?.0.rsplit_once(qualifier)?;
        let name = path.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        Some(name).filter(|name| !name.is_empty())
    })
}

/// Headers for a text that begins further in than it goes on: one for each step out.
fn indentation(text: &str, inner: &str, language: &Language) -> Completion {
    let fragment = &language.fragment;
    let halves = Halves::of(inner, language);
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with(language.comment));
    // The lines that are further out than all before them, with how far.
    let mut steps: Vec<(usize, &str)> = Vec::new();
    for line in lines {
        let depth = line.len() - line.trim_start().len();
        if steps.last().is_none_or(|&(outer, _)| depth < outer) {
            steps.push((depth, line.trim_start()));
        }
    }
    let mut before = String::new();
    for (index, &(depth, line)) in steps.iter().enumerate().rev() {
        let header = continued(line, fragment);
        // The last step out needs a header only where it goes on with a construct or does not begin the line.
        let outermost = index + 1 == steps.len();
        if outermost && depth > 0 {
            before += fragment.function.0;
            before.push('\n');
        }
        let needed = header.is_some() || index > 0;
        if needed && (index > 0 || header.is_some()) {
            let construct = header.unwrap_or("if _:");
            before += &[&" ".repeat(depth), construct, "\n"].concat();
            if index == 0 {
                before += &[&" ".repeat(depth), " pass\n"].concat();
            }
        }
    }
    before.extend(halves.unopened.iter().rev().map(|missing| missing.opener));
    Completion { before: before.trim_end_matches('\n').to_owned(), after: halves.closers() }
}

fn words(text: &str, leading: &[&str], trailing: &[&str], language: &Language) -> Vec<Completion> {
    let fragment = &language.fragment;
    let mut depth = 0_usize;
    let mut openers: Vec<&str> = Vec::new();
    // What the block that the text is in goes on with.
    let mut going_on = None;
    for line in text.lines() {
        let line = line.split(language.comment).next().unwrap_or_default().trim();
        let word = &line[..line.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(line.len())];
        let ends_at_once = line.ends_with(" end");
        if word == "end" {
            match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => openers.push(going_on.take().unwrap_or("begin")),
            }
        } else if depth == 0 && going_on.is_none() {
            going_on = continued(line, fragment);
        }
        let last =
            line.trim_end_matches(|c: char| c != '|').strip_suffix('|').and(line.split('|').next()).unwrap_or(line);
        let opens =
            leading.contains(&word) || trailing.iter().any(|word| last.split_whitespace().next_back() == Some(word));
        depth += usize::from(opens && !ends_at_once);
    }
    openers.extend(going_on);
    let closers = "end\n".repeat(depth + usize::from(going_on.is_some()));
    openers.reverse();
    let mut found = vec![Completion { before: openers.join("\n"), after: closers.clone() }];
    for (open, close) in [Some(fragment.function), fragment.class].into_iter().flatten() {
        found
            .push(Completion { before: format!("{open}\n{}", openers.join("\n")), after: format!("{closers}{close}") });
        if !openers.is_empty() {
            found.push(Completion { before: format!("{open}\n{}", openers[1..].join("\n")), after: closers.clone() });
        }
    }
    found
}
