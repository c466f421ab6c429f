/*
 * find.mjs FOLDER: the search and the quick leave of a built site, as people
 * use them.  Serves the folder on loopback, ends by itself, prints TAP.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const folder = process.argv[2];
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript',
  '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2' };
/* The policy that the site tells its host to send. */
const policy = readFileSync(join(folder, '_headers'), 'utf8')
  .match(/Content-Security-Policy: (.*)/)[1];
let broken = '';

const server = createServer((request, response) => {
  const path = join(folder, normalize(new URL(request.url, 'http://x').pathname));
  if (!existsSync(path) || (broken && path.includes(broken))) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[extname(path)] || 'text/plain',
    'Content-Security-Policy': policy }).end(readFileSync(path));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const site = `http://127.0.0.1:${server.address().port}/`;
const program = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
  .find(existsSync);
const browser = await chromium.launch({ executablePath: program, args: [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
let tests = 0;

async function test(name, asks, options = {}) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const said = [];
  tab.on('console', (line) => { if (line.type() === 'error') said.push(line.text()); });
  tab.on('pageerror', (error) => said.push(error.message));
  tab.setDefaultTimeout(8000);
  try {
    await asks(tab);
    if (said.length && !options.complains) throw new Error(said[0]);
    console.log(`ok ${++tests} - ${name}`);
  } catch (error) {
    console.log(`not ok ${++tests} - ${name}\n# ${error.message.split('\n')[0]}`);
  }
  await context.close();
}

function must(holds, what) {
  if (!holds) throw new Error(what);
}

async function search(tab, query, more = '') {
  await tab.goto(`${site}find.html?q=${encodeURIComponent(query)}${more}`);
  await tab.waitForFunction(() =>
    document.getElementById('at--find-said').textContent);
  return tab.$$eval('#at--find-results a', (links) => links.map((link) => ({
    words: link.textContent, address: link.getAttribute('href') })));
}

const said = (tab) => tab.textContent('#at--find-said');

await test('a theme is the first answer to its name', async (tab) => {
  const found = await search(tab, 'professional curiosity');
  must(found[0].address === 'themes/professional-curiosity.html',
    `first is ${found[0].address}`);
  must(/^\d+ pages for/.test(await said(tab)), await said(tab));
});
await test('a word that every object of the script knows is a word', async (tab) => {
  await search(tab, 'constructor visit');
  must(/with some of them/.test(await said(tab)), await said(tab));
});
await test('words are found in any case, in the plural and by their beginning',
  async (tab) => {
    const one = await search(tab, 'visit');
    for (const query of ['VISITS', 'Vísit', 'visit’s']) {
      const other = await search(tab, query);
      must(other.length && one.some((page) => page.address === other[0].address),
        `"${query}" finds other pages`);
    }
    must((await search(tab, 'escal')).some((page) =>
      page.address === 'themes/escalation.html'), 'a beginning is not enough');
    must((await search(tab, 'bruising')).length &&
      (await search(tab, 'bruised')).length, 'bruising is not bruises');
    must((await search(tab, 'children')).length >=
      (await search(tab, 'childs')).length, 'a child is not among children');
  });
await test('all words must be there; where they are not, some do, and it says so',
  async (tab) => {
    const both = await search(tab, 'midwife supervision');
    must(both.length, 'nothing');
    await search(tab, 'supervision zzzzqqq');
    must(/^No page has all/.test(await said(tab)), await said(tab));
  });
await test('a slip of the pen gets a near word, and urgent help is offered',
  async (tab) => {
    must(!(await search(tab, 'curiosiry')).length, 'it found something');
    must(/^Nothing was found/.test(await said(tab)), await said(tab));
    must((await tab.textContent('#at--find-near')).includes('curiosity'),
      'no near word');
    must(await tab.isVisible('#at--find-nothing a[href="#at--worried"]'),
      'no way to talk to somebody');
    await tab.click('#at--find-near a');
    await tab.waitForSelector('#at--find-results a');
  });
await test('it can be narrowed by kind, theme and readers, and widened again',
  async (tab) => {
    const courses = await search(tab, 'curiosity', '&kind=course');
    must(courses.length && courses.every((page) =>
      page.address.startsWith('training/')), 'other kinds are there');
    await tab.selectOption('#at--find-kind', 'bulletin');
    await tab.waitForFunction(() => [...document.querySelectorAll(
      '#at--find-results a')].every((link) =>
      link.getAttribute('href').startsWith('bulletins/')));
    must(new URL(tab.url()).searchParams.get('kind') === 'bulletin',
      'the address does not say so');
    await search(tab, 'curiosity', '&readers=young_people&kind=course');
    must(/choices left nothing/.test(await tab.textContent('#at--find-near')),
      'no way back');
  });
await test('no theme leads to fewer than three reviews', async (tab) => {
  await tab.goto(`${site}find.html`);
  const start = JSON.parse(readFileSync(join(folder, 'find/start.json'), 'utf8'));
  const kinds = start.kinds.flatMap(([kind, run]) => Array(run).fill(kind));
  for (const [theme, steps] of Object.entries(start.themes)) {
    let page = 0;
    const pages = steps.map((step) => page += step);
    const reviews = new Set(pages.filter((page) => kinds[page] === 'review')
      .map((page) => JSON.parse(readFileSync(join(folder,
        `find/pages/${page}.json`), 'utf8')).url.replace(/-report/, '')));
    must(!reviews.size || reviews.size >= 3, `${theme}: ${reviews.size}`);
  }
});
await test('the keyboard walks through the results', async (tab) => {
  await search(tab, 'supervision');
  await tab.focus('#at--find-words');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('ArrowDown');
  must(await tab.evaluate(() => [...document.querySelectorAll(
    '#at--find-results a')].indexOf(document.activeElement)) === 1,
  'the second result has no focus');
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('ArrowUp');
  must(await tab.evaluate(() => document.activeElement.id) ===
    'at--find-words', 'the way back is closed');
  await tab.keyboard.press('Escape');
  must(await tab.inputValue('#at--find-words') === '', 'Escape clears nothing');
});
await test('more pages are shown, and the focus goes to the first of them',
  async (tab) => {
    await search(tab, 'child');
    await tab.click('#at--find-more');
    await tab.waitForFunction(() => document.querySelectorAll(
      '#at--find-results li').length > 10);
    must(await tab.evaluate(() => [...document.querySelectorAll(
      '#at--find-results a')].indexOf(document.activeElement)) === 10,
    'the focus is lost');
  });
await test('what is announced is a status, and every page has the field',
  async (tab) => {
    await tab.goto(`${site}themes/index.html`);
    await tab.fill('#at--search', 'bruising');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('#at--find-said[role="status"]:not(:empty)');
    must(new URL(tab.url()).pathname === '/find.html', tab.url());
  });
await test('quotations, contacts and the way out are in no result',
  async (tab) => {
    must(!(await search(tab, 'leave quickly')).some((page) =>
      /leave quickly/i.test(page.words)), 'the way out is a title');
    const index = readFileSync(join(folder, 'find/start.json'), 'utf8');
    must(!/0113|999/.test(index), 'numbers are in the start');
  });
await test('dates are narrowed down without a script, and empty months go',
  async (tab) => {
    await tab.goto(`${site}training/index.html`);
    must(await tab.locator('.month[open]').count() === 2, 'not two are open');
    for (const way of ['online', 'room', 'free']) {
      await tab.check(`#at--show-${way}`);
      const wrong = await tab.evaluate((wanted) => [
        ...document.querySelectorAll('.month, .month[open] .session')]
        .filter((one) => one.checkVisibility() !==
          (one.matches('.session') ? one.matches(`.${wanted}`) :
            one.querySelector(`.${wanted}`) !== null)).length, way);
      must(wrong === 0, `${way}: ${wrong}`);
    }
  });
await test('nothing is lost without a script', async (tab) => {
  await tab.goto(`${site}find.html`);
  must(await tab.isVisible('noscript p, .find-form .empty'), 'it says nothing');
  must(await tab.locator('.find-list a').count() > 100, 'pages are missing');
  must(!await tab.isVisible('#at--find-narrow'), 'dead controls are shown');
}, { javaScriptEnabled: false });
await test('when the index cannot be reached it says so', async (tab) => {
  broken = 'find/words';
  await search(tab, 'supervision');
  broken = '';
  must(/cannot be reached/.test(await said(tab)), await said(tab));
}, { complains: true });
await test('the leave button and Shift three times replace the page',
  async (tab) => {
    const wanted = [];
    await tab.route(/^https:/, (route) => {
      wanted.push(route.request().url());
      return route.fulfill({ body: 'a dull page', contentType: 'text/html' });
    });
    await tab.goto(`${site}index.html`);
    const there = await tab.getAttribute('a.leave', 'href');
    await tab.click('a.leave');
    await tab.waitForURL(there);
    await tab.goto(`${site}themes/index.html`);
    for (let i = 0; i < 3; i++) await tab.keyboard.press('Shift');
    await tab.waitForURL(there);
    must(wanted.length === 2, 'it went elsewhere');
    await tab.goBack();
    must(!tab.url().includes('themes'), 'Back leads to the page that was left');
  });
await browser.close();
server.close();
console.log(`1..${tests}`);
