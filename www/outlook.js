// The second demo mail page's own behaviour: one editor node that serves draft after draft, as Outlook's does, sending with
// undo, and a question before a mail without a subject goes. The editor is the published one that Outlook is built on.
import { createModelFromHtml, Editor, EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs';
import { fromLastWednesday } from './days.js';
import { label, labels, shownDate } from './outlook_labels.js';

/** @typedef {{id: string, to: {name: string, email: string}[], subject: string, html: string}} Draft */

/** TypeScript's library does not know Trusted Types yet.
 * @typedef {{createHTML(html: string): string}} HtmlPolicy
 * @typedef {{createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy}} PolicyFactory */

// The page owns the default policy, as the real one does: a second one would throw.
/** @type {{trustedTypes?: PolicyFactory}} */ (globalThis).trustedTypes?.createPolicy('default', { createHTML: (html) => html });

const DANA = { name: 'Dana Whitfield', email: 'dana.whitfield@brightwater.example' };
/** How long a sent mail can be called back. */
const UNDO_MS = 10_000;

const query = new URLSearchParams(location.search);

/** @template {Element} T @param {ParentNode} root @param {string} selector @returns {T} */
function one(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return /** @type {T} */ (found);
}

/** @param {string} id */
const template = (id) => /** @type {HTMLTemplateElement} */ (one(document, id));

label();

/** @type {HTMLElement} */
const surface = one(template('#compose-surface').content, '#docking_DockingTriggerPart_0');
/** @type {HTMLDivElement} */
const node = one(surface, '[id^=editorParent_] > div');
/** @type {HTMLInputElement} */
const subject = one(surface, '[data-field=SUBJECT]');
/** @type {Editor | null} */
let editor = null;
/** @type {Draft[]} */
const drafts = [];
/** @type {Draft | null} */
let open = null;
let made = 0;

/** @param {string} name */
const field = (name) => /** @type {HTMLElement} */ (one(surface, `[data-field=${name}]`));

/** @param {Partial<Draft>} content */
function begin(content) {
  made += 1;
  // Ids as the real page makes them: the same part with another tail for each draft.
  const draft = { id: `MSG_15127c3b5a${made}`, to: [DANA], subject: '', html: '', ...content };
  drafts.push(draft);
  show(draft);
}

/** Puts a draft into the one editor node. @param {Draft} draft */
function show(draft) {
  keep();
  open = draft;
  for (const name of ['TO', 'CC', 'SUBJECT', 'ATTACHMENTS']) field(name).id = `${draft.id}_${name}`;
  one(field('TO'), '[role=textbox]').replaceChildren(...draft.to.flatMap(chip));
  field('ATTACHMENTS').replaceChildren();
  subject.value = draft.subject;
  if (!surface.isConnected) one(document, '#compose').append(surface);
  editor?.dispose();
  node.replaceChildren();
  editor = new Editor(node, {
    plugins: [new PastePlugin(), new EditPlugin(), new ShortcutPlugin()],
    initialModel: createModelFromHtml(draft.html),
    defaultSegmentFormat: { fontFamily: 'Aptos, Calibri, sans-serif', fontSize: '12pt' },
    // The page's own colours, light and dark, hold in the editor too.
    doNotAdjustEditorColor: true,
  });
  editor.focus();
  listDrafts();
}

/** Keeps what stands in the editor for when its draft is shown again. */
function keep() {
  if (!open) return;
  open.html = node.innerHTML;
  open.subject = subject.value;
}

function close() {
  keep();
  open = null;
  surface.remove();
  listDrafts();
}

/** @param {{name: string, email: string}} person */
function chip({ name, email }) {
  const entity = document.createElement('span');
  entity.className = '_Entity _EType_RECIPIENT_ENTITY _EReadonly_1';
  entity.contentEditable = 'false';
  entity.setAttribute('aria-label', `${name} <${email}>`);
  entity.textContent = name;
  return ['\u200B', entity, '\u200B'];
}

function listDrafts() {
  one(document, '#drafts').replaceChildren(...drafts.map((draft) => {
    const tab = document.createElement('button');
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(draft === open));
    tab.textContent = draft.subject || '(No subject)';
    tab.addEventListener('click', () => show(draft));
    return tab;
  }));
}

function send() {
  if (subject.value) return leave(labels.done);
  const veil = /** @type {HTMLElement} */ (one(template('#dialog').content, '.veil').cloneNode(true));
  for (const button of veil.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      veil.remove();
      if (button.dataset.answer === 'send') leave(labels.done);
    });
  }
  document.body.append(veil);
}

/** Takes the draft away, to be called back for a while. @param {string} done what the page says of it */
function leave(done) {
  const draft = open;
  if (!draft) return;
  close();
  drafts.splice(drafts.indexOf(draft), 1);
  listDrafts();
  const undo = document.createElement('button');
  undo.textContent = labels.undo;
  undo.addEventListener('click', () => {
    one(document, '#told').replaceChildren();
    drafts.push(draft);
    show(draft);
  });
  one(document, '#told').replaceChildren(done, undo);
  setTimeout(() => { if (undo.isConnected) one(document, '#told').replaceChildren(); }, UNDO_MS);
}

function offerLater() {
  const menu = /** @type {HTMLElement} */ (one(template('#menu').content, '[role=menu]').cloneNode(true));
  const item = one(menu, '[role=menuitem]');
  item.textContent = labels.later;
  item.addEventListener('click', () => {
    menu.remove();
    leave(labels.scheduled);
  });
  one(surface, '.bar').append(menu);
}

function attach() {
  const list = document.createElement('div');
  list.setAttribute('role', 'listbox');
  const file = document.createElement('div');
  file.setAttribute('role', 'option');
  file.textContent = 'portfolio.pdf';
  list.append(file);
  field('ATTACHMENTS').replaceChildren(list);
}

function reply() {
  const html = `<div class="elementToProof"><br></div>${template('#signature').innerHTML}${template('#quoted').innerHTML}`;
  begin({ subject: 'Re: Interview on Tuesday', html });
}

one(surface, '[id*=primaryActionButton]').addEventListener('click', send);
one(surface, '[id*=menuButton]').addEventListener('click', offerLater);
one(surface, '#attach').addEventListener('click', attach);
one(surface, '#discardCompose').addEventListener('click', () => {
  if (open) drafts.splice(drafts.indexOf(open), 1);
  close();
});
surface.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); });
one(document, '#new').addEventListener('click', () => begin({}));
one(document, '#reply').addEventListener('click', reply);
one(document, '#theme').addEventListener('click', () => {
  const dark = document.documentElement.className === 'dark'
    || (!document.documentElement.className && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.className = dark ? 'light' : 'dark';
});
one(document, '[data-testid=SentReceivedSavedTime]').textContent = shownDate(fromLastWednesday(0, '16:05'));
begin(query.get('draft') === 'empty' ? {} : { subject: 'Following up on Tuesday', html: template('#pushy').innerHTML });
