//! The command line: reviews letters in files, and prints the rules.
//!
//! Exit code 0 says that everything asked for was done, 2 that an input could not be used, with one line that says
//! which, where and why.

#[cfg(not(target_arch = "wasm32"))]
mod cli;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
