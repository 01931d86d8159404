/*
 * Outlook on the web: one table of anchors and the few functions that stand on them. Class names there are hashes of a
 * build, so anchors are ids and roles. The editor's node is reused for the next draft: the ids of the fields around it
 * tell drafts apart.
 */

import { isoDate } from "./dates.js";
import { addresses, mailbox } from "./mailbox.js";
import { received } from "./quotes.js";
import { read } from "./read.js";

const ANCHORS = {
  compose: "[id^=editorParent_]",
  body: "[contenteditable=true][role=textbox]",
  subject: "input[id$=_SUBJECT]",
  to: "[role=group][id$=_TO]",
  cc: "[role=group][id$=_CC]",
  recipient: "._EType_RECIPIENT_ENTITY",
  account: "[id^=primaryMailboxRoot][data-folder-name]",
  attachment: "[id$=_ATTACHMENTS] [role=option]",
  sender: "[id$=_FROM]",
  date: "[data-testid=SentReceivedSavedTime]",
  message: "[id^=UniqueMessageBody]",
  thread: "[role=main]",
  signature: "#Signature, #ms-outlook-mobile-signature, #x_Signature",
  quote: "#appendonsend, #divRplyFwdMsg, #x_appendonsend, #x_divRplyFwdMsg",
};

const BOUNDARIES = { signature: ANCHORS.signature, quote: ANCHORS.quote };

/** @type {import("./watch.js").Site} */
export const outlook = {
  boundaries: BOUNDARIES,
  received: received(BOUNDARIES),

  sending: {
    button: "button[id*=primaryActionButton], [data-testid=ComposeSendButton] button:not([aria-haspopup=true])",
    question: "[role=dialog], [role=alertdialog]",
    toast: null,
  },

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
    const own = account(root.ownerDocument);
    return own.email ? own : null;
  },

  hasAttachment: ({ root }) => root.querySelector(ANCHORS.attachment) !== null,

  thread(document) {
    const own = account(document).email.toLowerCase();
    return [...document.querySelectorAll(ANCHORS.message)].flatMap((body) => {
      if (!(body instanceof HTMLElement) || !body.checkVisibility()) return [];
      const head = withSender(body);
      const sender = head?.querySelector(ANCHORS.sender);
      const shown = mailbox(sender?.textContent ?? "");
      // The label begins with a word of the page's language; its address is the same in all.
      const label = mailbox(sender?.querySelector("[aria-label]")?.getAttribute("aria-label") ?? "");
      const email = shown.email || label.email;
      return {
        from: { name: shown.name, email },
        own: own !== "" && email.toLowerCase() === own,
        at: isoDate(head?.querySelector(ANCHORS.date)?.textContent ?? "", document.documentElement.lang),
        text: read(body, outlook.received).text,
      };
    });
  },

  answered({ root }) {
    const shown = root.closest(ANCHORS.thread)?.querySelectorAll(ANCHORS.message) ?? [];
    const last = [...shown].at(-1);
    return last instanceof HTMLElement ? last : null;
  },
};

/** @param {Document} document */
function account(document) {
  return mailbox(document.querySelector(ANCHORS.account)?.getAttribute("data-folder-name") ?? "");
}

/**
 * The smallest element around a shown body that also holds its sender, and no other body.
 * @param {HTMLElement} body
 */
function withSender(body) {
  for (let around = body.parentElement; around; around = around.parentElement) {
    if (around.querySelectorAll(ANCHORS.message).length > 1) break;
    if (around.querySelector(ANCHORS.sender)) return around;
  }
  return null;
}

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
