//! The signals of a language, as a file.

use super::catalogue::File;
use super::envelope::{self, Kind};
use super::error::KnowledgeError;
use crate::signal::{Prepared, Signals};

/// The file's bytes.
pub fn encode_signals(signals: &Signals) -> Vec<u8> {
    envelope::seal(Kind::Signals, signals)
}

/// Reads the file that the head lists as `file`, and makes its signals ready.
pub fn decode_signals(file: &File, bytes: &[u8]) -> Result<Prepared, KnowledgeError> {
    file.check(bytes)?;
    let signals: Signals = envelope::open(Kind::Signals, &file.name, bytes)?;
    let meaning = |what: String| KnowledgeError::Meaning { file: file.name.clone(), what };
    if file.name != File::signals_name(&signals.language) {
        return Err(meaning(format!("its signals are for {}", signals.language)));
    }
    Prepared::of(signals).map_err(|error| meaning(error.to_string()))
}
