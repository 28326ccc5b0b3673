//! Fix commits of a git repository: the functions that each of them changed, before and after.
//!
//! The list of commits is written by hand: a line is a commit, its weakness, and what the code is asked to do, if one likes
//! (`4f2a91c CWE-89 search orders by customer`). Each changed file of a commit is a row of the report; functions are told
//! apart in `functions.rs`.

mod functions;
mod repository;

use std::path::Path;

use super::Importer;
use super::error::ImportError;
use super::folder::Place;
use super::normalize::language_called;
use super::reason::Reason;
use super::row::{Row, Text};
use crate::lines::{self, Line};
use functions::{Function, changed};
use repository::{Change, Repository};

/// Fix commits of a repository.
#[derive(Clone, Copy)]
pub struct GitInput<'a> {
    /// The repository.
    pub repository: &'a Path,
    /// The list of commits; `-` is standard input.
    pub commits: &'a Path,
}

/// A line of the list.
struct Fix {
    commit: String,
    cwe: String,
    task: String,
}

/// Folders, and pieces of file names, that say that a file tests others.
const TESTS: [&str; 6] = ["test", "tests", "spec", "specs", "testing", "__tests__"];

/// Reads the commits of a list.
pub fn read(from: GitInput, input: &str, importer: &mut Importer) -> Result<(), ImportError> {
    let mut repository = Repository::open(from.repository)?;
    let reader = lines::open(from.commits).map_err(ImportError::unreadable(from.commits))?;
    let mut fixes = Vec::new();
    let listed = lines::each(reader, |row, line| {
        let line = match line {
            Line::Read(line) => String::from_utf8_lossy(line).trim().to_owned(),
            Line::TooLong => String::new(),
        };
        if !line.starts_with('#') {
            fixes.push((row, line));
        }
        Ok::<_, std::io::Error>(())
    });
    listed.map_err(ImportError::unreadable(from.commits))?;
    for (row, line) in fixes {
        read_fix(&mut repository, &Place { input, row, name: "" }, &line, importer)?;
    }
    Ok(())
}

fn read_fix(
    repository: &mut Repository,
    place: &Place,
    line: &str,
    importer: &mut Importer,
) -> Result<(), ImportError> {
    let mut words = line.splitn(3, char::is_whitespace);
    let mut word = || words.next().unwrap_or_default().trim().to_owned();
    let fix = Fix { commit: word(), cwe: word(), task: word() };
    let Some(changes) = repository.changes(&fix.commit)? else {
        return importer.take(place, Err(Reason::UnknownCommit(fix.commit)));
    };
    for change in changes {
        let name = format!("{}/{}", short(&fix.commit), change.path);
        let place = &Place { name: &name, ..*place };
        match pieces(repository, &change)? {
            Ok(functions) => {
                for (number, function) in (1..).zip(functions) {
                    importer.take(place, Ok(row_of(&fix, repository.name(), &change, number, function)))?;
                }
            }
            Err(reason) => importer.take(place, Err(reason))?,
        }
    }
    Ok(())
}

/// The functions of a file that a commit changed.
fn pieces(repository: &mut Repository, change: &Change) -> Result<Result<Vec<Function>, Reason>, ImportError> {
    let path = Path::new(&change.path);
    if is_test(path) {
        return Ok(Err(Reason::Test(change.path.clone())));
    }
    let Some((before, after)) = &change.contents else { return Ok(Err(Reason::NotModified(change.path.clone()))) };
    let extension = path.extension().and_then(|extension| extension.to_str());
    let Some(language) = extension.and_then(language_called) else {
        return Ok(Err(Reason::UnknownLanguage(change.path.clone())));
    };
    let mut sides = Vec::new();
    for (side, object) in [("vulnerable", before), ("secure", after)] {
        match repository.text(object)? {
            Ok(text) => sides.push(text.replace("\r\n", "\n")),
            Err(None) => return Ok(Err(Reason::NotText(side))),
            Err(Some(bytes)) => return Ok(Err(Reason::FileTooLong(bytes))),
        }
    }
    let functions = changed(&sides[0], &sides[1], language);
    Ok(if functions.is_empty() { Err(Reason::OutsideFunctions(change.path.clone())) } else { Ok(functions) })
}

fn row_of(fix: &Fix, repository: &str, change: &Change, number: usize, function: Function) -> Row {
    let file = change.path.rsplit('/').next().unwrap_or_default();
    let text = |text: String| Text(text);
    Row {
        id: text(format!("{}/{}/{number}", short(&fix.commit), change.path)),
        cwe: text(fix.cwe.clone()),
        file: text(change.path.clone()),
        title: text(format!("{} in {file}", function.title)),
        task: text(fix.task.clone()),
        vulnerable: text(function.before),
        secure: text(function.after),
        provenance: text(format!("{repository}, commit {}, {}", fix.commit, change.path)),
        ..Row::default()
    }
}

/// A commit as people write it.
fn short(commit: &str) -> &str {
    commit.get(..12).unwrap_or(commit)
}

fn is_test(path: &Path) -> bool {
    let lower = path.to_string_lossy().to_lowercase();
    let (folders, file) = lower.rsplit_once('/').unwrap_or(("", &lower));
    let stem = file.split('.').next().unwrap_or_default();
    folders.split('/').any(|folder| TESTS.contains(&folder))
        || stem.starts_with("test_")
        || stem.ends_with("_test")
        || stem.ends_with("_spec")
        || file.contains(".test.")
        || file.contains(".spec.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_told_by_their_path() {
        for (path, expected) in [
            ("src/a.py", false),
            ("tests/a.py", true),
            ("src/test_a.py", true),
            ("pkg/a_test.go", true),
            ("a.spec.ts", true),
            ("src/contest.c", false),
            ("latest/a.c", false),
        ] {
            assert_eq!(is_test(Path::new(path)), expected, "{path}");
        }
    }
}
