// The demo mail page's own behaviour: compose windows, sending with undo, inline reply, labels in other languages.

/** @typedef {{compose: string, inbox: string, sent: string, drafts: string, reply: string, new: string, send: string,
 *   discard: string, done: string, undo: string}} Labels */

/** @type {Record<string, Labels>} */
const LABELS = {
  en: { compose: 'Compose', inbox: 'Inbox', sent: 'Sent', drafts: 'Drafts', reply: 'Reply', new: 'New message', send: 'Send',
    discard: 'Discard', done: 'Message sent', undo: 'Undo' },
  de: { compose: 'Schreiben', inbox: 'Posteingang', sent: 'Gesendet', drafts: 'Entwürfe', reply: 'Antworten',
    new: 'Neue Nachricht', send: 'Senden', discard: 'Verwerfen', done: 'Nachricht gesendet', undo: 'Rückgängig' },
  ar: { compose: 'إنشاء', inbox: 'البريد الوارد', sent: 'المرسلة', drafts: 'المسودات', reply: 'رد', new: 'رسالة جديدة',
    send: 'إرسال', discard: 'تجاهل', done: 'تم إرسال الرسالة', undo: 'تراجع' },
  ru: { compose: 'Написать', inbox: 'Входящие', sent: 'Отправленные', drafts: 'Черновики', reply: 'Ответить',
    new: 'Новое сообщение', send: 'Отправить', discard: 'Удалить', done: 'Сообщение отправлено', undo: 'Отменить' },
  ja: { compose: '作成', inbox: '受信トレイ', sent: '送信済み', drafts: '下書き', reply: '返信', new: '新規メッセージ', send: '送信',
    discard: '破棄', done: 'メッセージを送信しました', undo: '元に戻す' },
};
const query = new URLSearchParams(location.search);
const asked = query.get('ui') ?? 'en';
const language = asked in LABELS ? asked : 'en';
const labels = /** @type {Labels} */ (LABELS[language]);
let composeCount = 0;

/** @template {Element} T @param {ParentNode} root @param {string} selector @returns {T} */
function one(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return /** @type {T} */ (found);
}

/** @param {ParentNode} root */
function label(root) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-label]'))) {
    element.textContent = labels[/** @type {keyof Labels} */ (element.dataset.label)];
  }
}

/** @param {HTMLElement} place @param {boolean} filled whether it starts with the example draft */
function openCompose(place, filled) {
  const template = /** @type {HTMLTemplateElement} */ (one(document, '#compose-window'));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  label(copy);
  const root = /** @type {HTMLElement} */ (one(copy, '.AD'));
  const body = /** @type {HTMLElement} */ (one(copy, '[g_editable=true]'));
  composeCount += 1;
  /** @type {HTMLInputElement} */ (one(copy, '[name=composeid]')).value = String(composeCount);
  const subject = /** @type {HTMLInputElement} */ (one(copy, '[name=subjectbox]'));
  const twin = /** @type {HTMLInputElement} */ (one(copy, '[name=subject]'));
  subject.addEventListener('input', () => { twin.value = subject.value; });
  if (filled) {
    body.append(/** @type {HTMLTemplateElement} */ (one(document, '#pushy')).content.cloneNode(true));
    subject.value = 'Following up on Tuesday';
    twin.value = subject.value;
  }
  const send = () => {
    root.remove();
    showSent(() => place.append(root));
  };
  const button = /** @type {HTMLElement} */ (one(copy, '.Up div > div[role=button]'));
  button.addEventListener('click', send);
  button.addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey;
    if (plain && (event.key === 'Enter' || event.key === ' ')) send();
  });
  root.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); });
  one(copy, '.oh').addEventListener('click', () => root.remove());
  one(copy, 'form').addEventListener('submit', (event) => event.preventDefault());
  place.append(copy);
  body.focus();
}

/** @param {() => void} bringBack */
function showSent(bringBack) {
  const toast = /** @type {HTMLElement} */ (one(document, '.b8'));
  const undo = document.createElement('button');
  undo.id = 'link_undo';
  undo.textContent = labels.undo;
  undo.addEventListener('click', () => { toast.hidden = true; bringBack(); });
  one(toast, '.vh').replaceChildren(labels.done, ' ', undo);
  toast.hidden = false;
}

document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
label(document);
const received = new Date(2026, 10, 18, 16, 5).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
const date = /** @type {HTMLElement} */ (one(document, '.g3'));
date.title = received;
date.textContent = received;
const composers = /** @type {HTMLElement} */ (one(document, '#composers'));
one(document, '#compose').addEventListener('click', () => openCompose(composers, false));
one(document, '#reply').addEventListener('click', () => {
  const place = document.createElement('div');
  place.className = 'ip adB';
  one(document, '#inline').append(place);
  openCompose(place, false);
});
one(document, '#theme').addEventListener('click', () => {
  const dark = getComputedStyle(document.body).colorScheme === 'dark'
    || (!document.documentElement.className && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.className = dark ? 'light' : 'dark';
});
openCompose(composers, query.get('draft') !== 'empty');
