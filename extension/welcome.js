// @ts-check
// Loads the first-run page; everything else is in Rust. Should that fail, a line says so instead of an empty page.

import init, { welcome } from "./afterword.js";

try {
  await init();
  welcome();
} catch (failure) {
  console.error("Afterword's first-run page could not start.", failure);
  const place = document.getElementById("status");
  /** @type {typeof chrome} */
  const api = /** @type {any} */ (globalThis).browser ?? chrome;
  if (place) place.textContent = api.i18n.getMessage("options_unreachable");
}
