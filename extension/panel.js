// @ts-check
// Loads a panel: the popup, the options page or the first-run page, as the page's `data-panel` names it. Everything else is
// in Rust. Should that fail, a line says so instead of an empty page: the element with `data-if-failed` names it.

// Nothing is imported or exported; this makes it a module all the same, for the reader and the checker.
export {};

const { panel } = document.documentElement.dataset;

try {
  if (panel === "popup") {
    const { default: init, popup } = await import("./popup.js");
    await init();
    await popup();
  } else {
    const { default: init, options, welcome } = await import("./afterword.js");
    await init();
    await (panel === "options" ? options : welcome)();
  }
} catch (failure) {
  console.error(`Afterword's ${panel} page could not start.`, failure);
  /** @type {HTMLElement | null} */
  const place = document.querySelector("[data-if-failed]");
  /** @type {typeof chrome} */
  const api = /** @type {any} */ (globalThis).browser ?? chrome;
  if (place) place.textContent = api.i18n.getMessage(place.dataset.ifFailed ?? "");
}
