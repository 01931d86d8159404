// The demo mail page's own behaviour: compose windows of every shape, sending with undo, a question before a mail without a
// subject goes, drafts closed and opened again, labels in other languages. The address chooses: `?ui=hu`, `?draft=empty`,
// `?plain`, `?popout`, `?recipients=old`.
import { fromLastWednesday } from './days.js';

/** @typedef {{compose: string, inbox: string, sent: string, drafts: string, reply: string, new: string, send: string,
 *   discard: string, done: string, undo: string, full: string, help: string, attach: string, plain: string, unnamed: string,
 *   anyway: string, back: string, later: string, scheduled: string, close: string}} Labels
 * @typedef {{subject: string, content: Node}} Draft */

/** @type {Record<string, Labels>} */
const LABELS = {
  en: { compose: 'Compose', inbox: 'Inbox', sent: 'Sent', drafts: 'Drafts', reply: 'Reply', new: 'New message', send: 'Send',
    discard: 'Discard', done: 'Message sent', undo: 'Undo',
    full: 'Full screen', help: 'Help me write', attach: 'Attach', plain: 'Plain text',
    unnamed: 'Send this message without a subject?', anyway: 'Send anyway', back: 'Back',
    later: 'Schedule send', scheduled: 'Send scheduled', close: 'Save and close' },
  de: { compose: 'Schreiben', inbox: 'Posteingang', sent: 'Gesendet', drafts: 'Entwürfe', reply: 'Antworten',
    new: 'Neue Nachricht', send: 'Senden', discard: 'Verwerfen', done: 'Nachricht gesendet', undo: 'Rückgängig',
    full: 'Vollbild', help: 'Schreibhilfe', attach: 'Anhängen', plain: 'Nur Text',
    unnamed: 'Ohne Betreff senden?', anyway: 'Trotzdem senden', back: 'Zurück', later: 'Später senden',
    scheduled: 'Senden geplant', close: 'Speichern und schließen' },
  ar: { compose: 'إنشاء', inbox: 'البريد الوارد', sent: 'المرسلة', drafts: 'المسودات', reply: 'رد', new: 'رسالة جديدة',
    send: 'إرسال', discard: 'تجاهل', done: 'تم إرسال الرسالة', undo: 'تراجع',
    full: 'ملء الشاشة', help: 'ساعدني في الكتابة', attach: 'إرفاق', plain: 'نص عادي',
    unnamed: 'هل تريد الإرسال بدون موضوع؟', anyway: 'إرسال', back: 'رجوع', later: 'جدولة الإرسال',
    scheduled: 'تمت جدولة الإرسال', close: 'حفظ وإغلاق' },
  ru: { compose: 'Написать', inbox: 'Входящие', sent: 'Отправленные', drafts: 'Черновики', reply: 'Ответить',
    new: 'Новое сообщение', send: 'Отправить', discard: 'Удалить', done: 'Сообщение отправлено', undo: 'Отменить',
    full: 'На весь экран', help: 'Помощь', attach: 'Прикрепить', plain: 'Обычный текст',
    unnamed: 'Отправить без темы?', anyway: 'Отправить', back: 'Назад', later: 'Отправить позже',
    scheduled: 'Отправка запланирована', close: 'Сохранить и закрыть' },
  ja: { compose: '作成', inbox: '受信トレイ', sent: '送信済み', drafts: '下書き', reply: '返信', new: '新規メッセージ', send: '送信',
    discard: '破棄', done: 'メッセージを送信しました', undo: '元に戻す',
    full: '全画面', help: '文書作成サポート', attach: '添付', plain: 'プレーンテキスト', unnamed: '件名なしで送信しますか？', anyway: '送信する',
    back: '戻る', later: '送信日時を設定', scheduled: '送信を予約しました', close: '保存して閉じる' },
  hu: { compose: 'Levélírás', inbox: 'Beérkező levelek', sent: 'Elküldött', drafts: 'Piszkozatok', reply: 'Válasz',
    new: 'Új üzenet', send: 'Küldés', discard: 'Elvetés', done: 'Üzenet elküldve', undo: 'Visszavonás',
    full: 'Teljes képernyő', help: 'Segíts megírni', attach: 'Csatolás', plain: 'Egyszerű szöveg',
    unnamed: 'Elküldi tárgy nélkül?', anyway: 'Küldés így is', back: 'Vissza', later: 'Küldés ütemezése',
    scheduled: 'Küldés ütemezve', close: 'Mentés és bezárás' },
};
const query = new URLSearchParams(location.search);
const asked = query.get('ui') ?? 'en';
const language = asked in LABELS ? asked : 'en';
const labels = /** @type {Labels} */ (LABELS[language]);
let composeCount = 0;
/** Drafts that were closed and not sent, the last one last. @type {Draft[]} */
const putAway = [];

/** @template {Element} T @param {ParentNode} root @param {string} selector @returns {T} */
function one(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return /** @type {T} */ (found);
}

/** @param {string} id */
const template = (id) => /** @type {HTMLTemplateElement} */ (one(document, id));

/** @param {ParentNode} root */
function label(root) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-label]'))) {
    element.textContent = labels[/** @type {keyof Labels} */ (element.dataset.label)];
  }
}

/** The draft that the page shows, unless asked for an empty one. */
function example() {
  if (query.get('draft') === 'empty') return undefined;
  return { subject: 'Following up on Tuesday', content: template('#pushy').content.cloneNode(true) };
}

/** Opens a compose window, or an inline reply, which has no window around it.
 * @param {HTMLElement} place @param {'window' | 'inline'} shape @param {Draft} [draft] what it starts with */
function openCompose(place, shape, draft = undefined) {
  const copy = /** @type {HTMLElement} */ (one(template('#compose-window').content, '.AD').cloneNode(true));
  const root = shape === 'window' ? copy : /** @type {HTMLElement} */ (one(copy, '.M9'));
  label(root);
  const body = /** @type {HTMLElement} */ (one(root, '[g_editable=true]'));
  composeCount += 1;
  /** @type {HTMLInputElement} */ (one(root, '[name=composeid]')).value = String(composeCount);
  const subject = /** @type {HTMLInputElement} */ (one(root, '[name=subjectbox]'));
  const twin = /** @type {HTMLInputElement} */ (one(root, '[name=subject]'));
  subject.addEventListener('input', () => { twin.value = subject.value; });
  if (shape === 'inline') {
    subject.value = 'Re: Interview on Tuesday';
    /** @type {HTMLInputElement} */ (one(root, '[name=rm]')).value = '18f0a1';
  }
  if (draft) {
    body.append(draft.content);
    subject.value = draft.subject;
  }
  twin.value = subject.value;
  const to = /** @type {HTMLInputElement} */ (one(root, '.anm[name=to] input'));
  to.addEventListener('keydown', (event) => changeRecipients(to, event));
  if (query.get('recipients') === 'old') one(root, '.GS').replaceWith(template('#old-recipients').content.cloneNode(true));
  /** @param {string} done */
  const leave = (done) => {
    const from = /** @type {HTMLElement} */ (root.parentElement);
    root.remove();
    told(done, () => from.append(root));
  };
  const send = () => (subject.value ? leave(labels.done) : ask(() => leave(labels.done)));
  const button = /** @type {HTMLElement} */ (one(root, '.Up div > div[role=button]'));
  button.addEventListener('click', send);
  button.addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey;
    if (plain && (event.key === 'Enter' || event.key === ' ')) send();
  });
  root.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); });
  one(root, '.hG').addEventListener('click', () => offerLater(() => leave(labels.scheduled)));
  one(root, '.oh').addEventListener('click', () => root.remove());
  one(root, '.a1').addEventListener('click', () => attach(root));
  one(root, '.plain').addEventListener('click', () => togglePlain(root));
  one(root, 'form').addEventListener('submit', (event) => event.preventDefault());
  if (shape === 'window') {
    one(root, '.full').addEventListener('click', () => toggleFull(root));
    one(root, '.Ha').addEventListener('click', () => {
      const content = document.createDocumentFragment();
      content.append(...body.childNodes);
      putAway.push({ subject: subject.value, content });
      root.remove();
    });
  }
  place.append(root);
  if (query.has('plain')) togglePlain(root);
  else body.focus();
}

/** Enter makes a recipient of what was typed, Backspace in an empty field takes the last one away.
 * @param {HTMLInputElement} field @param {KeyboardEvent} event */
function changeRecipients(field, event) {
  const list = one(/** @type {HTMLElement} */ (field.parentElement), '[role=listbox]');
  if (event.key === 'Backspace' && field.value === '') list.lastElementChild?.remove();
  if (event.key !== 'Enter') return;
  const chip = document.createElement('div');
  chip.setAttribute('role', 'option');
  chip.dataset.name = field.value;
  chip.dataset.hovercardId = field.value;
  chip.append(field.value);
  list.append(chip);
  field.value = '';
}

/** The same window in the middle of the page, or back at its edge. @param {HTMLElement} root */
function toggleFull(root) {
  const full = one(document, '.aSt');
  const inside = one(root.isConnected && root.firstElementChild ? root : full, '[role=dialog]');
  (full.contains(inside) ? root : full).append(inside);
}

/** Goes from rich text to plain text and back. @param {HTMLElement} root */
function togglePlain(root) {
  const [plain, rich] = [/** @type {HTMLElement} */ (one(root, '.As')), /** @type {HTMLElement} */ (one(root, '.Au'))];
  const text = /** @type {HTMLTextAreaElement} */ (one(plain, 'textarea'));
  const editor = /** @type {HTMLElement} */ (one(rich, '[g_editable=true]'));
  if (plain.hidden) text.value = editor.innerText;
  else editor.innerText = text.value;
  plain.hidden = !plain.hidden;
  rich.hidden = !plain.hidden;
  (plain.hidden ? editor : text).focus();
}

/** @param {HTMLElement} root */
function attach(root) {
  const file = document.createElement('input');
  Object.assign(file, { type: 'hidden', name: 'attach', value: 'f_0' });
  one(root, 'form').append(file, 'portfolio.pdf');
}

/** Asks before a mail without a subject goes. @param {() => void} then */
function ask(then) {
  const veil = /** @type {HTMLElement} */ (one(template('#dialog').content, '.veil').cloneNode(true));
  label(veil);
  for (const button of veil.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      veil.remove();
      if (button.dataset.answer === 'send') then();
    });
  }
  document.body.append(veil);
}

/** @param {() => void} schedule */
function offerLater(schedule) {
  const menu = /** @type {HTMLElement} */ (one(template('#menu').content, '.J-M').cloneNode(true));
  label(menu);
  one(menu, '[selector=scheduledSend]').addEventListener('click', () => {
    menu.remove();
    schedule();
  });
  document.body.append(menu);
}

/** @param {string} done @param {() => void} bringBack */
function told(done, bringBack) {
  const toast = /** @type {HTMLElement} */ (one(document, '.b8'));
  const undo = document.createElement('button');
  undo.id = 'link_undo';
  undo.textContent = labels.undo;
  undo.addEventListener('click', () => { toast.hidden = true; bringBack(); });
  one(toast, '.vh').replaceChildren(done, ' ', undo);
  toast.hidden = false;
}

document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
label(document);
for (const date of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.g3'))) {
  const { days, time = '' } = date.dataset;
  const sent = fromLastWednesday(Number(days), time).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  date.title = sent;
  date.textContent = sent;
}
const composers = /** @type {HTMLElement} */ (one(document, '#composers'));
one(document, '#compose').addEventListener('click', () => openCompose(composers, 'window'));
one(document, '#drafts').addEventListener('click', () => {
  const last = putAway.pop();
  if (last) openCompose(composers, 'window', last);
});
one(document, '#reply').addEventListener('click', () => {
  const place = document.createElement('div');
  place.className = 'ip adB';
  one(document, '#inline').append(place);
  openCompose(place, 'inline');
});
one(document, '#theme').addEventListener('click', () => {
  const dark = getComputedStyle(document.body).colorScheme === 'dark'
    || (!document.documentElement.className && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.className = dark ? 'light' : 'dark';
});
if (query.has('popout')) {
  // A window of its own holds nothing but the draft.
  document.body.className = 'xE xp';
  const main = document.createElement('div');
  main.setAttribute('role', 'main');
  document.body.replaceChildren(main, ...document.querySelectorAll('template, .b8'));
  openCompose(main, 'inline', example());
} else {
  openCompose(composers, 'window', example());
}
