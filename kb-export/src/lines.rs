//! Lines of files that may hold anything.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

/// Longest line in bytes: far above the code that is analysed, far below what hurts.
pub const LONGEST: usize = 16 << 20;

/// First bytes of a file that gzip wrote.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// A line, or what is left of it.
pub enum Line<'a> {
    /// Its bytes, the end of the line with them.
    Read(&'a [u8]),
    /// It has more than [`LONGEST`] bytes and was passed over.
    TooLong,
}

/// Opens a file, `-` for standard input. One that gzip packed is unpacked on the way.
pub fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    let mut reader: Box<dyn BufRead> =
        if path == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(BufReader::new(File::open(path)?)) };
    if reader.fill_buf()?.starts_with(&GZIP) {
        reader = Box::new(BufReader::new(MultiGzDecoder::new(reader)));
    }
    Ok(reader)
}

/// Calls `each` for every line that is not blank, with its number from 1.
pub fn each<E: From<io::Error>>(
    mut reader: Box<dyn BufRead>,
    mut each: impl FnMut(u64, Line) -> Result<(), E>,
) -> Result<(), E> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if reader.by_ref().take(LONGEST as u64).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() == LONGEST && line.last() != Some(&b'\n') {
            reader.skip_until(b'\n')?;
            each(number, Line::TooLong)?;
        } else if !line.trim_ascii().is_empty() {
            each(number, Line::Read(&line))?;
        }
    }
    Ok(())
}
