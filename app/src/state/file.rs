//! A file that the user opened or dropped.

use super::format::bytes;

/// Bytes of code that are analysed, and that a file may have.
pub const MOST_CODE: usize = rescue_core::analysis::LONGEST_TEXT;

/// Why a file is not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// Too large.
    #[error("{name} has {}; files up to 1 MB are opened. Your text is as it was.", bytes(*.size))]
    TooLarge {
        /// Name of the file.
        name: String,
        /// In bytes.
        size: u64,
    },
    /// The browser could not read it.
    #[error("{name} could not be read; was it moved? Your text is as it was.")]
    Unreadable {
        /// Name of the file.
        name: String,
    },
    /// Not a text.
    #[error("{name} is not a text file. Your text is as it was.")]
    Binary {
        /// Name of the file.
        name: String,
    },
}

/// The text of a file. Bytes that are not UTF-8 are replaced, as long as there are few of them.
pub fn read(name: &str, content: &[u8]) -> Result<String, FileProblem> {
    check_size(name, content.len() as u64)?;
    let text = String::from_utf8_lossy(content);
    let odd = text
        .chars()
        .filter(|&c| c == '\u{fffd}' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')))
        .count();
    if text.contains('\0') || odd * 50 > text.len() {
        return Err(FileProblem::Binary { name: name.to_owned() });
    }
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// Refuses a file by its size before it is read.
pub fn check_size(name: &str, size: u64) -> Result<(), FileProblem> {
    if size > MOST_CODE as u64 { Err(FileProblem::TooLarge { name: name.to_owned(), size }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_opened_and_other_files_are_not() {
        assert_eq!(read("a.py", "\u{feff}x = 'ü'\n".as_bytes()), Ok("x = 'ü'\n".into()));
        assert_eq!(read("empty.c", b""), Ok(String::new()));
        let latin1 =
            [b"/* Verf\xfcgbar */".as_slice(), b"int main(void) { return 0; }\n".repeat(8).as_slice()].concat();
        assert!(read("latin1.c", &latin1).is_ok());
        assert!(matches!(read("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(FileProblem::Binary { .. })));
        assert!(matches!(read("noise", &[0x80; 64]), Err(FileProblem::Binary { .. })));
        let large = read("large.js", &vec![b'x'; MOST_CODE + 1]).expect_err("too large");
        assert_eq!(large.to_string(), "large.js has 1.05 MB; files up to 1 MB are opened. Your text is as it was.");
    }
}
