/*
 * Gmail's compose windows: one table of anchors and the few functions that stand on them. No anchor is a label or a
 * tooltip, so that every language of the interface works.
 */

import { isoDate } from "./dates.js";
import { mailbox } from "./mailbox.js";
import { received } from "./quotes.js";
import { read } from "./read.js";

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
  attachment: "input[name=attach]:not([type=checkbox]:not(:checked)), .gmail_drive_chip",
  shown: ".adn[data-legacy-message-id]",
  sender: ".gD[email]",
  date: ".g3",
  message: ".a3s",
  thread: "[role=main]",
  signature: ".gmail_signature_prefix, .gmail_signature, [data-smartmail=gmail_signature]",
  // What is forwarded stands open in its container; what is answered stands in a block of its own there.
  quote: ".gmail_quote:not(blockquote, :has(blockquote.gmail_quote)), .gmail_quote_container:not(:has(blockquote.gmail_quote))",
  enclosed: "blockquote.gmail_quote, .gmail_attr",
};

const BOUNDARIES = { signature: ANCHORS.signature, quote: ANCHORS.quote, enclosed: ANCHORS.enclosed };

/** @type {import("./watch.js").Site} */
export const gmail = {
  boundaries: BOUNDARIES,
  received: received(BOUNDARIES),

  sending: {
    // Send, and Send and archive; not the arrow beside them.
    button: ".IZ .Up div > div[role=button]:not([aria-haspopup=true])",
    question: "[role=alertdialog]",
    toast: "div.b8[role=alert] .vh",
  },

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
    const from = mailbox(value(root.querySelector(ANCHORS.from)));
    const own = from.email ? from : account(root.ownerDocument);
    return own.email ? own : null;
  },

  hasAttachment: ({ root }) => root.querySelector(ANCHORS.attachment) !== null,

  thread(document) {
    const own = account(document).email.toLowerCase();
    return [...document.querySelectorAll(ANCHORS.shown)].flatMap((shown) => {
      const body = shown.querySelector(ANCHORS.message);
      // A mail that was expanded and collapsed again may keep its body, unseen.
      if (!(body instanceof HTMLElement) || !body.checkVisibility()) return [];
      const sender = shown.querySelector(ANCHORS.sender);
      const email = sender?.getAttribute("email") ?? "";
      const date = shown.querySelector(ANCHORS.date);
      const said = date?.getAttribute("title") || date?.textContent || "";
      return {
        from: { name: sender?.getAttribute("name") ?? "", email },
        own: own !== "" && email.toLowerCase() === own,
        at: isoDate(said, document.documentElement.lang),
        text: read(body, gmail.received).text,
      };
    });
  },

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

/** @param {Document} document */
function account(document) {
  const label = mailbox(document.querySelector(ANCHORS.account)?.getAttribute("aria-label") ?? "");
  return label.email ? label : { name: "", email: mailbox(document.title).email };
}

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
