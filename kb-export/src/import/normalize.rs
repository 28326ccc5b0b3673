//! A row becomes a pair, or there is a reason why not.

use std::path::{Path, PathBuf};

use rescue_core::knowledge::{CODE, LINES};
use rescue_core::language::{self, Language};

use super::reason::Reason;
use super::row::Row;
use crate::catalogue::Catalogue;
use crate::corpus::Pair;
use crate::cwe;

/// SPDX's word for a licence that nobody has named.
pub const NO_LICENCE: &str = "NOASSERTION";

/// Characters of a title; what is longer is cut.
const TITLE: usize = 120;
/// Characters of a task, a cause or an origin; what is longer is cut.
const PROSE: usize = 1_000;
/// Characters of an identifier; what is longer is cut.
const ID: usize = 150;

/// Checks a row and brings it into the form of the corpus. `fallback` is what to call it if it has no name of its own.
pub fn normalize(row: &Row, fallback: &str) -> Result<Pair, Reason> {
    let cwe = weakness(&row.cwe.0)?;
    let language = language_of(&row.language.0, &row.file.0)?;
    let vulnerable = code("vulnerable", &row.vulnerable.0)?;
    let secure = code("secure", &row.secure.0)?;
    if same_lines(&vulnerable, &secure) {
        return Err(Reason::NoChange);
    }
    let or = |text: &str, other: &str, most| if text.trim().is_empty() { line(other, most) } else { line(text, most) };
    let id = or(&row.id.0, fallback, ID);
    Ok(Pair {
        folder: PathBuf::new(),
        cwe,
        language,
        title: or(&row.title.0, &id, TITLE),
        name: id,
        task: line(&row.task.0, PROSE),
        cause: line(&row.cause.0, PROSE),
        vulnerable,
        secure,
        provenance: or(&row.provenance.0, fallback, PROSE),
        licence: or(&row.licence.0, NO_LICENCE, TITLE),
    })
}

/// A language by its name, title or extension.
pub fn language_called(name: &str) -> Option<&'static Language> {
    let name = name.trim().to_lowercase();
    language::ALL.iter().copied().find(|language| {
        language.name == name
            || language.title.to_lowercase() == name
            || language.extensions.contains(&name.trim_start_matches('.'))
    })
}

fn weakness(text: &str) -> Result<u32, Reason> {
    if text.trim().is_empty() {
        return Err(Reason::Missing("weakness"));
    }
    let mut named = cwe::numbers(text).into_iter();
    match (named.next(), named.next()) {
        (None, _) => Err(Reason::NoWeakness(line(text, TITLE))),
        (Some(_), Some(_)) => Err(Reason::SeveralWeaknesses(line(text, TITLE))),
        (Some(cwe), None) if Catalogue::shipped().get(cwe).is_none() => Err(Reason::UnknownWeakness(cwe)),
        (Some(cwe), None) => Ok(cwe),
    }
}

fn language_of(name: &str, file: &str) -> Result<&'static Language, Reason> {
    let extension = || Path::new(file.trim()).extension()?.to_str().and_then(language_called);
    match language_called(name).or_else(extension) {
        Some(language) => Ok(language),
        None if name.trim().is_empty() && file.trim().is_empty() => Err(Reason::Missing("language")),
        None => Err(Reason::UnknownLanguage(line(if name.trim().is_empty() { file } else { name }, TITLE))),
    }
}

/// The code with the ends of its lines as `\n`, and with one at its end.
fn code(side: &'static str, text: &str) -> Result<String, Reason> {
    if text.trim().is_empty() {
        return Err(Reason::Missing(if side == "vulnerable" { "vulnerable version" } else { "secure version" }));
    }
    let mut code = text.replace("\r\n", "\n");
    if !code.ends_with('\n') {
        code.push('\n');
    }
    let (bytes, lines) = (code.len(), code.lines().count());
    if bytes > CODE || lines > LINES {
        return Err(Reason::CodeTooLong { side, bytes, lines });
    }
    // What the analysis takes for text.
    if code.bytes().any(|byte| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c)) {
        return Err(Reason::NotText(side));
    }
    Ok(code)
}

fn same_lines(one: &str, other: &str) -> bool {
    fn lines(text: &str) -> impl Iterator<Item = &str> {
        text.lines().map(str::trim_end).filter(|line| !line.is_empty())
    }
    lines(one).eq(lines(other))
}

/// A text on one line, cut where it is longer than `most` characters.
fn line(text: &str, most: usize) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::Text;
    use super::*;

    type Change = fn(&mut Row, &str);

    fn row(change: impl Fn(&mut Row)) -> Result<Pair, Reason> {
        let text = |text: &str| text.to_owned().into();
        let mut row = Row {
            id: text("a/1"),
            cwe: text("CWE-89"),
            language: text("python"),
            vulnerable: text("f(a)\r\n"),
            secure: text("g(a)"),
            ..Row::default()
        };
        change(&mut row);
        normalize(&row, "rows.jsonl:7")
    }

    #[test]
    fn a_sound_row_is_a_pair() {
        let pair = row(|_| {}).unwrap_or_else(|reason| panic!("{reason}"));
        assert_eq!((pair.cwe, pair.language.name, pair.name.as_str()), (89, "python", "a/1"));
        assert_eq!((pair.vulnerable.as_str(), pair.secure.as_str()), ("f(a)\n", "g(a)\n"));
        assert_eq!((pair.title.as_str(), pair.licence.as_str()), ("a/1", "NOASSERTION"));
        assert_eq!(row(|row| row.id = Text::default()).map(|pair| pair.name), Ok("rows.jsonl:7".to_owned()));
        for (language, file, expected) in
            [("C++", "", "cpp"), ("None", "src/a.js", "javascript"), ("", "a.go", "go"), ("py", "", "python")]
        {
            let named = row(|row| {
                row.language = language.to_owned().into();
                row.file = file.to_owned().into();
            });
            assert_eq!(named.map(|pair| pair.language.name), Ok(expected), "{language} {file}");
        }
    }

    #[test]
    fn what_is_no_pair_has_a_reason() {
        let long = "x\n".repeat(CODE);
        for (change, text, expected) in [
            ((|row, text| row.cwe = text.to_owned().into()) as Change, "", "missing field"),
            (|row, text| row.cwe = text.to_owned().into(), "NVD-CWE-noinfo", "no weakness"),
            (|row, text| row.cwe = text.to_owned().into(), "CWE-79/89", "several weaknesses"),
            (|row, text| row.cwe = text.to_owned().into(), "CWE-4000000", "unknown weakness"),
            (|row, text| row.language = text.to_owned().into(), "klingon", "unknown language"),
            (|row, text| row.language = text.to_owned().into(), "", "missing field"),
            (|row, text| row.vulnerable = text.to_owned().into(), " \n", "missing field"),
            (|row, text| row.secure = text.to_owned().into(), "", "missing field"),
            (|row, text| row.secure = text.to_owned().into(), &long, "code too long"),
            (|row, text| row.secure = text.to_owned().into(), "a\u{0}b", "not text"),
            (|row, text| row.secure = text.to_owned().into(), "\nf(a)  \n\n", "no change"),
        ] {
            let found = row(|row| change(row, text)).map(|pair| pair.name).map_err(|reason| reason.kind());
            assert_eq!(found, Err(expected), "{:?}", text.get(..20).unwrap_or(text));
        }
    }
}
