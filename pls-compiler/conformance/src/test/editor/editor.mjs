// Asks yaml-language-server what an editor would show. Standard input: a JSON object with
//   schemas    schemas by their addresses, and the paths that each is for
//   requests   a list of {path, text, line, column, ask: "completion" | "hover" | "diagnostics"}
// Standard output: a JSON list, for every request in its order,
//   items        what completion offers: {label, text, documentation}
//   hover        what hovering shows
//   diagnostics  {line, column, message}
// Usage: node editor.mjs <folder that the documents seem to be in>
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {dirname, join} from 'node:path';

const {schemas, requests} = JSON.parse(readFileSync(0, 'utf8'));
const root = pathToFileURL(process.argv[2]).href;
const main = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
const server = spawn(process.execPath, [join(dirname(main), 'bin/yaml-language-server'), '--stdio'],
    {stdio: ['pipe', 'pipe', 'inherit']});

// The base protocol: a header with the length, an empty line, a message in JSON.
let rest = Buffer.alloc(0);
let last = 0;
const waiting = new Map();
const published = new Map();
server.stdout.on('data', data => {
  rest = Buffer.concat([rest, data]);
  for (let split; (split = rest.indexOf('\r\n\r\n')) >= 0;) {
    const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, split))[1]);
    if (rest.length < split + 4 + length) {
      return;
    }
    receive(JSON.parse(rest.toString('utf8', split + 4, split + 4 + length)));
    rest = rest.subarray(split + 4 + length);
  }
});

function receive(message) {
  if (message.method === 'workspace/configuration') {
    const yaml = {validate: true, hover: true, completion: true, schemaStore: {enable: false}, schemas};
    const result = message.params.items.map(({section}) => section === 'yaml' ? yaml : {});
    send({id: message.id, result});
  } else if (message.method && message.id !== undefined) {
    send({id: message.id, result: null});
  } else if (message.method === 'textDocument/publishDiagnostics') {
    published.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.id !== undefined) {
    waiting.get(message.id)(message);
    waiting.delete(message.id);
  }
}

function send(message) {
  const body = JSON.stringify({jsonrpc: '2.0', ...message});
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function ask(method, params) {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, ({result, error}) => error ? reject(new Error(error.message)) : resolve(result));
    send({id, method, params});
  });
}

await ask('initialize', {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{uri: root, name: 'motion'}],
  capabilities: {
    workspace: {configuration: true},
    textDocument: {
      completion: {completionItem: {snippetSupport: true, documentationFormat: ['markdown']}},
      hover: {contentFormat: ['markdown']},
    },
  },
});
send({method: 'initialized', params: {}});

const results = [];
for (const {path, text, line, column, ask: what} of requests) {
  const uri = `${root}/${path}`;
  const diagnostics = new Promise(resolve => published.set(uri, resolve));
  const document = {uri, languageId: 'yaml', version: 1, text};
  send({method: 'textDocument/didOpen', params: {textDocument: document}});
  const params = {textDocument: {uri}, position: {line: line - 1, character: column - 1}};
  const result = {items: [], hover: '', diagnostics: []};
  if (what === 'completion') {
    const {items} = await ask('textDocument/completion', params);
    result.items = items.map(({label, insertText, textEdit, documentation}) => ({
      label,
      text: textEdit?.newText ?? insertText ?? label,
      documentation: documentation?.value ?? documentation ?? '',
    }));
  } else if (what === 'hover') {
    const hover = await ask('textDocument/hover', params);
    result.hover = hover?.contents?.value ?? '';
  } else {
    result.diagnostics = (await diagnostics).map(({range, message}) => (
        {line: range.start.line + 1, column: range.start.character + 1, message}));
  }
  results.push(result);
}
await ask('shutdown');
send({method: 'exit'});
process.stdout.write(JSON.stringify(results));
