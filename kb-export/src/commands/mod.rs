//! The subcommands, one file each: what it is asked, what it does, what it prints.
//!
//! Results go to standard output, everything for people on the way to standard error.

mod build;
mod diff;
mod distill;
mod eval;
mod graph;
mod import;
mod inspect;
mod retrieve;
mod signals;
mod slice;
mod verify;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, Parser, Subcommand};
use rescue_core::retrieval::{Method, method, methods};

use crate::shipped::Shipped;
use crate::store::Store;

/// Builds, inspects and queries the knowledge base of the RESCUE playground.
#[derive(Parser)]
#[command(version, about, arg_required_else_help = true)]
pub struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Import),
    Distill(distill::Distill),
    Build(build::Build),
    Inspect(inspect::Inspect),
    Verify(verify::Verify),
    Diff(diff::Diff),
    Slice(slice::Slice),
    Graph(graph::Graph),
    Retrieve(retrieve::Retrieve),
    Signals(signals::SignalsCommand),
    Eval(eval::Eval),
}

/// Why a command failed; the text is for the user.
pub type Failure = Box<dyn Error>;

impl CommandLine {
    /// Runs the command.
    pub fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Import(command) => command.run(),
            Command::Distill(command) => command.run(),
            Command::Build(command) => command.run(),
            Command::Inspect(command) => command.run(),
            Command::Verify(command) => command.run(),
            Command::Diff(command) => command.run(),
            Command::Slice(command) => command.run(),
            Command::Graph(command) => command.run(),
            Command::Retrieve(command) => command.run(),
            Command::Signals(command) => command.run(),
            Command::Eval(command) => command.run(),
        }
    }
}

/// Milliseconds since `start`, to the microsecond.
fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_micros() as f64 / 1e3
}

/// Which knowledge base and which method.
#[derive(Args)]
struct Base {
    /// Folder of a knowledge base; by default the one that ships with the product
    #[arg(long, value_name = "DIR")]
    kb: Option<PathBuf>,
    /// Retrieval method
    #[arg(long, value_name = "NAME", default_value_t = MethodName(methods()[0]))]
    method: MethodName,
}

impl Base {
    /// Opens the knowledge base with what ranking needs; examples are loaded when they are asked for.
    fn open(&self) -> Result<Store, Failure> {
        let folder = match &self.kb {
            Some(folder) => folder.clone(),
            None => Shipped::find()?.knowledge_base()?,
        };
        let mut store = Store::open(&folder)?;
        store.load_to_rank(self.method.0)?;
        Ok(store)
    }
}

/// A method, by its name on the command line.
#[derive(Clone, Copy)]
struct MethodName(&'static Method);

impl std::fmt::Display for MethodName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.name)
    }
}

impl std::str::FromStr for MethodName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let names = || methods().iter().map(|method| method.name).collect::<Vec<_>>().join(", ");
        method(name).map(Self).ok_or_else(|| format!("there is no such method; the methods are {}", names()))
    }
}
