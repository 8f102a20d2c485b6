// The walk by keyboard: it must not pass by what a person could not see or reach.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { close, page } from './harness.mjs';
import { choose, fill, follow, walkTo } from './keyboard.mjs';
import { document, serve } from './small-site.mjs';

const FORM = `<form>
  <label for="name">Nosaukums</label> <input id="name" value="Vecs">
  <fieldset><legend>Stāvoklis</legend>
    <label><input type="radio" name="status" value="a"> Nav sākts</label>
    <label><input type="radio" name="status" value="b"> Izpildīts</label></fieldset>
  <label for="kind">Veids</label> <select id="kind"><option>Protokols</option><option>Likums</option></select>
</form>`;

const PAGES = {
  '/start': document('<p><a href="/a">Pirmā</a> <a href="/form">Veidlapa</a> <span role="link">Ne saite</span></p>'),
  '/form': document(FORM),
  '/unmarked': document('<p><a class="unmarked" href="/a">Neredzama</a> <a href="/b">Redzama</a></p>'),
  '/hidden': document('<p><a class="hidden" href="/a">Paslēpta</a> <a href="/b">Redzama</a></p>'),
};

const FILES = {
  '/style.css': ['text/css', '.unmarked:focus { outline: none } .hidden { position: absolute; left: -999px }'],
  '/favicon.ico': ['image/x-icon', ''],
};

describe('the keyboard', () => {
  let stop;
  let origin;

  before(async () => ({ origin, stop } = await serve(PAGES, FILES)));

  after(async () => {
    await close();
    stop();
  });

  for (const scripts of [true, false]) {
    it(`follows a link and fills a form, with scripts ${scripts ? 'on' : 'off'}`, async () => {
      const tab = await page({ scripts });
      await tab.goto(`${origin}/start`);

      await follow(tab, /Veidlapa/);
      await fill(tab, /Nosaukums/, 'Jauns');
      await choose(tab, /Stāvoklis/, /Izpildīts/);
      await choose(tab, /Veids/, /Likums/);

      assert.equal(await tab.locator('#name').inputValue(), 'Jauns');
      assert.equal(await tab.locator('input:checked').inputValue(), 'b');
      assert.equal(await tab.locator('#kind').inputValue(), 'Likums');
    });
  }

  it('does not reach what only looks like a link', async () => {
    const tab = await page();
    await tab.goto(`${origin}/start`);

    await assert.rejects(walkTo(tab, /Ne saite/), /walked past Pirmā \| Veidlapa, but not/);
  });

  it('stops where nothing shows the focus', async () => {
    const tab = await page();
    await tab.goto(`${origin}/unmarked`);

    await assert.rejects(walkTo(tab, /Redzama/), /nothing shows that Neredzama has the focus/);
  });

  it('stops where the focus leaves the screen', async () => {
    const tab = await page();
    await tab.goto(`${origin}/hidden`);

    await assert.rejects(walkTo(tab, /Redzama/), /Paslēpta has the focus but is not on the screen/);
  });
});
