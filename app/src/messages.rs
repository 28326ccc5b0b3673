//! What the page and its worker say to each other.
//!
//! The page numbers its runs. The worker says `Begun` when it takes a `Run` in hand, and answers it twice: `Sliced` as soon
//! as the slice is known, `Found` when everything else is. Both come again as files arrive that the run needs
//! ([`Found::waiting_for`]), and not at all when a newer `Run` has come in. The page drops every answer whose number is not
//! its newest, and sends no run while one waits to be begun.
//!
//! A message crosses as one string of JSON: a tree of objects would be copied value by value, which takes longer than
//! many an analysis.

use rescue_core::analysis::Direction;
use rescue_core::answer::DiffLine;
use rescue_core::retrieval::Retrieval;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::state::export::GraphFormat;

/// A message as it is posted.
pub fn write(message: &impl Serialize) -> JsValue {
    // Plain data with text as keys: there is nothing in it that JSON could not say.
    serde_json::to_string(message).unwrap_or_default().into()
}

/// A message as it has arrived; `None` where it is none.
pub fn read<T: DeserializeOwned>(posted: &JsValue) -> Option<T> {
    serde_json::from_str(&posted.as_string()?).ok()
}

/// From the page to the worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ToWorker {
    /// Load the knowledge base from this folder (a URL that ends in `/`). Sent first, and again to retry what failed.
    Load {
        /// Absolute URL.
        base: String,
    },
    /// Analyse and retrieve.
    Run(Run),
    /// Answers with [`FromWorker::Compared`].
    Compare(Compare),
    /// Answers with [`FromWorker::Exported`]; not at all where no code has been analysed.
    Export(Export),
}

/// One analysis.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Number of the run; grows.
    pub id: u32,
    /// The task in words; may be empty.
    pub task: String,
    /// The user's code; may be empty.
    pub code: String,
    /// Name of the language, or `None` to detect it.
    pub language: Option<String>,
    /// Name of the retrieval method.
    pub method: String,
    /// What to slice on.
    pub slice: SliceRequest,
}

/// What the user asked to slice on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SliceRequest {
    /// 1-based lines; none lets the worker choose the calls that the best weaknesses are about.
    #[serde(default)]
    pub lines: Vec<u32>,
    /// Which way.
    #[serde(default)]
    pub direction: Direction,
    /// Bound on the number of dependences.
    #[serde(default)]
    pub hops: Option<u32>,
    /// Of the only line, the variable whose name stands here and nothing else; the whole line where there is none.
    #[serde(default)]
    pub variable: Option<Place>,
}

/// A place in the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// 1-based.
    pub line: u32,
    /// 1-based, in UTF-16 code units, as editors count.
    pub column: u32,
}

/// Compare an answer's code with the draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compare {
    /// Number of the comparison; grows.
    pub id: u32,
    /// The draft; may be empty.
    pub draft: String,
    /// The model's answer as it came, prose and fences included.
    pub answer: String,
    /// Name of the draft's language, where it is known.
    pub language: Option<String>,
}

/// Write down the dependence graph of the code that was analysed last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Export {
    /// The slice that is to be written down; `None` for the whole graph.
    pub slice: Option<SliceRequest>,
    /// As what.
    pub format: GraphFormat,
    /// Name of the file that it is for.
    pub file: String,
}

/// From the worker to the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum FromWorker {
    /// The worker runs; analysis works from here on.
    Started {
        /// The languages it knows.
        languages: Vec<Named>,
        /// The retrieval methods, the default first.
        methods: Vec<Named>,
    },
    /// An asset made progress, arrived or failed.
    Asset(Asset),
    /// The knowledge base is there; what could not be loaded was said in an [`FromWorker::Asset`].
    Loaded(KnowledgeInfo),
    /// A [`Run`] has been taken in hand.
    Begun(u32),
    /// The first answer to a [`Run`].
    Sliced(Box<Sliced>),
    /// The second answer to a [`Run`].
    Found(Box<Found>),
    /// The answer to a [`Compare`].
    Compared(Compared),
    /// The answer to an [`Export`].
    Exported(Exported),
}

/// Something to choose from a menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// As in messages and data.
    pub name: String,
    /// As people write it.
    pub title: String,
}

/// Something that the page loads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asset {
    /// Short name, for the list: `analysis`, `head`, `vectors`, `cwe-089`, `grammar-python`.
    pub name: String,
    /// Bytes that have arrived.
    pub loaded: u32,
    /// Bytes in all, where known.
    pub total: Option<u32>,
    /// How it stands.
    pub state: AssetState,
}

/// How an asset stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AssetState {
    /// On its way.
    Loading,
    /// Here, checked and in use.
    Ready,
    /// Not to be had: why, and what works without it, for the user.
    Failed(String),
}

/// What the loaded knowledge base is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnowledgeInfo {
    /// Version as the builder wrote it.
    pub version: String,
    /// Number of weaknesses.
    pub cwes: u32,
    /// Number of pairs.
    pub items: u32,
    /// Whether word vectors are there.
    pub vectors: bool,
}

/// Milliseconds that the steps took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Times {
    /// Text to tree.
    pub parse: f64,
    /// Tree to dependence graph.
    pub graph: f64,
    /// Graph to slice.
    pub slice: f64,
}

/// What a run found in the code itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sliced {
    /// Number of the run.
    pub id: u32,
    /// Name of the language that was used, with how sure the detection was (0–1); `None` without code.
    pub language: Option<(String, f32)>,
    /// The slice of the user's code; `None` without code or without anything to slice on.
    pub slice: Option<ShownSlice>,
    /// The grammar, by its name as an asset, that would have been needed; it is on its way or has failed.
    pub missing: Option<String>,
    /// What was odd about the input, for the user.
    pub doubts: Vec<String>,
    /// How long the steps took.
    pub times: Times,
}

/// What a run found in the knowledge base.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Number of the run.
    pub id: u32,
    /// What was retrieved; `None` until the knowledge base is there.
    pub retrieval: Option<Retrieval>,
    /// For each of the first examples of the retrieval: its vulnerable text against its secure one.
    pub diffs: Vec<Vec<DiffLine>>,
    /// The prompt, ready to send or copy; empty without task and code.
    pub prompt: Vec<ChatMessage>,
    /// Names of files that are on their way and will add to this; the same run is then answered again. None: complete.
    pub waiting_for: Vec<String>,
    /// Milliseconds from facets to ranking and examples, loading of shards not counted.
    pub retrieve: f64,
}

/// A slice and what it starts from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownSlice {
    /// 1-based lines of the criterion.
    pub criterion: Vec<u32>,
    /// The variable that is the criterion, where it is one: its name, and where that begins.
    pub variable: Option<(String, Place)>,
    /// Why these, where the worker chose them: "Line 22 uses execute, which SQL injection (CWE-89) is about.".
    pub chosen_because: Option<String>,
    /// Which way.
    pub direction: Direction,
    /// Bound on the number of dependences.
    pub hops: Option<u32>,
    /// 1-based lines that it keeps, the criterion among them; ascending.
    pub kept: Vec<u32>,
    /// A text as long as the code: on each line the sentence that says why that line is kept, or why not.
    pub why: String,
}

/// One message of a chat prompt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatMessage {
    /// `system` or `user`.
    pub role: String,
    /// The text.
    pub content: String,
}

/// The code of an answer beside the draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// Number of the comparison.
    pub id: u32,
    /// The code that was found in the answer; empty where there is none.
    pub code: String,
    /// Lines of the difference; empty without a draft.
    pub diff: Vec<DiffLine>,
    /// What was odd, for the user.
    pub doubts: Vec<String>,
}

/// A graph or a slice, written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exported {
    /// Name of the file that it is for.
    pub file: String,
    /// As what.
    pub format: GraphFormat,
    /// The file.
    pub text: String,
}
