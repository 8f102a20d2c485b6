// Pictures of pages, for people who review looks:
// `node shots.mjs --into folder [--lang lv] [--as role] [addresses…]`.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { close, page, site } from './harness.mjs';
import { inLanguage, publicPages } from './routes.mjs';

/** A phone as most people have it, wider than the narrowest that must work. */
const PHONE_WIDTH = 390;

const { values, positionals } = parseArgs({
  options: { into: { type: 'string' }, lang: { type: 'string', default: 'lv' }, as: { type: 'string' } },
  allowPositionals: true,
});
if (!values.into) throw new Error('say --into which folder');
mkdirSync(values.into, { recursive: true });

try {
  const { origin } = await site();
  const asked = positionals.map((path) => (/^\/(lv|en)(\/|$)/.test(path) ? path : `/${values.lang}${path}`));
  const paths = asked.length > 0 ? asked : (await publicPages(origin)).map((path) => inLanguage(path, values.lang));
  for (const path of paths) {
    for (const device of ['phone', 'desktop']) {
      for (const dark of [false, true]) {
        console.log(await take(origin, path, device, dark));
      }
    }
  }
} finally {
  await close();
}

async function take(origin, path, device, dark) {
  const width = device === 'phone' ? PHONE_WIDTH : undefined;
  const tab = await page({ lang: values.lang, device, dark, role: values.as, width });
  await tab.goto(`${origin}${path}`);
  const name = `${path.slice(1).replaceAll(/[^\p{L}\p{N}.]+/gu, '-')}--${device}-${dark ? 'dark' : 'light'}.png`;
  const file = join(values.into, name);
  await tab.screenshot({ path: file, fullPage: true });
  await tab.close();
  return file;
}
