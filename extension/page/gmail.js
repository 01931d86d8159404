/*
 * Gmail's compose windows: one table of anchors and the few functions that stand on them. No anchor is a label or a
 * tooltip, so that every language of the interface works.
 */

import { mailbox } from "./mailbox.js";
import { pressesSend } from "./sends.js";

/** Where each part is; of several selectors the first that finds something counts. */
const ANCHORS = {
  compose: "input[name=composeid]",
  root: [".M9", ".aoI[role=region]", "[role=dialog]", "body.xE.xp"],
  window: ["[role=dialog]", ".AD", ".aSt", ".nH.Hd"],
  body: [".Ap [g_editable=true]", ".Ap [contenteditable=true][role=textbox]"],
  plain: ["textarea.Ak"],
  subject: ["input[name=subjectbox]", "input[name=subject]"],
  to: [
    ".GS .anm[name=to] [role=option][data-hovercard-id]",
    "tr.bzf div[name=to] div[data-hovercard-id]",
    ".vR > input[name=to]",
    "textarea.vO[name=to]",
    "div.aoD.hl span[email]",
  ],
  cc: [
    ".GS .anm[name=cc] [role=option][data-hovercard-id]",
    "tr.bzf div[name=cc] div[data-hovercard-id]",
    ".vR > input[name=cc]",
    "textarea.vO[name=cc]",
  ],
  from: "input[name=from]",
  account: 'a[aria-label*="@"]',
  answered: "input[name=rm]",
  inlineReply: ".ip.adB, .ip",
  message: ".a3s",
  shown: "div.adn[data-legacy-message-id]:has(.h7), div.adn[data-legacy-message-id] .h7",
  sender: "span.gD[email]",
  date: ".g3",
  send: ".IZ .Up div > div[role=button]:not([aria-haspopup=true])",
  thread: "[role=main]",
  signature: ".gmail_signature_prefix, .gmail_signature, [data-smartmail=gmail_signature]",
  quote: ".gmail_quote_container, .gmail_quote, .gmail_attr",
};

/** @type {import("./watch.js").Site} */
export const gmail = {
  boundaries: { signature: ANCHORS.signature, quote: ANCHORS.quote },

  composes(document) {
    return [...document.querySelectorAll(ANCHORS.compose)].flatMap((mark) => {
      const root = ANCHORS.root.map((selector) => mark.closest(selector)).find((found) => found !== null);
      if (!(root instanceof HTMLElement)) return [];
      const body = first(root, ANCHORS.body);
      const plain = first(root, ANCHORS.plain);
      return {
        site: gmail,
        root,
        key: mark.getAttribute("value") ?? "",
        body: body instanceof HTMLElement ? body : null,
        plain: plain instanceof HTMLTextAreaElement ? plain : null,
      };
    });
  },

  frame({ root }) {
    const found = ANCHORS.window.map((selector) => root.closest(selector)).find((around) => around !== null);
    return found instanceof HTMLElement ? found : root;
  },

  subject: ({ root }) => value(first(root, ANCHORS.subject)),

  recipients({ root }, field) {
    const selector = ANCHORS[field].find((candidate) => root.querySelector(candidate));
    if (!selector) return [];
    return [...root.querySelectorAll(selector)].map((chip) => {
      const email = chip.getAttribute("data-hovercard-id") ?? chip.getAttribute("email");
      if (email === null) return mailbox(value(chip));
      const name = chip.getAttribute("data-name") ?? chip.getAttribute("name") ?? chip.textContent.trim();
      return { name: name === email ? "" : name, email };
    });
  },

  own({ root }) {
    const own = mailbox(value(root.querySelector(ANCHORS.from)));
    const account = own.email ? own : gmail.account(root.ownerDocument);
    return account.email ? account : null;
  },

  account: (document) => mailbox(document.querySelector(ANCHORS.account)?.getAttribute("aria-label") ?? ""),

  messages(document) {
    const whole = [...document.querySelectorAll(ANCHORS.shown)].filter((shown) => shown.querySelector(ANCHORS.message));
    // Of a message and its inner box only the outer one counts.
    const outer = whole.filter((shown) => !whole.some((other) => other !== shown && other.contains(shown)));
    return outer.flatMap((shown) => {
      const [body, sender] = [shown.querySelector(ANCHORS.message), shown.querySelector(ANCHORS.sender)];
      if (!(body instanceof HTMLElement) || !sender) return [];
      const from = { name: sender.getAttribute("name") ?? "", email: sender.getAttribute("email") ?? "" };
      const date = shown.querySelector(ANCHORS.date);
      return { body, from, date: date?.getAttribute("title") || (date?.textContent ?? "") };
    });
  },

  sends: ({ root }, event) => pressesSend(gmail.frame({ root }).querySelectorAll(ANCHORS.send), event),

  answered({ root }) {
    const id = value(root.querySelector(ANCHORS.answered));
    const document = root.ownerDocument;
    const target = id && document.querySelector(`[data-legacy-message-id="${CSS.escape(id)}"] ${ANCHORS.message}`);
    if (target instanceof HTMLElement) return target;
    if (!root.closest(ANCHORS.inlineReply)) return null;
    const shown = root.closest(ANCHORS.thread)?.querySelectorAll(ANCHORS.message) ?? [];
    const last = [...shown].at(-1);
    return last instanceof HTMLElement ? last : null;
  },
};

/**
 * @param {Element} root
 * @param {string[]} selectors
 */
function first(root, selectors) {
  return selectors.map((selector) => root.querySelector(selector)).find((found) => found !== null) ?? null;
}

/** @param {Element | null} field */
function value(field) {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "";
}
