// Every kind of public page, in both languages.

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { close, site } from './harness.mjs';
import { assertGood } from './page-checks.mjs';
import { inLanguage, publicPages } from './routes.mjs';

const { origin } = await site();
const pages = await publicPages(origin);

after(close);

describe('public pages', { concurrency: 2 }, () => {
  it('are several', () => assert.ok(pages.length > 3, `only ${pages.join(', ')}`));

  for (const path of pages.flatMap((one) => [inLanguage(one, 'lv'), inLanguage(one, 'en')])) {
    it(path, () => assertGood(origin, path));
  }
});
