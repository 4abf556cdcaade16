// Compiles charts with Vega-Lite and draws them with Vega. Standard input: a JSON list of
//   {spec: a Vega-Lite specification, rows: the rows of its data}.
// Standard output: a JSON list, for every chart in its order,
//   error     why it could not be compiled or drawn; empty if it could
//   warnings  what Vega-Lite and Vega said meanwhile
//   svg       the picture
//   marks     how many marks show data
//   texts     what can be read in it
// Usage: node charts.mjs
import {readFileSync} from 'node:fs';
import * as vega from 'vega';
import {compile} from 'vega-lite';

const results = [];
for (const {spec, rows} of JSON.parse(readFileSync(0, 'utf8'))) {
  const warnings = [];
  const logger = {
    level: () => logger,
    error: (...said) => (warnings.push(said.join(' ')), logger),
    warn: (...said) => (warnings.push(said.join(' ')), logger),
    info: () => logger,
    debug: () => logger,
  };
  const result = {error: '', warnings, svg: '', marks: 0, texts: []};
  try {
    const loader = vega.loader();
    loader.load = async uri => {
      throw new Error(`loads ${uri}`);
    };
    const view = new vega.View(vega.parse(compile(spec, {logger}).spec), {renderer: 'none', loader, logger});
    view.data(spec.data.name, rows);
    await view.runAsync();
    visit(view.scenegraph().root, result);
    result.svg = await view.toSVG();
    view.finalize();
  } catch (error) {
    result.error = String(error?.message ?? error) || 'failed';
  }
  results.push(result);
}
process.stdout.write(JSON.stringify(results));

// Walks the scene: what stands in axes, legends and titles is read, the rest shows data.
function visit(item, result) {
  if (item.marktype === 'text') {
    result.texts.push(...item.items.map(text => String(text.text)));
  }
  if (['rect', 'line', 'symbol', 'text', 'rule'].includes(item.marktype) && item.role === 'mark') {
    result.marks += item.items.length;
  }
  (item.items ?? []).forEach(child => visit(child, result));
}
