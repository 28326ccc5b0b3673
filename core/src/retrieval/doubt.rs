//! What a ranking has to be read with.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::language;

/// Something that retrieval had to do without. Its text is a sentence for the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Doubt {
    /// The embedding model is not loaded, so the facets that compare meaning are off.
    NoVectors {
        /// Names of the facets.
        facets: Vec<String>,
    },
    /// A file that the method cannot do without is not loaded.
    NotLoaded {
        /// Its name.
        file: String,
    },
    /// No API set speaks of this language: those of all languages were used.
    NoApis {
        /// Name of the language.
        language: String,
    },
    /// None of the chosen weaknesses has an example in this language: examples in others are shown.
    NoExamples {
        /// Name of the language.
        language: String,
    },
    /// Only the beginning of a long text was looked at.
    Long {
        /// Bytes of the text.
        bytes: u32,
        /// Bytes that were looked at.
        looked_at: u32,
    },
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoVectors { .. } => {
                write!(f, "The word vectors are not loaded: words were compared as they are written, not by meaning.")
            }
            Self::NotLoaded { file } => write!(f, "{file} is not loaded; what it holds is missing here."),
            Self::NoApis { language } => {
                let language = title(language);
                write!(f, "No APIs are known for {language}; calls were compared with those of all languages.")
            }
            Self::NoExamples { language } => {
                let language = title(language);
                write!(f, "There is no example in {language} yet; the ones shown are in other languages.")
            }
            Self::Long { bytes, looked_at } => {
                write!(f, "The text has {bytes} bytes; only the first {looked_at} were compared.")
            }
        }
    }
}

/// A language as people write it.
fn title(name: &str) -> &str {
    language::named(name).map_or(name, |language| language.title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_as_people_write_them() {
        assert!(Doubt::NoApis { language: "csharp".into() }.to_string().contains("known for C#;"));
        assert!(Doubt::NoExamples { language: "klingon".into() }.to_string().contains("in klingon yet"));
    }
}
