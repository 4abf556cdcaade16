// Renders diagrams with Mermaid in Chromium. Standard input: a JSON list of Mermaid texts.
// Standard output: a JSON list, for every text in its order,
//   ok        whether it parsed and rendered
//   error     why not
//   svg       the picture
//   texts     what can be read in it: one for each node and each arrow's label
//   clipped   the texts that do not fit their box
//   active    elements and attributes that could run or load something
//   console   what the browser complained about meanwhile, and what it tried to load
// Usage: node mermaid.mjs <chromium> [<folder for pictures as PNG>]
import {mkdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const [executablePath, pictures] = process.argv.slice(2);
const diagrams = JSON.parse(readFileSync(0, 'utf8'));
const mermaid = fileURLToPath(new URL('node_modules/mermaid/dist/mermaid.min.js', import.meta.url));

// Playwright gives the browser a new and empty user-data-dir.
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
  const context = await browser.newContext({viewport: {width: 1200, height: 900}, offline: true});
  const page = await context.newPage();
  let complaints = [];
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`));
  page.on('dialog', async dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.route('**/*', route => {
    complaints.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  await page.setContent('<!doctype html><meta charset="utf-8"><body><div id="stage"></div>');
  await page.addScriptTag({path: mermaid});
  await page.evaluate(() => globalThis.mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
  }));

  const results = [];
  for (const [i, text] of diagrams.entries()) {
    complaints = [];
    const result = await page.evaluate(render, {id: `diagram${i}`, text});
    if (result.ok && pictures) {
      mkdirSync(pictures, {recursive: true});
      await page.locator('#stage').screenshot({path: `${pictures}/${i}.png`});
    }
    // A turn of the browser's, for what it complains about late.
    await page.evaluate(() => new Promise(done => setTimeout(done, 20)));
    results.push({...result, console: complaints});
  }
  process.stdout.write(JSON.stringify(results));
} finally {
  await browser.close();
}

// Runs in the page.
async function render({id, text}) {
  const stage = document.getElementById('stage');
  stage.replaceChildren();
  try {
    await globalThis.mermaid.parse(text);
    stage.innerHTML = (await globalThis.mermaid.render(id, text)).svg;
  } catch (error) {
    return {ok: false, error: String(error?.message ?? error)};
  }
  const labels = [...stage.querySelectorAll('.nodeLabel, .edgeLabel .label')];
  const active = [];
  for (const element of stage.querySelectorAll('*')) {
    if (/^(script|iframe|object|embed|img|image|a|form|input|link|base|meta|video|audio|math)$/i
        .test(element.localName)) {
      active.push(element.localName);
    }
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name) || /^\s*(javascript|data|https?):/i.test(value) && name !== 'xmlns') {
        active.push(`${element.localName} ${name}=${value}`);
      }
    }
  }
  return {
    ok: true,
    svg: stage.innerHTML,
    texts: labels.map(label => label.textContent.trim()),
    clipped: [...stage.querySelectorAll('foreignObject')]
        .filter(box => box.firstElementChild && (
            box.firstElementChild.scrollWidth > Math.ceil(box.width.baseVal.value) + 1 ||
            box.firstElementChild.scrollHeight > Math.ceil(box.height.baseVal.value) + 1))
        .map(box => box.textContent),
    active,
  };
}
