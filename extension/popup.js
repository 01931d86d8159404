// @ts-check
// Loads the popup page; everything else is in Rust. Should that fail, a line says so instead of an empty page.

import init, { popup } from "./afterword.js";

try {
  await init();
  popup();
} catch (failure) {
  console.error("Afterword's popup page could not start.", failure);
  const place = document.getElementById("main");
  /** @type {typeof chrome} */
  const api = /** @type {any} */ (globalThis).browser ?? chrome;
  if (place) place.textContent = api.i18n.getMessage("popup_failed");
}
