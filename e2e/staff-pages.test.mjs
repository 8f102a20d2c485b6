// Every kind of page behind sign-in, in both languages, as the first role that reaches it.

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { accounts, close, read, site } from './harness.mjs';
import { assertGood } from './page-checks.mjs';
import { inLanguage, linked, publicPages, shapesOf } from './routes.mjs';

const { origin } = await site();
const pages = await staffPages();

after(close);

describe('pages behind sign-in', { concurrency: 2 }, () => {
  it('are several', () => assert.ok(pages.size > 3, `only ${[...pages.keys()].join(', ')}`));

  for (const [path, role] of pages) {
    for (const lang of ['lv', 'en']) {
      const address = inLanguage(path, lang);
      it(`${address} as ${role}`, () => assertGood(origin, address, { role }));
    }
  }
});

/** Pages that signed-in people reach from their menu and that are not public, each with a role that reaches it. */
async function staffPages() {
  const seen = new Map((await publicPages(origin)).map((path) => [path, undefined]));
  for (const { role } of await accounts()) {
    const reached = await linked(origin, ['/lv'], (path) => read(`${origin}${path}`, role));
    for (const path of reached.filter((one) => one.startsWith('/lv'))) {
      if (!seen.has(path)) seen.set(path, role);
    }
  }
  const examples = [...shapesOf([...seen.keys()]).values()];
  return new Map(examples.map((path) => [path, seen.get(path)]).filter(([, role]) => role));
}
