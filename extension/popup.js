// @ts-check
// Loads the popup page; everything else is in Rust.

import init, { popup } from "./afterword.js";

await init();
popup();
