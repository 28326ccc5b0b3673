//! What can be wrong with a knowledge-base file.

use thiserror::Error;

use super::envelope::Kind;
use crate::embedding::ModelError;

/// Why a file was refused. The text is a sentence for the user and what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KnowledgeError {
    /// Not one of our files at all: a page that says "not found", for instance.
    #[error("{file} is not a knowledge-base file. Check the address or the folder that it was loaded from.")]
    NotOurs {
        /// What was read.
        file: String,
    },
    /// Another kind of file than the one that was asked for.
    #[error("{file} holds {found}, but {wanted} is needed here. Check that the file has its original name.")]
    Kind {
        /// What was read.
        file: String,
        /// What it says it is.
        found: Kind,
        /// What was asked for.
        wanted: Kind,
    },
    /// Made by an older or newer program.
    #[error(
        "{file} has format {found}, this program reads format {known}. Build it again with the program's own kb-export."
    )]
    Version {
        /// What was read.
        file: String,
        /// Its format.
        found: u16,
        /// The only format that is read.
        known: u16,
    },
    /// Longer than any file of its kind may be.
    #[error("{file} is {bytes} bytes long, at most {limit} are allowed. Build a knowledge base with less in it.")]
    TooLarge {
        /// What was read.
        file: String,
        /// How long it is, or says it is.
        bytes: u64,
        /// How long it may be.
        limit: u64,
    },
    /// Cut off, or with something after its end.
    #[error("{file} should be {said} bytes long and is {found}. Load it again; it was probably cut off on its way.")]
    Length {
        /// What was read.
        file: String,
        /// How long it has to be.
        said: u64,
        /// How long it is.
        found: u64,
    },
    /// Its checksum is not the one that it carries.
    #[error("{file} was altered or damaged since it was built. Load it again, or build it again.")]
    Altered {
        /// What was read.
        file: String,
    },
    /// Whole, but not the file that the head lists: the two come from different builds.
    #[error(
        "{file} does not belong to this knowledge base. Load the page again so that all files come from one build."
    )]
    OtherBuild {
        /// What was read.
        file: String,
    },
    /// The head does not list it.
    #[error("This knowledge base has no file {file}. Build it again with kb-export.")]
    Unlisted {
        /// What was asked for.
        file: String,
    },
    /// The checksum holds, but the content breaks the format or one of its limits.
    #[error("{file} cannot be read: it does not hold what {kind} holds, or more than is allowed. Build it again.")]
    Content {
        /// What was read.
        file: String,
        /// What it says it is.
        kind: Kind,
    },
    /// Not an embedding model.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// Readable, but it contradicts itself.
    #[error("{file} contradicts itself: {what}. Correct the input and build it again.")]
    Meaning {
        /// What was read.
        file: String,
        /// Which statement does not hold.
        what: String,
    },
}
