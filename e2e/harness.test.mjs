// The harness itself: a check that cannot fail would let everything through.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { axe, close, page, validate, watch } from './harness.mjs';
import { problemsOf } from './page-checks.mjs';
import { shapesOf } from './routes.mjs';
import { accountsIn } from './site.mjs';
import { document, serve } from './small-site.mjs';

const STYLE = `
  body { color: #111; background: #fff }
  .wide { width: 500px }
  @media (prefers-color-scheme: dark) { body { color: #333; background: #000 } }
  @media (prefers-color-scheme: dark) { .fine { color: #fff } }`;

const PAGES = {
  '/good': document('<p>Teksts.</p>'),
  '/bad': document('<input type="text" name="a">'),
  '/scripted': document('<p>Teksts.</p><script src="/script.js"></script>'),
  '/foreign': document('<img alt="" src="http://localhost:9/x.png">'),
  '/lv/good': document('<p class="fine">Teksts.</p>').replace('<h1>', '<h1 class="fine">'),
  '/lv/wide': document('<p class="fine wide">Teksts.</p>').replace('<h1>', '<h1 class="fine">'),
  '/lv/dim': document('<p class="fine">Teksts.</p>'),
  '/lv/headless': document('<p class="fine">Teksts.</p>').replace(/<h1>.*<.h1>/, ''),
  '/inline': document('<p style="color:red">Teksts.</p>'),
};

const FILES = {
  '/style.css': ['text/css', STYLE],
  '/script.js': ['text/javascript', "document.querySelector('p').innerHTML = '<input>'"],
  '/favicon.ico': ['image/x-icon', ''],
};

describe('the harness', () => {
  let stop;
  let origin;

  before(async () => ({ origin, stop } = await serve(PAGES, FILES)));

  after(async () => {
    await close();
    stop();
  });

  for (const scripts of [true, false]) {
    it(`finds a field without a label, with scripts ${scripts ? 'on' : 'off'}, under a strict policy`, async () => {
      const tab = await page({ scripts });
      const seen = watch(tab, origin);

      await tab.goto(`${origin}/bad`);
      const problems = await axe(tab);

      assert.equal(problems.length, 1);
      assert.match(problems[0], /^axe label: .*: input: /);
      assert.deepEqual(seen, []);
    });

    it(`finds nothing on a good page, with scripts ${scripts ? 'on' : 'off'}`, async () => {
      const tab = await page({ scripts });

      await tab.goto(`${origin}/good`);

      assert.deepEqual(await axe(tab), []);
    });
  }

  it('shows axe what a visitor without scripts sees', async () => {
    const without = await page({ scripts: false });
    const withThem = await page();

    await without.goto(`${origin}/scripted`);
    await withThem.goto(`${origin}/scripted`);

    assert.deepEqual(await axe(without), []);
    assert.match((await axe(withThem)).join(), /^axe label/);
  });

  it('notices a request to another host and an inline style', async () => {
    const tab = await page();
    const seen = watch(tab, origin);

    await tab.goto(`${origin}/foreign`);
    await tab.goto(`${origin}/inline`);

    assert.match(seen.join('\n'), /asks another host: http:\/\/localhost:9/);
    assert.match(seen.join('\n'), /console says: .*inline style/);
  });

  it('finds nothing wrong with a good page, opened in every way', async () => {
    assert.deepEqual(await problemsOf(origin, '/lv/good'), []);
  });

  it('finds a page that is too wide for a phone, and says what is', async () => {
    const problems = await problemsOf(origin, '/lv/wide');

    assert.match(problems.join(), /^the page is 508 wide on a screen of 320: <p class="fine wide">.* \[phone\]$/);
  });

  it('finds a colour that is too dim in the dark only', async () => {
    const problems = await problemsOf(origin, '/lv/dim');

    assert.equal(problems.length, 1);
    assert.match(problems[0], /^axe color-contrast: .* h1: .*\[dark\]$/);
  });

  it('finds a page without a main heading, or in the wrong language', async () => {
    assert.match((await problemsOf(origin, '/lv/headless')).join(), /the page has 0 main headings, not one/);
    assert.match((await problemsOf(origin, '/en/good')).join(), /the page says that its language is unknown/);
  });

  it('finds wrong HTML and accepts right HTML', async () => {
    assert.deepEqual(await validate(PAGES['/good']), []);
    assert.match((await validate(document('<p><div></div></p>'))).join(), /HTML /);
  });

  it('reads the demonstration accounts from a table', () => {
    const printed = 'Atvere is open at http://127.0.0.1:1\n\ne-mail   password  role\nanna@example.lv   one two   Coordinator of the plan\n';

    assert.deepEqual(accountsIn(printed), [{ email: 'anna@example.lv', password: 'one two', role: 'Coordinator of the plan' }]);
  });

  it('takes one page of each shape', () => {
    const paths = ['/lv', '/lv/plans', '/lv/plans/5', '/lv/plans/6', '/lv/plans/5/measures/1.2', '/lv/plans/5/measures/3.1'];

    assert.deepEqual([...shapesOf(paths).values()], ['/lv', '/lv/plans', '/lv/plans/5', '/lv/plans/5/measures/1.2']);
  });
});
