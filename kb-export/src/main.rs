//! Builds, inspects and queries the knowledge base of the RESCUE playground: the same core as the page, on the command line.

mod builder;
mod catalogue;
mod checks;
mod code;
mod commands;
mod corpus;
mod cwe;
mod difference;
mod distill;
mod folder;
mod hex;
mod import;
mod lines;
mod measure;
mod model;
mod request;
mod rows;
mod shipped;
mod signals;
mod sizes;
mod store;

use std::error::Error;
use std::io;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    tracing_subscriber::fmt().with_writer(io::stderr).without_time().with_target(false).init();
    match commands::CommandLine::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if is_closed_pipe(&*failure) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the reader of standard output went away, as `head` does when it has seen enough.
fn is_closed_pipe(failure: &(dyn Error + 'static)) -> bool {
    failure.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
