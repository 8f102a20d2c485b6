// A person who uses no mouse: walks from stop to stop with Tab, and sees where the walk is.

import assert from 'node:assert/strict';

/**
 * Presses Tab until the focus is on something whose name fits, and returns the name; fails after a full round. Every
 * stop on the way must show that it has the focus and lie on the screen.
 */
export async function walkTo(tab, name) {
  const passed = [];
  let rounds = 0;
  while (rounds < 2) {
    await tab.keyboard.press('Tab');
    const focus = await focused(tab);
    if (!focus) {
      rounds += 1; // between the end of the page and its beginning the focus is in the browser's own bar
      continue;
    }
    assert.ok(focus.isMarked, `nothing shows that ${focus.name} has the focus`);
    assert.ok(focus.isOnScreen, `${focus.name} has the focus but is not on the screen`);
    if (name.test(focus.name)) return focus.name;
    passed.push(focus.name);
  }
  return assert.fail(`walked past ${[...new Set(passed)].join(' | ')}, but not ${name}`);
}

/** Walks to a link or button and follows it; ends when the next page has loaded. */
export async function follow(tab, name) {
  await walkTo(tab, name);
  const loaded = tab.waitForEvent('domcontentloaded');
  await tab.keyboard.press('Enter');
  await loaded;
}

/** Walks to a field and types. */
export async function fill(tab, name, text) {
  await walkTo(tab, name);
  await tab.keyboard.press('Control+A');
  await tab.keyboard.type(text);
}

/** Walks to a group of choices or a list, and moves with the arrow until what is chosen has this name. */
export async function choose(tab, group, name) {
  await walkTo(tab, group);
  for (let step = 0; step < 60; step += 1) {
    const chosen = await chosenName(tab);
    if (name.test(chosen)) {
      if (await isRadio(tab)) await tab.keyboard.press('Space');
      return;
    }
    await tab.keyboard.press('ArrowDown');
  }
  assert.fail(`${group} offers nothing called ${name}`);
}

const focused = (tab) =>
  tab.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return undefined;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const words = (element) => element?.textContent.replace(/\s+/g, ' ').trim();
    const group = one.type === 'radio' ? words(one.closest('fieldset')?.querySelector('legend')) : '';
    const own = one.getAttribute('aria-label') ?? [...(one.labels ?? [])].map(words).join(' ');
    return {
      name: [group, own || words(one) || one.value || one.outerHTML.slice(0, 80)].filter(Boolean).join(': '),
      isMarked: (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none',
      isOnScreen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    };
  });

const isRadio = (tab) => tab.evaluate(() => document.activeElement.type === 'radio');

const chosenName = (tab) =>
  tab.evaluate(() => {
    const one = document.activeElement;
    if (one.tagName === 'SELECT') return one.selectedOptions[0]?.textContent.trim() ?? '';
    return [...(one.labels ?? [])].map((label) => label.textContent.replace(/\s+/g, ' ').trim()).join(' ');
  });
