//! The rows of SVEN and `SafeCoder`: a function before and after a security fix.
//!
//! Both the rows that the projects publish and those that name the same things more plainly are understood.

use serde::Deserialize;

use super::row::{Row, Text};

/// A function before and after a fix.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Patch {
    id: Text,
    #[serde(alias = "vul_type")]
    cwe: Text,
    language: Text,
    #[serde(alias = "file_name")]
    file: Text,
    func_name: Text,
    #[serde(alias = "func_src_before")]
    func_before: Text,
    #[serde(alias = "func_src_after")]
    func_after: Text,
    #[serde(alias = "commit_link")]
    commit: Text,
    description: Text,
    licence: Text,
}

impl Patch {
    /// The row of the plain format.
    pub fn row(self, data_set: &str) -> Row {
        let file = self.file.0.rsplit('/').next().unwrap_or_default();
        // A function without a name is written as one in parentheses.
        let title = match self.func_name.0.as_str() {
            "" => file.to_owned(),
            name if name.starts_with('(') => file.to_owned(),
            name => format!("{name} in {file}"),
        };
        let origin = [data_set, self.commit.0.as_str(), self.file.0.as_str()];
        let provenance = origin.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Row {
            id: self.id,
            cwe: self.cwe,
            language: self.language,
            title: title.into(),
            task: self.description,
            vulnerable: self.func_before,
            secure: self.func_after,
            provenance: provenance.into(),
            licence: self.licence,
            file: self.file,
            cause: Text::default(),
        }
    }
}
