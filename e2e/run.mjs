// Starts one site for all tests, runs them, and ends it: `node run.mjs [a test file, or words from names of tests]`.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startSite } from './site.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const all = readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).sort();
const [only] = process.argv.slice(2);

const named = all.filter((name) => name === `${only}.test.mjs` || name === only);
const files = named.length > 0 ? named : all;
const pattern = only && named.length === 0 ? [`--test-name-pattern=${only.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`] : [];

const site = await startSite();
process.once('SIGINT', () => {}); // the tests end by the same key, and then we clean up
try {
  const env = { ...process.env, ATVERE_SITE: site.origin, ATVERE_SITE_OUTPUT: site.output };
  const options = ['--test', '--test-reporter=spec', '--test-concurrency=1', '--test-timeout=900000', ...pattern];
  const tests = spawn(process.execPath, [...options, ...files], { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(tests, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await site.stop();
}
