//! Builds, inspects and queries the knowledge base of the RESCUE playground: the same core as the page, on the command line.

mod builder;
mod checks;
mod commands;
mod corpus;
mod hex;
mod measure;
mod request;
mod rows;
mod shipped;
mod store;

use std::io;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    tracing_subscriber::fmt().with_writer(io::stderr).without_time().with_target(false).init();
    match commands::CommandLine::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
