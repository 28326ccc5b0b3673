//! Files of the knowledge base: fetched with progress, checked by the core, and said to be missing when they are.

use std::rc::Rc;

use gloo_net::http::Request;
use rescue_core::knowledge::{File, HEAD_FILE, Head, Kind, Role};
use rescue_core::retrieval::Retriever;
use wasm_bindgen_futures::spawn_local;

use super::desk::Desk;
use super::send;
use crate::browser::stream::Body;
use crate::messages::{Asset, AssetState, FromWorker, KnowledgeInfo};

/// Name of the asset that is loaded first.
const HEAD: &str = "head";

/// Progress is told after so many bytes.
const STEP: usize = 32_000;

/// Loads the head and the word vectors. What failed before is tried again.
pub(super) fn start(desk: &Rc<Desk>, folder: String) {
    desk.folder.replace(folder);
    desk.failed.borrow_mut().clear();
    if desk.base.borrow().is_none() {
        fetch_head(desk);
    } else {
        fetch_vectors(desk);
        desk.again();
    }
}

fn fetch_head(desk: &Rc<Desk>) {
    if !desk.coming.borrow_mut().insert(HEAD.into()) {
        return;
    }
    let desk = Rc::clone(desk);
    spawn_local(async move {
        let progress = Progress { name: HEAD.into(), total: None };
        let url = format!("{}{HEAD_FILE}", desk.folder.borrow());
        let head = match fetch(&url, &progress, Kind::Head.limit()).await {
            Ok(bytes) => Head::decode(&bytes).map(|head| (head, bytes.len())).map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        desk.coming.borrow_mut().remove(HEAD);
        match head {
            Ok((head, bytes)) => {
                desk.base.replace(Some(Retriever::new(head)));
                progress.ready(bytes);
                if !fetch_vectors(&desk) {
                    send(&loaded(&desk));
                }
            }
            Err(why) => progress.failed(&why, "Without it nothing is looked up; slices work."),
        }
        desk.schedule();
    });
}

/// Starts loading the word vectors; `false` where there are none or they are there.
fn fetch_vectors(desk: &Rc<Desk>) -> bool {
    let file = desk.base.borrow().as_ref().and_then(|base| {
        let wanted = base.head().file(Role::Vectors).filter(|_| !base.has_vectors());
        wanted.cloned()
    });
    let there_are = file.is_some();
    if let Some(file) = file {
        fetch_file(desk, file);
    }
    there_are
}

/// Starts loading a file of the head's catalogue, unless it is on its way. Runs go on when it has arrived or failed.
pub(super) fn fetch_file(desk: &Rc<Desk>, file: File) {
    if !desk.coming.borrow_mut().insert(file.name.clone()) {
        return;
    }
    let desk = Rc::clone(desk);
    spawn_local(async move {
        let progress = Progress { name: asset_name(&file), total: Some(file.bytes) };
        let url = format!("{}{}", desk.folder.borrow(), file.name);
        let taken_in = match fetch(&url, &progress, u64::from(file.bytes)).await {
            Ok(bytes) => match desk.base.borrow_mut().as_mut() {
                Some(base) => base.add(&file.name, &bytes).map_err(|error| error.to_string()),
                None => Ok(()),
            },
            Err(why) => Err(why),
        };
        desk.coming.borrow_mut().remove(&file.name);
        match taken_in {
            Ok(()) => progress.ready(file.bytes as usize),
            Err(why) => {
                desk.failed.borrow_mut().insert(file.name.clone());
                progress.failed(&why, without(file.role));
            }
        }
        if file.role == Role::Vectors {
            send(&loaded(&desk));
        }
        desk.schedule();
    });
}

fn loaded(desk: &Desk) -> FromWorker {
    let base = desk.base.borrow();
    FromWorker::Loaded(base.as_ref().map_or_else(KnowledgeInfo::default, |base| KnowledgeInfo {
        version: base.head().build.version.clone(),
        cwes: base.head().nodes.len() as u32,
        items: base.head().build.items,
        vectors: base.has_vectors(),
    }))
}

fn asset_name(file: &File) -> String {
    match file.role {
        Role::Shard(cwe) => format!("cwe-{cwe:03}"),
        Role::Vectors => "vectors".into(),
        Role::Flat => "flat".into(),
        Role::Signals => file.name.trim_end_matches(".bin").into(),
    }
}

fn without(role: Role) -> &'static str {
    match role {
        Role::Shard(_) => "Without it these examples are missing; the guidelines are there.",
        Role::Vectors => "Without it texts are compared by their words only, not by meaning.",
        Role::Signals => "Without it code is not searched for weaknesses; calls and words still count.",
        Role::Flat => "Without it flat retrieval finds nothing; the other methods work.",
    }
}

/// Tells the page how an asset stands.
pub(super) struct Progress {
    pub name: String,
    /// Bytes in all, where known.
    pub total: Option<u32>,
}

impl Progress {
    pub fn say(&self, loaded: usize, state: AssetState) {
        send(&FromWorker::Asset(Asset { name: self.name.clone(), loaded: loaded as u32, total: self.total, state }));
    }

    pub fn ready(&self, bytes: usize) {
        let asset = Asset {
            name: self.name.clone(),
            loaded: bytes as u32,
            total: Some(bytes as u32),
            state: AssetState::Ready,
        };
        send(&FromWorker::Asset(asset));
    }

    pub fn failed(&self, why: &str, without: &str) {
        self.say(0, AssetState::Failed(format!("{why} {without}")));
    }
}

/// The bytes at an address, at most `limit`; otherwise what went wrong, as a sentence.
async fn fetch(url: &str, progress: &Progress, limit: u64) -> Result<Vec<u8>, String> {
    progress.say(0, AssetState::Loading);
    let response = Request::get(url).send().await.map_err(|_| "Stopped: the network did not answer.".to_owned())?;
    if !response.ok() {
        return Err(format!("Stopped: the server answered {}{}.", response.status(), meaning(response.status())));
    }
    let body = Body::of(&response).ok_or_else(|| "Stopped: the server sent nothing.".to_owned())?;
    let mut bytes = Vec::new();
    let mut told = 0;
    loop {
        match body.next().await {
            Ok(Some(chunk)) => bytes.extend(chunk),
            Ok(None) => return Ok(bytes),
            Err(_) => return Err("Stopped: the connection broke.".into()),
        }
        if bytes.len() as u64 > limit {
            return Err(format!("Stopped: the server sends more than the {limit} bytes that the file has."));
        }
        if bytes.len() - told >= STEP {
            told = bytes.len();
            progress.say(told, AssetState::Loading);
        }
    }
}

fn meaning(status: u16) -> &'static str {
    match status {
        403 => " (not allowed)",
        404 => " (not found)",
        429 | 503 => " (busy)",
        _ => "",
    }
}
