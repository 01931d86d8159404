// The second demo mail page in other languages: the address chooses, as in `?ui=de`.

/** @typedef {'new' | 'reply' | 'inbox' | 'drafts' | 'sent' | 'send' | 'attach' | 'discard' | 'from' | 'to' | 'cc' | 'at' | 'subject'
 *   | 'body' | 'unnamed' | 'anyway' | 'back' | 'undo' | 'done' | 'later' | 'scheduled'} Label */

/** @type {Record<string, Record<Label, string>>} */
const LABELS = {
  en: { new: 'New mail', reply: 'Reply', inbox: 'Inbox', drafts: 'Drafts', sent: 'Sent Items', send: 'Send', attach: 'Attach file',
    discard: 'Discard', from: 'From', to: 'To', cc: 'Cc', at: 'Sent', subject: 'Subject', body: 'Message body',
    unnamed: 'This message has no subject. Send it anyway?', anyway: 'Send', back: "Don't send", undo: 'Undo', done: 'Message sent',
    later: 'Schedule send', scheduled: 'Send scheduled' },
  de: { new: 'Neue E-Mail', reply: 'Antworten', inbox: 'Posteingang', drafts: 'Entwürfe', sent: 'Gesendete Elemente', send: 'Senden',
    attach: 'Datei anfügen', discard: 'Verwerfen', from: 'Von', to: 'An', cc: 'Cc', at: 'Gesendet', subject: 'Betreff',
    body: 'Nachrichtentext', unnamed: 'Ohne Betreff senden?', anyway: 'Senden', back: 'Nicht senden', undo: 'Rückgängig',
    done: 'Nachricht gesendet', later: 'Später senden', scheduled: 'Senden geplant' },
  ar: { new: 'بريد جديد', reply: 'رد', inbox: 'علبة الوارد', drafts: 'المسودات', sent: 'العناصر المرسلة', send: 'إرسال', attach: 'إرفاق ملف',
    discard: 'تجاهل', from: 'من', to: 'إلى', cc: 'نسخة', at: 'تاريخ الإرسال', subject: 'الموضوع', body: 'نص الرسالة',
    unnamed: 'هل تريد الإرسال بدون موضوع؟', anyway: 'إرسال', back: 'عدم الإرسال', undo: 'تراجع', done: 'تم إرسال الرسالة',
    later: 'جدولة الإرسال', scheduled: 'تمت جدولة الإرسال' },
  ja: { new: '新規メール', reply: '返信', inbox: '受信トレイ', drafts: '下書き', sent: '送信済みアイテム', send: '送信', attach: 'ファイルの添付',
    discard: '破棄', from: '差出人', to: '宛先', cc: 'CC', at: '送信日時', subject: '件名', body: 'メッセージ本文',
    unnamed: '件名なしで送信しますか？', anyway: '送信', back: '送信しない', undo: '元に戻す', done: '送信しました', later: '送信日時を設定', scheduled: '送信を予約しました' },
  ru: { new: 'Создать сообщение', reply: 'Ответить', inbox: 'Входящие', drafts: 'Черновики', sent: 'Отправленные', send: 'Отправить',
    attach: 'Вложить файл', discard: 'Отменить', from: 'От', to: 'Кому', cc: 'Копия', at: 'Отправлено', subject: 'Тема',
    body: 'Текст сообщения', unnamed: 'Отправить без темы?', anyway: 'Отправить', back: 'Не отправлять', undo: 'Вернуть',
    done: 'Сообщение отправлено', later: 'Отправить позже', scheduled: 'Отправка запланирована' },
  hu: { new: 'Új levél', reply: 'Válasz', inbox: 'Beérkezett üzenetek', drafts: 'Piszkozatok', sent: 'Elküldött elemek', send: 'Küldés',
    attach: 'Fájl csatolása', discard: 'Elvetés', from: 'Feladó', to: 'Címzett', cc: 'Másolat', at: 'Elküldve', subject: 'Tárgy',
    body: 'Üzenet törzse', unnamed: 'Elküldi tárgy nélkül?', anyway: 'Küldés', back: 'Mégse', undo: 'Visszavonás',
    done: 'Üzenet elküldve', later: 'Küldés ütemezése', scheduled: 'Küldés ütemezve' },
};

const asked = new URLSearchParams(location.search).get('ui') ?? 'en';
const language = asked in LABELS ? asked : 'en';

export const labels = /** @type {Record<Label, string>} */ (LABELS[language]);

/** An instant as the page writes it. @param {Date} sent */
export const shownDate = (sent) => sent.toLocaleString(language, {
  weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit',
}).replaceAll(',', '');

/** Puts the page's words into its language, templates included. */
export function label() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const templates = [...document.querySelectorAll('template')].map(({ content }) => content);
  for (const element of [document, ...templates].flatMap((root) => [...root.querySelectorAll('[data-label]')])) {
    const words = labels[/** @type {Label} */ (element.getAttribute('data-label'))];
    const named = element.getAttribute('aria-label');
    // A label that goes on after the word, as "From: Dana Whitfield", keeps what follows it.
    if (named !== null) element.setAttribute('aria-label', words + (/: .*/.exec(named)?.[0] ?? ''));
    if (element.childElementCount === 0 && element.textContent) element.textContent = words;
  }
}
