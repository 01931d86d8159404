// Builds the demo into dist/www: the mail page as it is (for tests with the real extension), and the same page with the
// companion driven directly, for trying it without an installed extension.
import { build } from 'esbuild';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';

const FOLDER = 'dist/www';

await mkdir(FOLDER, { recursive: true });
for (const file of ['index.html', 'gmail.css', 'gmail.js']) await cp(`www/${file}`, `${FOLDER}/${file}`);
await build({
  entryPoints: { demo: 'www/demo.js', page: 'extension/page/page.css' },
  bundle: true, format: 'esm', target: ['chrome148', 'firefox142'], outdir: FOLDER,
  // Built by wasm-bindgen and copied beside it.
  external: ['./afterword.js'],
});
const page = await readFile('www/index.html', 'utf8');
const added = '<link rel="stylesheet" href="/page.css" nonce="">\n<script type="module" src="/demo.js" nonce=""></script>\n';
await writeFile(`${FOLDER}/demo.html`, page.replace('</head>', `${added}</head>`));
