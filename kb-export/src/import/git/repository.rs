//! A git repository, read through the program git.
//!
//! The program rather than a library: whoever has a repository has it, it reads every format of repositories there is, and
//! what is asked of it here is plumbing whose output is meant for programs. gix would add some hundred crates to a build for
//! two questions, and git2 a C library.
//!
//! The repository may be anybody's. Its settings must not start programs: nothing that is asked for looks at the working
//! tree, runs a filter, a hook or an external diff, or fetches what is missing.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::super::error::ImportError;

/// Longest file that is read, in bytes; functions are taken out of files that are longer than what is kept.
const MOST_FILE: u64 = 1 << 20;
/// Most bytes of a list of changed files.
const MOST_LIST: u64 = 16 << 20;

/// An open repository.
pub struct Repository {
    path: PathBuf,
    name: String,
    process: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

/// A file that a commit touched.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path, with `/`.
    pub path: String,
    /// The objects before and after, where it was a file before and after.
    pub contents: Option<(String, String)>,
}

impl Repository {
    /// Opens a repository.
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        let failed = |why: String| ImportError::Git { path: path.to_owned(), why };
        let known = git(path).args(["rev-parse", "--git-dir"]).output();
        let known = known.map_err(|error| failed(format!("{error}. Is git installed?")))?;
        if !known.status.success() {
            return Err(failed(String::from_utf8_lossy(&known.stderr).trim().to_owned()));
        }
        let remote = git(path).args(["config", "--get", "remote.origin.url"]).output().ok();
        let remote = remote.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
        let folder = || path.canonicalize().ok()?.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = remote.filter(|url| !url.is_empty()).map(|url| without_user(&url)).or_else(folder);
        let mut process = git(path)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (questions, answers) = pipes.ok_or_else(|| failed("it cannot be talked to".to_owned()))?;
        let (path, name) = (path.to_owned(), name.unwrap_or_default());
        Ok(Self { path, name, process, questions: Some(questions), answers: BufReader::new(answers) })
    }

    /// Where it comes from, or else what its folder is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The files that a commit changed with respect to its first parent, by path. `None` if there is no such commit, or no
    /// parent.
    pub fn changes(&self, commit: &str) -> Result<Option<Vec<Change>>, ImportError> {
        // An abbreviated or full hash, and nothing that git could take for an option or an expression.
        if !(4..=64).contains(&commit.len()) || !commit.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Ok(None);
        }
        let range = [format!("{commit}^1"), commit.to_owned()];
        let mut listing = git(&self.path)
            .args(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv", "--full-index"])
            .args(range)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| self.failed(&error))?;
        let mut listed = Vec::new();
        if let Some(output) = listing.stdout.take() {
            output.take(MOST_LIST).read_to_end(&mut listed).map_err(|error| self.failed(&error))?;
        }
        let ended = listing.wait().map_err(|error| self.failed(&error))?;
        Ok(ended.success().then(|| changes_of(&listed)))
    }

    /// The text of an object; its size where it is too long, nothing where it is no text.
    pub fn text(&mut self, object: &str) -> Result<Result<String, Option<usize>>, ImportError> {
        self.ask(object).map_err(|error| self.failed(&error))
    }

    fn ask(&mut self, object: &str) -> io::Result<Result<String, Option<usize>>> {
        let questions = self.questions.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        writeln!(questions, "{object}")?;
        questions.flush()?;
        let mut head = String::new();
        self.answers.by_ref().take(1000).read_line(&mut head)?;
        // `<object> blob <size>`, or `<object> missing`.
        let Some(size) = head.trim().split(' ').nth(2).and_then(|size| size.parse::<u64>().ok()) else {
            return if head.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(Err(None)) };
        };
        // After the content comes the end of a line.
        let mut content = self.answers.by_ref().take(size + 1);
        if size > MOST_FILE {
            io::copy(&mut content, &mut io::sink())?;
            return Ok(Err(Some(usize::try_from(size).unwrap_or(usize::MAX))));
        }
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes)?;
        bytes.pop();
        Ok(String::from_utf8(bytes).map_err(|_| None))
    }

    fn failed(&self, error: &io::Error) -> ImportError {
        ImportError::Git { path: self.path.clone(), why: error.to_string() }
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        // It ends when there are no more questions.
        self.questions = None;
        let _ = self.process.wait();
    }
}

fn git(repository: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(repository).args(["-c", "core.fsmonitor=false", "-c", "protocol.allow=never"]);
    command.envs([("GIT_NO_LAZY_FETCH", "1"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0")]);
    command
}

/// Entries are `:100644 100644 <object> <object> M`, a zero byte, a path, a zero byte.
fn changes_of(listed: &[u8]) -> Vec<Change> {
    let mut parts = listed.split(|&byte| byte == 0);
    let mut changes = Vec::new();
    while let (Some(what), Some(path)) = (parts.next(), parts.next()) {
        let what = String::from_utf8_lossy(what);
        let what: Vec<_> = what.trim_start_matches(':').split(' ').collect();
        let is_file = |mode: &str| matches!(mode, "100644" | "100755");
        let contents = match what[..] {
            [old, new, before, after, "M"] if is_file(old) && is_file(new) => {
                Some((before.to_owned(), after.to_owned()))
            }
            _ => None,
        };
        changes.push(Change { path: String::from_utf8_lossy(path).into_owned(), contents });
    }
    changes
}

/// An address without a name or a password in it.
fn without_user(url: &str) -> String {
    match url.split_once("://") {
        Some((scheme, rest)) => {
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
            format!("{scheme}://{host}/{path}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_were_files_have_contents() {
        let listed =
            b":100644 100644 aa bb M\0src/a b.c\0:000000 100644 00 cc A\0new.c\0:120000 120000 dd ee M\0link.c\0";
        let found = changes_of(listed);
        let contents: Vec<_> = found.iter().map(|change| (change.path.as_str(), change.contents.is_some())).collect();
        assert_eq!(contents, [("src/a b.c", true), ("new.c", false), ("link.c", false)]);
    }

    #[test]
    fn an_address_loses_its_password() {
        assert_eq!(without_user("https://me:secret@host.example/a/b.git"), "https://host.example/a/b.git");
        assert_eq!(without_user("git@host.example:a/b.git"), "git@host.example:a/b.git");
    }
}
