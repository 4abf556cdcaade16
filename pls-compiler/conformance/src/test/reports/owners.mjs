// Prints whom a CODEOWNERS file, on stdin, names for each of the paths in the arguments.
import {matchFile, parse} from 'codeowners-utils';
import {readFileSync} from 'node:fs';

const entries = parse(readFileSync(0, 'utf8'));
for (const path of process.argv.slice(2)) {
  const entry = matchFile(path, entries);
  console.log(`${path}\t${entry ? entry.owners.join(' ') : ''}`);
}
