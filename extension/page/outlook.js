/*
 * Outlook on the web: one table of anchors and the few functions that stand on them. Class names there are hashes of a
 * build, so anchors are ids and roles. The editor's node is reused for the next draft: the ids of the fields around it
 * tell drafts apart.
 */

import { addresses, mailbox } from "./mailbox.js";
import { pressesSend } from "./sends.js";

const ANCHORS = {
  compose: "[id^=editorParent_]",
  body: "[contenteditable=true][role=textbox]",
  subject: "input[id$=_SUBJECT]",
  to: "[role=group][id$=_TO]",
  cc: "[role=group][id$=_CC]",
  recipient: "._EType_RECIPIENT_ENTITY",
  account: "[id^=primaryMailboxRoot][data-folder-name]",
  message: "[id^=UniqueMessageBody]",
  thread: "[role=main]",
  sender: "[id$=_FROM]",
  date: "[data-testid=SentReceivedSavedTime]",
  send: "button[id*=primaryActionButton], [data-testid=ComposeSendButton]",
  signature: "#Signature, #ms-outlook-mobile-signature, #x_Signature",
  quote: "#appendonsend, #divRplyFwdMsg, #x_appendonsend, #x_divRplyFwdMsg",
};

/** @type {import("./watch.js").Site} */
export const outlook = {
  boundaries: { signature: ANCHORS.signature, quote: ANCHORS.quote },

  composes(document) {
    return [...document.querySelectorAll(ANCHORS.compose)].flatMap((parent) => {
      if (!(parent instanceof HTMLElement)) return [];
      const root = surroundings(parent);
      const field = root.querySelector(ANCHORS.subject) ?? root.querySelector(ANCHORS.to);
      const body = parent.querySelector(ANCHORS.body);
      return {
        site: outlook,
        root,
        key: field?.id ?? parent.id,
        body: body instanceof HTMLElement ? body : null,
        plain: null,
      };
    });
  },

  frame: ({ root }) => root,

  subject({ root }) {
    const field = root.querySelector(ANCHORS.subject);
    return field instanceof HTMLInputElement ? field.value : "";
  },

  recipients({ root }, field) {
    const group = root.querySelector(ANCHORS[field]);
    if (!group) return [];
    const chips = [...group.querySelectorAll(ANCHORS.recipient)].map((chip) => {
      // The label may begin with the person's presence; the chip's own text is the name alone.
      const label = mailbox(chip.getAttribute("aria-label") ?? "");
      const shown = mailbox(chip.textContent);
      return { name: shown.name || (shown.email ? "" : label.name), email: label.email || shown.email };
    });
    return [...chips, ...addresses(looseText(group))];
  },

  own({ root }) {
    const own = outlook.account(root.ownerDocument);
    return own.email ? own : null;
  },

  account: (document) => mailbox(document.querySelector(ANCHORS.account)?.getAttribute("data-folder-name") ?? ""),

  messages(document) {
    return [...document.querySelectorAll(ANCHORS.message)].flatMap((body) => {
      const shown = around(body, ANCHORS.sender);
      if (!(body instanceof HTMLElement) || !shown) return [];
      const sender = shown.querySelector(ANCHORS.sender);
      const from = mailbox(sender?.getAttribute("aria-label") || (sender?.textContent ?? ""));
      return { body, from, date: shown.querySelector(ANCHORS.date)?.textContent ?? "" };
    });
  },

  sends: ({ root }, event) => pressesSend(root.querySelectorAll(ANCHORS.send), event),

  answered({ root }) {
    const shown = root.closest(ANCHORS.thread)?.querySelectorAll(ANCHORS.message) ?? [];
    const last = [...shown].at(-1);
    return last instanceof HTMLElement ? last : null;
  },
};

/**
 * The smallest element around an editor that holds its fields and no other editor.
 * @param {HTMLElement} parent
 */
function surroundings(parent) {
  const fields = `${ANCHORS.subject}, ${ANCHORS.to}`;
  for (let around = parent.parentElement; around; around = around.parentElement) {
    if (around.querySelectorAll(ANCHORS.compose).length > 1) break;
    if (around.querySelector(fields)) return around;
  }
  return parent;
}

/**
 * The smallest element around a message that holds what belongs to it, and no other message.
 * @param {Element} body
 * @param {string} part
 */
function around(body, part) {
  for (let outer = body.parentElement; outer; outer = outer.parentElement) {
    if (outer.querySelectorAll(ANCHORS.message).length > 1) return null;
    if (outer.querySelector(part)) return outer;
  }
  return null;
}

/**
 * The text of a recipients field outside its chips.
 * @param {Element} group
 */
function looseText(group) {
  const walker = group.ownerDocument.createTreeWalker(group, NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest(ANCHORS.recipient)) text += ` ${walker.currentNode.nodeValue}`;
  }
  return text;
}
