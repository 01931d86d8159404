/*
 * The extension's content script: builds the link from the browser's extension API and starts the page script.
 */

import { start } from "./start.js";

/** @type {import("./link.js").Link} */
const link = {
  connect() {
    const port = chrome.runtime.connect({ name: "page" });
    return {
      postMessage: (message) => port.postMessage(message),
      onMessage: (hear) => port.onMessage.addListener((message) => hear(message)),
      onDisconnect: (closed) =>
        port.onDisconnect.addListener(() => {
          // Reading the reason keeps Chromium from logging a closed port as an error on the user's mail page.
          void chrome.runtime.lastError;
          closed();
        }),
    };
  },
  reachable: () => Boolean(chrome.runtime.id),
  message: (key, substitutions) => chrome.i18n.getMessage(key, substitutions),
};

const page = start(document, link);

chrome.runtime.onMessage.addListener((message) => {
  if (message === "read") page.hear({ type: "read" });
});
