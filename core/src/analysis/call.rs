//! A call as the retrieval sees it.

use serde::{Deserialize, Serialize};

/// A call in the code, its name resolved through imports and local types where they say enough.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ApiCall {
    /// 1-based line of the callee's name.
    pub line: u32,
    /// `subprocess.run` when resolved; `.execute` when the receiver's type is not known; `strcpy` for a plain name.
    pub name: String,
}
