// Builds the demo into dist/www: the two mail pages as they are (for tests with the real extension), and the same pages with
// the companion driven directly (`demo.html`, `outlook_demo.html`), for trying it without an installed extension.
import { build } from 'esbuild';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';

const FOLDER = 'dist/www';
const DEMO = '<link rel="stylesheet" href="/page.css" nonce="">\n<script type="module" src="/demo.js" nonce=""></script>\n';

await mkdir(FOLDER, { recursive: true });
for (const file of ['index.html', 'gmail.css', 'outlook.html', 'outlook.css']) await cp(`www/${file}`, `${FOLDER}/${file}`);
await build({
  entryPoints: { demo: 'www/demo.js', gmail: 'www/gmail.js', outlook: 'www/outlook.js', page: 'extension/page/page.css' },
  bundle: true, format: 'esm', target: ['chrome148', 'firefox142'], outdir: FOLDER,
  // Built by wasm-bindgen and copied beside it.
  external: ['./afterword.js'],
});
for (const [from, to] of [['index.html', 'demo.html'], ['outlook.html', 'outlook_demo.html']]) {
  const page = await readFile(`www/${from}`, 'utf8');
  await writeFile(`${FOLDER}/${to}`, page.replace('</head>', `${DEMO}</head>`));
}
