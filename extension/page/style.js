/*
 * The look of card, chip and checklist, in the shadow root of surface.js. Text and controls keep a contrast of at least
 * 4.5 in both schemes.
 */

export const STYLE = `
:host {
  all: initial !important;
}

[popover] {
  --paper: #ffffff;
  --ink: #1f2328;
  --quiet: #59616b;
  --line: #dfe2e6;
  --choice: #f4f6f8;
  --choice-over: #e8edf3;
  --accent: #9a4b0d;
  --good: #2b6e4f;
  --focus: #1f5fc4;
  box-sizing: border-box;
  position: fixed;
  inset: auto;
  left: var(--x, 0);
  top: var(--y, 0);
  width: min(320px, 100vw - 16px);
  max-height: var(--room, 100vh);
  margin: 0;
  padding: 14px 16px 8px;
  overflow: auto;
  overscroll-behavior: contain;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 1px 2px rgb(16 24 40 / 8%), 0 12px 32px -6px rgb(16 24 40 / 22%);
  color-scheme: light;
  direction: ltr;
  font: 400 14px/1.45 system-ui, sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
}

[popover]:popover-open {
  animation: rise 120ms ease-out;
}

@keyframes rise {
  from {
    opacity: 0;
    transform: translateY(3px);
  }
}

[popover]:focus {
  outline: none;
}

.chip {
  width: max-content;
  max-width: calc(100vw - 16px);
  padding: 0;
  overflow: hidden;
  border-radius: 14px;
  box-shadow: 0 1px 3px rgb(16 24 40 / 16%);
}

.chip.away {
  visibility: hidden;
}

.chip button {
  display: flex;
  align-items: center;
  gap: 7px;
  min-height: 26px;
  padding: 2px 12px 2px 10px;
  border-radius: 14px;
  color: var(--ink);
  font-size: 12px;
  font-weight: 500;
}

.chip button::before {
  content: "";
  width: 8px;
  height: 8px;
  border-radius: 50%;
  background: var(--accent);
}

.chip .calm {
  color: var(--quiet);
}

.chip .calm::before {
  background: var(--good);
}

.chip button:hover {
  background: var(--choice);
}

.chip button:focus-visible {
  outline-offset: -2px;
}

.checklist {
  width: min(360px, 100vw - 16px);
  padding-bottom: 14px;
}

.title {
  flex: 1;
  margin: 0;
  font-size: 14px;
  font-weight: 600;
}

.when {
  margin: 6px 0 0;
  padding: 10px 12px;
  border-radius: 8px;
  background: var(--choice);
}

.when strong {
  font-weight: 600;
}

.when p {
  margin: 2px 0 0;
}

.deeds {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px;
}

.deeds:not(:empty) {
  margin-top: 8px;
}

.deeds .choice {
  width: auto;
  background: var(--paper);
}

.items {
  display: grid;
  gap: 8px;
  margin: 12px 0 0;
  padding: 0;
  list-style: none;
}

.items li {
  display: grid;
  grid-template-columns: 18px 1fr;
  gap: 8px;
  align-items: start;
}

.sign {
  width: 18px;
  height: 18px;
  margin-top: 1px;
  border-radius: 50%;
  background: var(--choice-over);
  color: var(--quiet);
  font-size: 11px;
  font-weight: 700;
  line-height: 18px;
  text-align: center;
}

.met .sign {
  background: var(--good);
  color: var(--paper);
}

.missing .sign {
  background: var(--accent);
  color: var(--paper);
}

.shape {
  margin-top: 12px;
  padding-top: 10px;
  border-top: 1px solid var(--line);
}

.shape p {
  margin: 0;
}

.name {
  min-height: 0;
  padding: 0;
  color: var(--ink);
  font-weight: 500;
}

.met .name {
  color: var(--quiet);
  font-weight: 400;
}

button.name:hover {
  text-decoration: underline;
}

.items .source {
  margin-top: 2px;
}

.items .choice {
  margin-top: 6px;
  font-weight: 400;
}

.top {
  display: flex;
  align-items: center;
  gap: 8px;
  margin: -6px -10px 2px 0;
}

.family {
  flex: 1;
  margin: 0;
  color: var(--accent);
  font-size: 12px;
  font-weight: 600;
  letter-spacing: 0.01em;
}

.family::before {
  content: "";
  display: inline-block;
  width: 7px;
  height: 7px;
  margin-inline-end: 7px;
  border-radius: 50%;
  background: currentcolor;
}

.message {
  margin: 0;
}

.source {
  margin: 4px 0 0;
  color: var(--quiet);
  font-size: 12px;
}

.choices {
  display: grid;
  gap: 6px;
  margin: 12px 0 0;
  padding: 0;
  list-style: none;
}

button {
  box-sizing: border-box;
  min-height: 32px;
  margin: 0;
  border: 1px solid transparent;
  border-radius: 8px;
  background: transparent;
  color: var(--quiet);
  font: inherit;
  text-align: start;
  cursor: pointer;
  transition: background-color 80ms;
}

button:focus-visible {
  outline: 2px solid var(--focus);
  outline-offset: 1px;
}

.choice {
  width: 100%;
  padding: 7px 12px;
  border-color: var(--line);
  background: var(--choice);
  color: var(--ink);
  font-weight: 500;
}

.choice:hover {
  border-color: var(--quiet);
  background: var(--choice-over);
}

.omit {
  font-style: italic;
  font-weight: 400;
}

.foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 4px;
  margin: 10px -8px 0;
}

.action {
  padding: 4px 8px;
  font-size: 12px;
}

.action:hover {
  background: var(--choice);
  color: var(--ink);
}

.undo {
  color: var(--accent);
  font-weight: 600;
}

.close {
  flex: none;
  width: 32px;
  padding: 0;
  font-size: 18px;
  line-height: 1;
  text-align: center;
}

.note {
  display: flex;
  align-items: center;
  gap: 4px;
  margin: -6px -8px 0 0;
}

.note p {
  flex: 1;
  margin: 0;
}

.spoken {
  position: fixed;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (prefers-color-scheme: dark) {
  [popover] {
    --paper: #25282d;
    --ink: #eceff3;
    --quiet: #adb5bf;
    --line: #434850;
    --choice: #2f333a;
    --choice-over: #3a4049;
    --accent: #f2a968;
    --good: #7cc9a2;
    --focus: #8ab8ff;
    box-shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px -6px rgb(0 0 0 / 60%);
    color-scheme: dark;
  }
}

@media (prefers-reduced-motion: reduce) {
  [popover]:popover-open {
    animation: none;
  }

  button {
    transition: none;
  }
}

@media (forced-colors: active) {
  [popover],
  .choice,
  .sign {
    border: 1px solid ButtonBorder;
  }

  .chip button::before,
  .family::before {
    background: CanvasText;
    forced-color-adjust: none;
  }
}
`;
