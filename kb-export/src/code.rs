//! A file of code, as commands are given it.

use std::fs;
use std::io;
use std::path::Path;

use rescue_core::analysis::Program;
use rescue_core::language::{self, Language};

use crate::rows::RowError;

/// Text and the language it is in.
pub struct Code {
    pub text: String,
    pub language: &'static Language,
}

impl Code {
    /// Reads a file (`-` is standard input). A language that is not named is told from the file's name, or its content.
    pub fn read(file: &Path, language: Option<&str>) -> Result<Self, RowError> {
        let text = read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let by_name = || language::ALL.iter().find(|language| language.extensions.contains(&extension)).copied();
        let detected = || by_name().or_else(|| language::detect(&text).map(|detection| detection.language));
        let language = match language {
            Some(name) => named(name)?,
            None => detected().ok_or("the language cannot be told; name it (--language)")?,
        };
        Ok(Self { text, language })
    }

    /// Analyses it; an error for what is no code that can be read.
    pub fn program(&self) -> Result<Program, RowError> {
        let program = Program::of(&self.text, self.language);
        if program.source().tree.is_none() {
            let doubts: Vec<_> = program.doubts().iter().map(ToString::to_string).collect();
            return Err(doubts.join(" "));
        }
        Ok(program)
    }
}

/// A language by its name.
pub fn named(name: &str) -> Result<&'static Language, RowError> {
    language::named(name).ok_or_else(|| {
        let known = language::ALL.iter().map(|language| language.name).collect::<Vec<_>>().join(", ");
        format!("the language {name:?} is not known; known are {known}")
    })
}

/// Says that a line is not in a program, where it is not.
pub fn check_line(program: &Program, line: u32) -> Result<(), RowError> {
    let last = program.source().lines.lines();
    if line == 0 || line > last {
        return Err(format!("line {line} is not in the code, which has lines 1 to {last}"));
    }
    Ok(())
}

fn read(file: &Path) -> io::Result<String> {
    if file == Path::new("-") { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) }
}
