/* find.mjs OURS PEER: bytes and requests for each query, ours and Pagefind's. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const from = createRequire(resolve('tests/browser/package.json'));
const { chromium } = from('playwright-core');
const QUERIES = ['professional curiosity', 'bruising', 'supervision', 'school',
  'was not brought', 'neglect dentist', 'course online'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript',
  '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm' };
const ZIPPED = ['.html', '.js', '.json', '.css', '.svg'];
const [ours, peer] = process.argv.slice(2);
let counted = { bytes: 0, requests: 0 };

function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(new URL(request.url, 'http://x').pathname));
    if (!existsSync(path)) { response.writeHead(404).end(); return; }
    const zip = ZIPPED.includes(extname(path));
    const body = zip ? gzipSync(readFileSync(path)) : readFileSync(path);
    if (/\/(find|script\/find|pagefind)[./]/.test(request.url) &&
        !request.url.includes('.html')) {
      counted.bytes += body.length;
      counted.requests++;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ||
      'application/octet-stream', ...(zip ? { 'Content-Encoding': 'gzip' } : {})
    }).end(body);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const browser = await chromium.launch({ args: ['--no-sandbox', '--disable-gpu'],
  executablePath: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
    .find(existsSync) });

async function ask(server, page, act) {
  counted = { bytes: 0, requests: 0 };
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/${page}`);
  const found = await act(tab);
  await tab.waitForLoadState('networkidle');
  await context.close();
  return { ...counted, found };
}

const [a, b] = [await serve(ours), await serve(peer)];
let sums = [0, 0];
console.log('query                         ours            Pagefind');
for (const query of QUERIES) {
  const own = await ask(a, `find.html?q=${encodeURIComponent(query)}`, async (tab) => {
    await tab.waitForSelector('#at--find-said:not(:empty)');
    return tab.locator('#at--find-results li').count();
  });
  const other = await ask(b, 'index.html', (tab) => tab.evaluate(async (words) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const answer = await pagefind.search(words);
    const first = await Promise.all(answer.results.slice(0, 10)
      .map((result) => result.data()));
    return first.length;
  }, query));
  sums = [sums[0] + own.bytes, sums[1] + other.bytes];
  console.log(`${query.padEnd(26)} ${String(own.bytes).padStart(7)} B, ` +
    `${String(own.requests).padStart(2)} files  ${String(other.bytes).padStart(7)} B, ` +
    `${String(other.requests).padStart(2)} files   (${own.found} and ${other.found} shown)`);
}
console.log(`a query takes ${(sums[0] / sums[1]).toFixed(2)} of the bytes of Pagefind's`);
await browser.close();
a.close();
b.close();
