//! The wasm-bindgen step: from the module the compiler wrote to one the browser loads, with its JavaScript half.
//!
//! A program of our own on `wasm-bindgen-cli-support` and not the published command, so that one lock file holds the
//! version of both halves, and nothing has to be installed.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(module), Some(made), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!("usage: xtask MODULE.wasm FOLDER/NAME");
        return ExitCode::from(2);
    };
    let (Some(folder), Some(name)) = (made.parent(), made.file_name().and_then(OsStr::to_str)) else {
        eprintln!("xtask: {} names no module", made.display());
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(name).typescript(true);
    // `init()` finds the module beside the script; after a failure the loader throws the old state away.
    bindgen.omit_default_module_path(false).reset_state_function(true);
    let done = bindgen.web(true).and_then(|bindgen| bindgen.generate(folder));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
