/*
 * access.mjs FOLDER [PART]: every page of a built site before axe-core, in
 * Debian's Chromium and without a network.  Prints TAP, a test a page.
 *
 * Every page is looked at as a desk and as a phone shows it, by day and by night.
 * A desk by day and a phone by night have all rules of axe for WCAG 2.2 AA and
 * good practice, the other two those whose answer may be another there.  Then
 * what axe does not look at: text spacing (1.4.12), twice the size (1.4.4), no
 * motion where none is wanted (2.3.3), and, of the first pages of each folder,
 * which are of every kind, nothing that moves while the page loads.
 */
import { readFileSync, readdirSync, statSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, relative } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, part] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve(
  'axe-core/axe.min.js'), 'utf8');
const TABS = 2;
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const HALF = { width: 640, height: 400 };

/* Rules whose answer depends on colours and on the width of the window. */
const SHOWN = ['color-contrast', 'link-in-text-block', 'target-size',
  'scrollable-region-focusable', 'meta-viewport'];
const FIRST = 2;

const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`;

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript',
  '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json', '.woff2': 'font/woff2' };

/* From the top of a site, as the page for lost readers wants it. */
const server = createServer((request, response) => {
  const path = join(folder, normalize(decodeURIComponent(
    new URL(request.url, 'http://x').pathname)));
  if (!existsSync(path) || statSync(path).isDirectory()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ||
    'text/plain', 'Cache-Control': 'max-age=3600' }).end(readFileSync(path));
});
await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
const address = (path) => `http://127.0.0.1:${server.address().port}/` +
  relative(folder, path).split('/').map(encodeURIComponent).join('/');

function pagesBelow(at) {
  return readdirSync(at).sort().flatMap((name) => {
    const path = join(at, name);
    if (statSync(path).isDirectory()) return pagesBelow(path);
    return name.endsWith('.html') ? [path] : [];
  });
}

async function judge(tab, rules) {
  const results = await tab.evaluate((only) => window.axe.run(document, only ?
    { runOnly: { type: 'rule', values: only } } :
    { resultTypes: ['violations'] }), rules);
  return results.violations.map((broken) => `${broken.id}: ${broken.help} (` +
    `${broken.nodes.slice(0, 2).map((node) => node.target.join(' ')).join(', ')})`);
}

/* Text that no longer fits where it is shown. */
const CUT = () => [...document.querySelectorAll('body *')].filter((e) => {
  const style = getComputedStyle(e);
  return e.childNodes.length && e.clientWidth > 1 &&
    style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1;
}).slice(0, 2).map((e) => e.tagName + '.' + e.className);

const WIDE = () => document.documentElement.scrollWidth > innerWidth + 1;

const MOVES = () => [...document.querySelectorAll('*')].filter((e) => {
  const style = getComputedStyle(e);
  return style.animationName !== 'none' ||
    style.transitionDuration.split(',').some((d) => parseFloat(d) > 0.01);
}).slice(0, 2).map((e) => e.tagName + '.' + e.className);

async function look(tab, path, loads) {
  const faults = [];
  const say = (where, what) => what.forEach((one) => faults.push(`${where}: ${one}`));

  await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await tab.setViewportSize(DESK);
  await tab.goto(address(path), { waitUntil: 'load' });
  await tab.evaluate(axe);
  say('desk', await judge(tab));
  say('motion', await tab.evaluate(MOVES));
  /* With the letters there, as on every page but a reader's first. */
  if (loads) await tab.reload({ waitUntil: 'load' });
  const shift = !loads ? 0 : await tab.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
      sum += entry.value;
    })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 0);
  }));
  if (shift > 0.01) say('load', [`what is shown moves by ${shift.toFixed(3)}`]);
  if (loads) await tab.evaluate(axe);
  await tab.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  say('desk, dark', await judge(tab, SHOWN));
  await tab.setViewportSize(PHONE);
  say('phone, dark', await judge(tab));
  await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  say('phone', await judge(tab, SHOWN));
  await tab.setViewportSize(HALF);
  if (await tab.evaluate(WIDE)) say('twice the size', ['must be scrolled sideways']);
  await tab.addStyleTag({ content: SPACING });
  await tab.setViewportSize(PHONE);
  if (await tab.evaluate(WIDE)) say('text spacing', ['must be scrolled sideways']);
  say('text spacing', await tab.evaluate(CUT));
  return faults;
}

const program = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
  .find(existsSync);
const browser = await chromium.launch({ executablePath: program, args: [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
const pages = pagesBelow(folder).filter((path) => !part || path.includes(part));
const faults = new Map();
const seen = new Map(); /* folder -> how many of its pages */
let next = 0;

function isAmongFirst(path) {
  const number = (seen.get(dirname(path)) || 0) + 1;
  seen.set(dirname(path), number);
  return number <= FIRST;
}

await Promise.all(Array.from({ length: TABS }, async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const tab = await context.newPage();
  while (next < pages.length) {
    const path = pages[next++];
    try {
      faults.set(path, await look(tab, path, isAmongFirst(path)));
    } catch (error) {
      faults.set(path, [`it could not be looked at: ${error.message.split('\n')[0]}`]);
    }
  }
}));
await browser.close();
server.close();
pages.forEach((path, i) => {
  const found = faults.get(path);
  console.log(`${found.length ? 'not ok' : 'ok'} ${i + 1} - ${relative(folder, path)}`);
  found.forEach((one) => console.log(`# ${one}`));
});
console.log(`1..${pages.length}`);
