// @ts-check
// Loads the background. Listeners must be registered before WebAssembly is ready, so this registers them and hands
// everything on to Rust in the order it came. If Rust ever fails, it starts anew from what is stored.

import init, { Background } from "./afterword.js";

/** @type {typeof chrome} */
const api = /** @type {any} */ (globalThis).browser ?? chrome;

/** @type {Map<number, chrome.runtime.Port>} */
const ports = new Map();
let connections = 0;
let background = start();

async function start() {
  await init();
  return Background.start(api);
}

/** Tells every page that the background failed; the next message finds a new one. */
async function restart() {
  background = start();
  const fresh = await background;
  for (const [number, port] of ports) {
    fresh.connected(number, port);
    port.postMessage({ tell: { message: "tell_restarted" } });
  }
}

let order = Promise.resolve();

/** @param {(background: Background) => void} action */
function inOrder(action) {
  order = order.then(async () => {
    try {
      action(await background);
    } catch (failure) {
      console.error("Afterword's background failed and starts anew.", failure);
      await restart().catch((again) => console.error("Afterword's background could not start.", again));
    }
  });
}

api.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") api.tabs.create({ url: api.runtime.getURL("welcome.html") });
});
api.alarms.onAlarm.addListener(() => inOrder((background) => background.rang()));
api.notifications.onClicked.addListener((key) => inOrder((background) => background.notification_clicked(key)));
api.notifications.onButtonClicked?.addListener((key, button) =>
  inOrder((background) => background.notification_clicked(key, button)));
api.storage.sync.onChanged.addListener(({ afterword }) => inOrder((background) => background.shared(afterword?.newValue)));
api.runtime.onConnect.addListener((port) => {
  const number = connections++;
  ports.set(number, port);
  inOrder((background) => background.connected(number, port));
  port.onMessage.addListener((message) => inOrder((background) => background.said(number, message)));
  port.onDisconnect.addListener(() => {
    ports.delete(number);
    inOrder((background) => background.left(number));
  });
});
