// SPDX-License-Identifier: MIT
// Opens pages in a browser and tells as JSON what happened: browse.mjs MODULES BROWSER JOBS, where JOBS is a list of
// {"page", "scheme", "width"}. MODULES holds playwright-core and axe-core.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, jobs] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// In the page: what of it could do or load something, and whether its text can be taken.
function look() {
  const attributes = [...document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => [e.localName, a.name, a.value]));
  getSelection().selectAllChildren(document.body);
  return {
    active: [...document.querySelectorAll('script, iframe, object, embed, form, base, img, video, audio, foreignObject')].map(e => e.localName),
    handlers: attributes.filter(([, name]) => name.startsWith('on') || name === 'style').map(a => a.join(' ')),
    leaving: attributes.filter(([, name, value]) => ['href', 'src', 'xlink:href', 'action'].includes(name) && !/^(#|data:,$)/.test(value)).map(a => a.join(' ')),
    dangling: [...document.querySelectorAll('a[href^="#"]')].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).map(a => a.outerHTML),
    selected: getSelection().toString(),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    drawings: [...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().width > 0).length,
    outside: [...document.querySelectorAll('svg[role=img]')].filter(s => s.getBoundingClientRect().width > 0).flatMap(svg =>
      [...svg.querySelectorAll('text')].filter(t => { const box = t.getBBox(); return box.x < -1 || box.x + box.width > svg.viewBox.baseVal.width + 1; })
        .map(t => t.textContent)),
    hacked: window.hacked === undefined ? null : String(window.hacked),
  };
}

// In the page: the policy stops a script, a handler and a picture that got in all the same.
async function tryToBreakIn() {
  const script = document.createElement('script');
  script.textContent = 'window.brokenIn = 1';
  document.body.append(script);
  document.body.insertAdjacentHTML('beforeend', '<img src="https://attacker.invalid/x.png" onerror="window.brokenIn = 2">');
  await new Promise(done => setTimeout(done, 200));
  return window.brokenIn === undefined;
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const told = [];
for (const { page: path, scheme, width } of JSON.parse(jobs)) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const requests = [];
  const dialogs = [];
  const url = pathToFileURL(path).href;
  page.on('request', request => { if (request.url() !== url && request.url() !== 'data:,') requests.push(request.url()); });
  page.on('dialog', dialog => { dialogs.push(dialog.message()); dialog.dismiss(); });
  await page.goto(url);
  const seen = await page.evaluate(look);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  seen.violations = violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')}`);
  const loaded = [...requests];
  seen.safe = await page.evaluate(tryToBreakIn);
  told.push({ ...seen, requests: loaded, dialogs });
  await context.close();
}
await browser.close();
console.log(JSON.stringify(told));
