//! Tables, as queries of `CVEfixes` give them: a header, and a row for each file or function before and after a fix.
//!
//! Built on csv-core rather than csv: a quote that is never closed makes a record of the whole rest of a file, and csv
//! makes room for all of it.

use std::io::{self, BufRead};
use std::path::Path;

use csv_core::{ReadRecordResult, Reader};

use super::error::ImportError;
use super::folder::Place;
use super::row::Row;
use super::{Importer, Reason};
use crate::lines::{self, LONGEST};

/// Most columns of a table.
const COLUMNS: usize = 1_000;

/// What a column can be called, in lower case, by the field that it fills.
const NAMES: [(&str, &[&str]); FIELDS] = [
    ("the weakness", &["cwe_id", "cwe", "cwe id"]),
    ("the code before the fix", &["code_before", "func_before", "vulnerable"]),
    ("the code after the fix", &["code_after", "func_after", "secure"]),
    ("an identifier", &["id", "method_change_id", "file_change_id"]),
    ("the language", &["programming_language", "language"]),
    ("the file", &["filename", "file", "file_name", "new_path"]),
    ("the function", &["name", "title", "func_name", "signature"]),
    ("the vulnerability", &["cve_id", "cve"]),
    ("the repository", &["repo_url", "repository", "project"]),
    ("the commit", &["hash", "commit", "commit_id"]),
    ("the licence", &["licence", "license"]),
];
const FIELDS: usize = 11;
/// The first of [`NAMES`] have to be there.
const NEEDED: usize = 3;

/// Reads a table.
pub fn read(path: &Path, input: &str, importer: &mut Importer) -> Result<(), ImportError> {
    let reader = lines::open(path).map_err(ImportError::unreadable(path))?;
    let mut records = Records::new(reader);
    let header = records.next().map_err(ImportError::unreadable(path))?;
    let header = header.and_then(Result::ok).unwrap_or_default();
    let columns = columns_of(&header, path)?;
    let mut row = 0;
    while let Some(record) = records.next().map_err(ImportError::unreadable(path))? {
        row += 1;
        importer
            .take(&Place { input, row, name: "" }, record.and_then(|record| row_of(record, header.len(), &columns)))?;
    }
    Ok(())
}

/// The column of each field.
fn columns_of(header: &[String], path: &Path) -> Result<[Option<usize>; FIELDS], ImportError> {
    let place = |names: &[&str]| {
        let called = |name: &&str| header.iter().position(|column| column.trim().to_lowercase() == *name);
        names.iter().find_map(called)
    };
    let columns = NAMES.map(|(_, names)| place(names));
    if let Some(at) = columns[..NEEDED].iter().position(Option::is_none) {
        let (what, names) = NAMES[at];
        let missing = format!("{what} ({})", names.join(" or "));
        let columns = header.iter().take(50).map(|name| name.chars().take(50).collect()).collect();
        return Err(ImportError::Columns { path: path.to_owned(), missing, columns });
    }
    Ok(columns)
}

fn row_of(mut record: Vec<String>, columns: usize, of_field: &[Option<usize>; FIELDS]) -> Result<Row, Reason> {
    if record.len() != columns {
        return Err(Reason::Broken(format!("it has {} columns and the header {columns}", record.len())));
    }
    let [cwe, before, after, id, language, file, function, vulnerability, repository, commit, licence] =
        of_field.map(|column| column.map(|at| std::mem::take(&mut record[at])).unwrap_or_default());
    let origin = [&vulnerability, &repository, &commit, &file].map(|part| part.trim());
    let provenance = origin.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let name = file.rsplit('/').next().unwrap_or_default();
    let title = if function.is_empty() { name.to_owned() } else { format!("{function} in {name}") };
    Ok(Row {
        id: id.into(),
        cwe: cwe.into(),
        language: language.into(),
        title: title.into(),
        vulnerable: before.into(),
        secure: after.into(),
        provenance: provenance.into(),
        licence: licence.into(),
        file: file.into(),
        ..Row::default()
    })
}

/// Records of a table, one after the other.
struct Records<R> {
    from: R,
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: BufRead> Records<R> {
    fn new(from: R) -> Self {
        Self { from, reader: Reader::new(), text: vec![0; 1 << 16], ends: vec![0; 64] }
    }

    /// The fields of the next record, why it is none, or `None` at the end.
    fn next(&mut self) -> io::Result<Option<Result<Vec<String>, Reason>>> {
        let (mut text, mut ends, mut too_long) = (0, 0, false);
        loop {
            let input = self.from.fill_buf()?;
            let (result, read, written, ended) =
                self.reader.read_record(input, &mut self.text[text..], &mut self.ends[ends..]);
            self.from.consume(read);
            text += written;
            ends += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.text.len() < LONGEST => {
                    self.text.resize((2 * self.text.len()).min(LONGEST), 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < COLUMNS => self.ends.resize(COLUMNS, 0),
                // The rest of it is read over what is there, and all of it forgotten.
                ReadRecordResult::OutputFull => (text, too_long) = (0, true),
                ReadRecordResult::OutputEndsFull => (ends, too_long) = (0, true),
                ReadRecordResult::Record if too_long => return Ok(Some(Err(Reason::RowTooLong))),
                ReadRecordResult::Record => return Ok(Some(self.fields(ends))),
                ReadRecordResult::End => return Ok(None),
            }
        }
    }

    fn fields(&self, ends: usize) -> Result<Vec<String>, Reason> {
        let ends = &self.ends[..ends];
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let fields = starts.zip(ends).map(|(start, &end)| self.text.get(start..end).unwrap_or_default());
        let text = |field: &[u8]| match str::from_utf8(field) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(Reason::Broken("it is not UTF-8".to_owned())),
        };
        fields.map(text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(table: &[u8]) -> Vec<Result<Vec<String>, &'static str>> {
        // A reader with a small buffer: records end anywhere in it.
        let mut records = Records::new(io::BufReader::with_capacity(7, table));
        let mut found = Vec::new();
        while let Some(record) = records.next().unwrap_or_else(|error| panic!("{error}")) {
            found.push(record.map_err(|reason| reason.kind()));
        }
        found
    }

    #[test]
    fn records_are_read_whatever_they_hold() {
        let ok = |fields: &[&str]| Ok(fields.iter().map(|&field| field.to_owned()).collect());
        let quoted = b"a,\"b\nc\"\"d\",\xc3\xa9\n1,\xff,3\n\nx,y\n";
        assert_eq!(
            records(quoted),
            [ok(&["a", "b\nc\"d", "é"]), Err("broken row"), ok(&["x", "y"])] as [Result<Vec<String>, &str>; 3]
        );
        let wide = [",".repeat(2 * COLUMNS), "\na,b".to_owned()].concat();
        assert_eq!(records(wide.as_bytes()), [Err("row too long"), ok(&["a", "b"])]);
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_no_more_than_a_row() {
        let mut table = b"a,b\n1,\"".to_vec();
        table.resize(2 * LONGEST, b'x');
        let found = records(&table);
        assert_eq!((found.len(), &found[1]), (2, &Err("row too long")));
    }
}
