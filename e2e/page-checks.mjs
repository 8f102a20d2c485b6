// What must hold for every page, whoever opens it and with whatever.

import assert from 'node:assert/strict';

import { axe, validate, watch, withTab } from './harness.mjs';

const MAX_PAGE_BYTES = 60 * 1024;
const MAX_STYLE_BYTES = 40 * 1024;

/** Fails with what is wrong with a page: one line for each problem. */
export async function assertGood(origin, path, { role } = {}) {
  const problems = await problemsOf(origin, path, { role });
  assert.ok(problems.length === 0, `${path}\n${problems.join('\n')}`);
}

/**
 * What is wrong with a page: one sentence for each problem, with the ways of opening the page that show it where not all
 * do. The page is loaded on a phone and on a desktop, with scripts and without, and looked at in light and in dark.
 */
export async function problemsOf(origin, path, { role } = {}) {
  const problems = new Map();
  for (const device of ['phone', 'desktop']) {
    for (const scripts of ['scripts', 'no scripts']) {
      for (const [sentence, colours] of await problemsOnce(origin, path, { role, device, scripts: scripts === 'scripts' })) {
        problems.set(sentence, [...(problems.get(sentence) ?? []), [device, scripts, ...colours]]);
      }
    }
  }
  return [...problems].map(([sentence, ways]) => sentence + inWords(ways));
}

/** Problems of one way of opening the page, each with the colours that show it. */
function problemsOnce(origin, path, way) {
  return withTab({ lang: languageOf(path), ...way }, async (tab) => {
    const seen = watch(tab, origin);
    await tab.emulateMedia({ colorScheme: 'light' });
    const response = await tab.goto(`${origin}${path}`);
    const plain = [...(await problemsAsSent(tab, response)), ...(await problemsAsSeen(tab, path))];
    const light = await axe(tab);
    await tab.emulateMedia({ colorScheme: 'dark' });
    const dark = await axe(tab);
    const colours = (sentence) => [light.includes(sentence) && 'light', dark.includes(sentence) && 'dark'].filter(Boolean);
    return [...plain, ...seen, ...new Set([...light, ...dark])].map((sentence) => [sentence, colours(sentence)]);
  });
}

/** ` [phone, dark]`: of each pair of ways the one that shows the problem, and nothing where both do. */
function inWords(ways) {
  const shown = new Set(ways.flat());
  const pairs = [['phone', 'desktop'], ['scripts', 'no scripts'], ['light', 'dark']];
  const telling = pairs.map((pair) => pair.filter((way) => shown.has(way))).filter(({ length }) => length === 1);
  return telling.length > 0 ? ` [${telling.flat().join(', ')}]` : '';
}

/** What can be told from the answer of the server alone. */
async function problemsAsSent(tab, response) {
  const problems = [];
  if (response.status() !== 200) problems.push(`the answer is ${response.status()}, not 200`);
  const body = await response.body();
  if (body.length > MAX_PAGE_BYTES) problems.push(`the page has ${body.length} bytes, over ${MAX_PAGE_BYTES}`);
  const html = body.toString('utf8');
  return [...problems, ...(await validate(html)), ...(await problemsOfStyle(tab, html))];
}

async function problemsOfStyle(tab, html) {
  const sheets = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g)].map(([, href]) => href);
  if (sheets.length !== 1) return [`the page has ${sheets.length} style sheets, not one`];
  const response = await tab.request.get(new URL(sheets[0], tab.url()).href);
  const { length } = await response.body();
  return length > MAX_STYLE_BYTES ? [`the style sheet has ${length} bytes, over ${MAX_STYLE_BYTES}`] : [];
}

/** What can be told from the page as the browser built it. */
async function problemsAsSeen(tab, path) {
  const { lang, title, headings, overflow } = await tab.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const reaching = [...document.body.querySelectorAll('*')].find((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return {
      lang: document.documentElement.lang,
      title: document.title.trim(),
      headings: document.querySelectorAll('h1').length,
      overflow: scrollWidth > clientWidth && { scrollWidth, clientWidth, first: reaching?.outerHTML.slice(0, 120) },
    };
  });
  const problems = [];
  if (lang !== languageOf(path)) problems.push(`the page says that its language is ${lang || 'unknown'}`);
  if (!title) problems.push('the page has no title');
  if (headings !== 1) problems.push(`the page has ${headings} main headings, not one`);
  if (overflow) problems.push(`the page is ${overflow.scrollWidth} wide on a screen of ${overflow.clientWidth}: ${overflow.first}`);
  return problems;
}

function languageOf(path) {
  return path.split('/')[1];
}
