// Validates with Ajv. Standard input: a JSON list of
//   {schema: a JSON Schema of draft 2020-12, instances: a list}.
// Standard output: a JSON list, for every schema in its order,
//   error     why it does not compile; empty if it does
//   warnings  what Ajv said in strict mode
//   invalid   for each instance what is wrong with it; empty if nothing is
// Usage: node schemas.mjs
import {readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const results = [];
for (const {schema, instances} of JSON.parse(readFileSync(0, 'utf8'))) {
  const warnings = [];
  const say = (...said) => warnings.push(said.join(' '));
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false, // conditions ask for keys that the schema around them declares
    allowUnionTypes: true,
    logger: {log: say, warn: say, error: say},
  });
  addFormats(ajv);
  const result = {error: '', warnings, invalid: []};
  try {
    const validate = ajv.compile(schema);
    for (const instance of instances) {
      result.invalid.push(validate(instance) ? '' : ajv.errorsText(validate.errors));
    }
  } catch (error) {
    result.error = String(error?.message ?? error) || 'failed';
  }
  results.push(result);
}
process.stdout.write(JSON.stringify(results));
