// @ts-check
// Loads the options page; everything else is in Rust.

import init, { options } from "./afterword.js";

await init();
options();
