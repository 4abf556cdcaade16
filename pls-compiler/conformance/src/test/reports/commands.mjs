// Prints the commands that GitHub's own library makes of the findings on stdin.
import * as core from '@actions/core';
import {readFileSync} from 'node:fs';

for (const {command, message, properties} of JSON.parse(readFileSync(0, 'utf8'))) {
  core[command](message, properties);
}
