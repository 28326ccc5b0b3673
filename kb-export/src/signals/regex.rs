//! Regular expressions, compiled to the automaton that core runs.

use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind, Look};
use rescue_core::signal::{INSTRUCTIONS, Instruction, Regex, TextPlace};

/// Compiles an expression in Rust's regex syntax. Classes are those of ASCII; look-around is not there.
pub fn compile(expression: &str) -> Result<Regex, String> {
    let mut parser = ParserBuilder::new().unicode(false).utf8(false).build();
    let tree = parser.parse(expression).map_err(|error| format!("the regex {expression:?}: {error}"))?;
    let mut program = Vec::new();
    emit(&tree, &mut program)?;
    program.push(Instruction::Match);
    if program.len() > INSTRUCTIONS {
        return Err(format!("the regex {expression:?} is too large"));
    }
    Ok(Regex::new(program))
}

fn emit(tree: &Hir, program: &mut Vec<Instruction>) -> Result<(), String> {
    if program.len() > INSTRUCTIONS {
        return Err("a regex is too large".to_owned());
    }
    match tree.kind() {
        HirKind::Empty => {}
        HirKind::Literal(literal) => {
            program.extend(literal.0.iter().map(|byte| Instruction::Byte(vec![(*byte, *byte)])));
        }
        HirKind::Class(Class::Bytes(class)) => {
            program.push(Instruction::Byte(class.ranges().iter().map(|range| (range.start(), range.end())).collect()));
        }
        HirKind::Class(Class::Unicode(class)) => {
            let Some(class) = class.to_byte_class() else { return Err("a regex has a class beyond ASCII".to_owned()) };
            program.push(Instruction::Byte(class.ranges().iter().map(|range| (range.start(), range.end())).collect()));
        }
        HirKind::Look(look) => program.push(Instruction::Assert(match look {
            Look::Start => TextPlace::Start,
            Look::End => TextPlace::End,
            Look::StartLF | Look::StartCRLF => TextPlace::LineStart,
            Look::EndLF | Look::EndCRLF => TextPlace::LineEnd,
            Look::WordAscii | Look::WordUnicode => TextPlace::WordBoundary,
            Look::WordAsciiNegate | Look::WordUnicodeNegate => TextPlace::NoWordBoundary,
            _ => return Err("a regex asks for a kind of boundary that is not known".to_owned()),
        })),
        HirKind::Repetition(repetition) => {
            for _ in 0..repetition.min {
                emit(&repetition.sub, program)?;
            }
            match repetition.max {
                None => {
                    let split = program.len();
                    program.push(Instruction::Match);
                    emit(&repetition.sub, program)?;
                    program.push(Instruction::Jump(place(split)?));
                    program[split] = Instruction::Split(place(split + 1)?, place(program.len())?);
                }
                Some(max) => {
                    for _ in repetition.min..max {
                        let split = program.len();
                        program.push(Instruction::Match);
                        emit(&repetition.sub, program)?;
                        program[split] = Instruction::Split(place(split + 1)?, place(program.len())?);
                    }
                }
            }
        }
        HirKind::Capture(capture) => emit(&capture.sub, program)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| emit(part, program))?,
        HirKind::Alternation(choices) => {
            let mut ends = Vec::new();
            for (index, choice) in choices.iter().enumerate() {
                let split = program.len();
                if index + 1 < choices.len() {
                    program.push(Instruction::Match);
                }
                emit(choice, program)?;
                if index + 1 < choices.len() {
                    ends.push(program.len());
                    program.push(Instruction::Match);
                    program[split] = Instruction::Split(place(split + 1)?, place(program.len())?);
                }
            }
            for end in ends {
                program[end] = Instruction::Jump(place(program.len())?);
            }
        }
    }
    Ok(())
}

fn place(at: usize) -> Result<u16, String> {
    u16::try_from(at).map_err(|_| "a regex is too large".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found() {
        for (expression, found, not_found) in [
            ("^md5$", &["md5"][..], &["md55", "xmd5", ""][..]),
            ("(?i)select .* from", &["SELECT a FROM b"], &["select"]),
            ("a|bc|d+", &["xa", "bc", "ddd"], &["b", "c", ""]),
            (r"\bint\b", &["int x", "(int)"], &["print", "inty"]),
            ("^(ab){2,3}$", &["abab", "ababab"], &["ab", "abababab"]),
            ("x*", &["", "y"], &[]),
            ("^[^/]+$", &["etc", "ü"], &["a/b", ""]),
            (r"\.(pem|key)'?$", &["a.pem", "b.key'"], &["pem"]),
            ("^$", &[""], &["a"]),
        ] {
            let regex = compile(expression).expect("it is sound");
            assert!(regex.is_sound(), "{expression}");
            for text in found {
                assert!(regex.is_in(text), "{expression} {text}");
            }
            for text in not_found {
                assert!(!regex.is_in(text), "{expression} {text}");
            }
        }
    }

    #[test]
    fn what_is_too_large_or_unknown_is_refused() {
        for expression in ["(", "(?=a)", "((a{100}){100}){100}", r"(a)\1"] {
            assert!(compile(expression).is_err(), "{expression}");
        }
    }

    /// A backtracking matcher would take ages.
    #[test]
    fn time_is_linear() {
        let regex = compile("(a*)*(a*)*b").expect("it is sound");
        assert!(!regex.is_in(&"a".repeat(20_000)));
    }
}
