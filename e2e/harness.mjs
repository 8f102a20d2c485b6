// What every test uses: the site, the browser, and what we ask of a page.

import { chromium } from 'playwright-core';

import { account, accountsOf, startSite } from './site.mjs';
import { switchScriptsOff } from './tools.mjs';

export { axe } from './accessibility.mjs';
export { validate } from './markup.mjs';

/** Chromium's own errands would reach for hosts that a closed network refuses. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The narrowest width at which a page must work is that of WCAG 1.4.10. */
const DEVICES = {
  phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
};

const browser = once(() => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS }));
const contexts = new Map();
const sessions = new Map();
const idle = new Map();

/** The site of this run: the one that `run.mjs` started, or one of our own. */
export const site = once(async () => {
  const { ATVERE_SITE: origin, ATVERE_SITE_OUTPUT: output } = process.env;
  return origin ? { origin, output, stop: async () => {} } : startSite();
});

/**
 * Opens an empty page of a new tab.
 *
 * `device` is `phone` or `desktop`; `role` signs in first. Pages of one kind share cookies and cache.
 */
export async function page({ lang = 'lv', device = 'desktop', dark = false, scripts = true, role, width } = {}) {
  const context = await contextOf({ lang, device, role, width });
  const tab = await context.newPage();
  if (!scripts) await switchScriptsOff(tab);
  await tab.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  return tab;
}

/**
 * Does some work with a tab, which the next work of the same kind gets again: a tab that has seen the site before is
 * several times faster than a new one.
 */
export async function withTab(kind, work) {
  const key = JSON.stringify(kind);
  const tab = idle.get(key)?.pop() ?? (await page(kind));
  try {
    return await work(tab);
  } finally {
    ['console', 'pageerror', 'request'].forEach((event) => tab.removeAllListeners(event));
    idle.set(key, [...(idle.get(key) ?? []), tab]);
  }
}

/** The HTML of a page as the holder of a role gets it. */
export async function read(address, role) {
  const context = await contextOf({ lang: 'lv', device: 'desktop', role });
  return (await context.request.get(address)).text();
}

/** The demonstration accounts of the site. */
export async function accounts() {
  return accountsOf(await site());
}

/** Signs in on a page, by its form. */
export async function signIn(tab, role, lang = 'lv') {
  const { origin } = await site();
  const { email, password } = await account(await site(), role);
  await tab.goto(`${origin}/${lang}/sign-in`);
  await tab.locator('main input[type=email]').fill(email);
  await tab.locator('main input[type=password]').fill(password);
  await tab.locator('main input[type=password]').press('Enter');
  await tab.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** Ends what was started. Every test file calls it in `after`. */
export async function close() {
  if (browser.called) await (await browser()).close();
  if (site.called) await (await site()).stop();
}

/** What a person would not see but a developer would: errors in the console, and requests to other hosts. */
export function watch(tab, origin) {
  const seen = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') seen.push(`the console says: ${message.text()}`);
  });
  tab.on('pageerror', (error) => seen.push(`a script failed: ${error.message}`));
  tab.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) seen.push(`the page asks another host: ${request.url()}`);
  });
  return seen;
}

async function contextOf(kind) {
  const key = JSON.stringify(kind);
  if (!contexts.has(key)) contexts.set(key, newContext(kind));
  return contexts.get(key);
}

async function newContext({ lang, device, role, width }) {
  const { viewport, ...rest } = DEVICES[device];
  return (await browser()).newContext({
    ...rest,
    viewport: { ...viewport, width: width ?? viewport.width },
    locale: lang,
    storageState: role ? await sessionOf(role) : undefined,
  });
}

/** Signs in once for each role; all its tabs share the session. */
async function sessionOf(role) {
  if (!sessions.has(role)) {
    sessions.set(
      role,
      (async () => {
        const context = await (await browser()).newContext();
        await signIn(await context.newPage(), role);
        const state = await context.storageState();
        await context.close();
        return state;
      })(),
    );
  }
  return sessions.get(role);
}

/** A function that does its work at the first call and remembers the promise. */
function once(work) {
  let promise;
  const remembered = () => {
    remembered.called = true;
    return (promise ??= work());
  };
  remembered.called = false;
  return remembered;
}
