// Opens pages in Chromium. Standard input: a JSON list of {name, file}.
// Standard output: a JSON list, for every page in its order,
//   name      the page's
//   wide      how much the page is wider than the window, by "width scheme"
//   scrolls   tables that are wider than their box and scroll in it, by "width scheme"
//   axe       what axe-core finds, by "width scheme"
//   console   what the browser complained about, dialogs, and what the page tried to load
//   dead      links within the page that lead nowhere
//   twice     ids that are there more than once
//   tags      how many elements there are of each name
//   active    elements and attributes that could run or load something
//   texts     the texts of all cells, headings and list items
//   pdf       the file of the page as PDF, in which [n( and )n] stand around the n-th row of a table
// Usage: node page.mjs <chromium> <folder for pictures and PDFs>
import {mkdirSync, readFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const [executablePath, folder] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(0, 'utf8'));
const axe = readFileSync(
    fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
mkdirSync(folder, {recursive: true});

const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ],
});
try {
  const results = [];
  for (const {name, file} of pages) {
    const result = {name, wide: {}, scrolls: {}, axe: {}, console: [], dead: [], twice: [], pdf: `${folder}/${name}.pdf`};
    for (const width of [1280, 1000, 390]) {
      for (const colorScheme of width === 1000 ? ['light'] : ['light', 'dark']) {
        const view = `${width} ${colorScheme}`;
        const context = await browser.newContext(
            {viewport: {width, height: 900}, colorScheme, offline: true});
        const page = await context.newPage();
        const complain = text => result.console.push(`${view}: ${text}`);
        page.on('console', message => complain(message.text()));
        page.on('pageerror', error => complain(`uncaught: ${error.message}`));
        page.on('dialog', async dialog => {
          complain(`dialog: ${dialog.message()}`);
          await dialog.dismiss();
        });
        page.on('request', request => {
          if (request.url() !== pathToFileURL(file).href) complain(`request: ${request.url()}`);
        });
        await page.goto(pathToFileURL(file).href);
        const {wide, scrolls} = await page.evaluate(measure);
        if (wide > 0) result.wide[view] = wide;
        if (scrolls.length > 0) result.scrolls[view] = scrolls;
        await page.screenshot({path: `${folder}/${name}-${width}-${colorScheme}.png`});
        if (width === 1280 && colorScheme === 'light') {
          Object.assign(result, await page.evaluate(look));
        }
        const found = await page.evaluate(`(() => {${axe}; return axe.run(document)})()`);
        if (found.violations.length > 0) {
          result.axe[view] = found.violations.map(
              v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' ')}`);
        }
        if (width === 1280 && colorScheme === 'light') {
          await page.evaluate(markRows);
          await page.pdf({path: result.pdf, preferCSSPageSize: true});
        }
        await context.close();
      }
    }
    results.push(result);
  }
  process.stdout.write(JSON.stringify(results));
} finally {
  await browser.close();
}

// ---- Run in the page

function measure() {
  return {
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    scrolls: [...document.querySelectorAll('.table')]
        .filter(box => box.scrollWidth > box.clientWidth)
        .map(box => `${box.scrollWidth} in ${box.clientWidth}`),
  };
}

function look() {
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  const tags = {};
  const active = [];
  for (const element of document.querySelectorAll('*')) {
    tags[element.localName] = (tags[element.localName] ?? 0) + 1;
    if (/^(script|iframe|object|embed|img|image|form|input|link|base|video|audio|math)$/i
        .test(element.localName)) {
      active.push(element.localName);
    }
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name) || /^\s*(javascript|data|https?):/i.test(value)) {
        active.push(`${element.localName} ${name}=${value}`);
      }
    }
  }
  return {
    tags,
    active,
    dead: [...document.querySelectorAll('a[href^="#"]')]
        .map(a => a.getAttribute('href'))
        .filter(href => !document.getElementById(href.slice(1))
            && !document.getElementById(decodeURIComponent(href.slice(1)))),
    twice: ids.filter((id, i) => ids.indexOf(id) !== i),
    texts: [...document.querySelectorAll('td, h1, h2, h3, h4, li')].map(e => e.textContent.trim()),
  };
}

function markRows() {
  [...document.querySelectorAll('tbody tr')].forEach((row, i) => {
    row.firstElementChild.prepend(`[${i}( `);
    row.lastElementChild.append(` )${i}]`);
  });
}
