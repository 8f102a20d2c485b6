// People reach what they came for with the keyboard alone, in both languages, with scripts and without.

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { axe, close, page, site } from './harness.mjs';
import { choose, fill, follow, walkTo } from './keyboard.mjs';
import { account } from './site.mjs';

/** What people look for on the pages. */
const WORDS = {
  lv: {
    plan: /rīcības plāns/i,
    measure: /^\d+\.\d+/,
    history: /vēsture|izmaiņas/i,
    signIn: /pieslēgties/i,
    email: /e-pasts/i,
    password: /parole/i,
    work: /pienākum|darb/i,
    record: /ziņot|atzīmēt|stāvok/i,
    status: /stāvok|statuss/i,
    done: /izpildīts/i,
    narrative: /paveikts|apraksts|kas izdarīts/i,
    evidence: /saite|adrese/i,
    save: /saglabāt|iesniegt/i,
  },
  en: {
    plan: /action plan/i,
    measure: /^\d+\.\d+/,
    history: /history|changes/i,
    signIn: /sign in/i,
    email: /e-?mail/i,
    password: /password/i,
    work: /dut|work/i,
    record: /report|record|status/i,
    status: /status/i,
    done: /completed|done/i,
    narrative: /what was done|narrative|description/i,
    evidence: /link|address/i,
    save: /save|submit/i,
  },
};

/** The role, as the list of demonstration accounts names it, of somebody who reports for a ministry. */
const MINISTRY = 'ministry';

const { origin } = await site();

after(close);

for (const [lang, scripts] of [['lv', false], ['lv', true], ['en', false], ['en', true]]) {
  const words = WORDS[lang];

  describe(`in ${lang}, scripts ${scripts ? 'on' : 'off'}`, () => {
    it('a resident finds a measure from the front page and reads its history', async () => {
      const tab = await page({ lang, scripts });
      await tab.goto(`${origin}/${lang}`);

      await follow(tab, words.plan);
      await follow(tab, words.measure);
      await follow(tab, words.history);

      assert.ok((await tab.locator('main time').count()) > 0, 'the history names no moment');
    });

    it('somebody at a ministry signs in and records a status with evidence', async () => {
      const { email, password } = await account(await site(), MINISTRY);
      const story = `Izdarīts ${lang} ${scripts}`;
      const tab = await page({ lang, scripts });
      await tab.goto(`${origin}/${lang}`);

      await follow(tab, words.signIn);
      await fill(tab, words.email, email);
      await fill(tab, words.password, password);
      await follow(tab, words.signIn);
      await follow(tab, words.work);
      await follow(tab, words.record);
      await choose(tab, words.status, words.done);
      await fill(tab, words.narrative, story);
      await fill(tab, words.evidence, 'https://www.example.lv/protokols');
      await follow(tab, words.save);

      assert.ok((await tab.locator('main').textContent()).includes(story), 'the page does not show what was reported');
    });

    it('a person who forgets the password in the form is told so, and what was typed stays', async () => {
      const tab = await page({ lang, scripts });
      await tab.goto(`${origin}/${lang}/sign-in`);

      await fill(tab, words.email, 'anna@example.lv');
      await walkTo(tab, words.signIn);
      await tab.keyboard.press('Enter');
      await tab.waitForLoadState();

      assert.equal(await tab.locator('input[type=email]').inputValue(), 'anna@example.lv');
      assert.deepEqual(await axe(tab), []);
    });
  });
}
