// @ts-check
// Loads a panel: the popup, the options page or the first-run page, as the page's `data-panel` names it. The connection to
// the background is opened at once, so that it wakes and answers while WebAssembly loads; everything else is in Rust.
// Should that fail, a line says so instead of an empty page: the element with `data-if-failed` names it.

// Nothing is imported or exported; this makes it a module all the same, for the reader and the checker.
export {};

/** @type {typeof chrome} */
const api = /** @type {any} */ (globalThis).browser ?? chrome;
const { panel } = document.documentElement.dataset;

/** Connects to the background, asks for the first view and keeps what it says. */
function connect() {
  const port = api.runtime.connect({ name: "panel" });
  /** @type {unknown[]} */
  const heard = [];
  const hear = (/** @type {unknown} */ message) => { heard.push(message); };
  let ended = false;
  port.onMessage.addListener(hear);
  port.onDisconnect.addListener(() => { ended = true; });
  port.postMessage("open");
  return {
    /**
     * The view that the background kept when something last changed, which will do for the popup until it has woken, and
     * the dates that the popup before wrote.
     */
    kept: panel === "popup" && api.storage.session.get(["afterword.view", "afterword.dates"]),
    /** Hands the port over with what came on it; nothing where the browser has closed it. */
    take() {
      port.onMessage.removeListener(hear);
      return ended ? undefined : { port, heard };
    },
  };
}

try {
  const connection = connect();
  if (panel === "popup") {
    const { default: init, popup } = await import("./popup.js");
    await init();
    await popup(connection);
  } else {
    const { default: init, options, welcome } = await import("./afterword.js");
    await init();
    await (panel === "options" ? options : welcome)(connection);
  }
} catch (failure) {
  console.error(`Afterword's ${panel} page could not start.`, failure);
  /** @type {HTMLElement | null} */
  const place = document.querySelector("[data-if-failed]");
  if (place) place.textContent = api.i18n.getMessage(place.dataset.ifFailed ?? "");
}
