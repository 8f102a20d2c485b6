// The browser's developer tools on a tab: for what Playwright has no word for.

const opened = new WeakMap();
const withoutScripts = new WeakSet();

/** The developer tools of a tab. They stay open, because what they switched off is on again when they close. */
export function toolsOf(tab) {
  if (!opened.has(tab)) opened.set(tab, tab.context().newCDPSession(tab));
  return opened.get(tab);
}

/** Loads pages as in a browser whose owner forbids scripts. */
export async function switchScriptsOff(tab) {
  withoutScripts.add(tab);
  await forbidScripts(tab, true);
}

/**
 * Does some work for which scripts must run. What the page itself would have run while it was loading is not run later,
 * so the page stays as a visitor without scripts sees it.
 */
export async function withScripts(tab, work) {
  if (!withoutScripts.has(tab)) return work();
  await forbidScripts(tab, false);
  try {
    return await work();
  } finally {
    await forbidScripts(tab, true);
  }
}

async function forbidScripts(tab, value) {
  const tools = await toolsOf(tab);
  await tools.send('Emulation.setScriptExecutionDisabled', { value });
}
