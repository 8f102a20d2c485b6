// Which pages there are, one of each shape.

/** More names than this under one address are names of things, not of pages. */
const MANY = 6;

/** Public pages in Latvian, one for each shape, from the site's own map or, without one, from its links. */
export async function publicPages(origin) {
  const paths = (await mapped(`${origin}/sitemap.xml`)) ?? (await linked(origin, ['/lv'], (path) => get(`${origin}${path}`)));
  return [...shapesOf(paths.filter((path) => /^\/lv(\/|$)/.test(path))).values()];
}

/** The same page in another language. */
export function inLanguage(path, lang) {
  return path.replace(/^\/(lv|en)(?=\/|$)/, `/${lang}`);
}

/**
 * The first path of each shape, by shape. Two paths have one shape when they differ in numbers and identifiers, or in
 * names of which there are many in the same place.
 */
export function shapesOf(paths) {
  const children = new Map();
  for (const path of paths) {
    const parts = numbersHidden(path).split('/');
    for (let at = 3; at < parts.length; at += 1) {
      const parent = parts.slice(0, at).join('/');
      children.set(parent, (children.get(parent) ?? new Set()).add(parts[at]));
    }
  }
  const shape = (path) =>
    numbersHidden(path)
      .split('/')
      .map((part, at, parts) => (at >= 3 && children.get(parts.slice(0, at).join('/')).size > MANY ? '*' : part))
      .join('/');

  const first = new Map();
  for (const path of paths) {
    if (!first.has(shape(path))) first.set(shape(path), path);
  }
  return first;
}

/** Paths of pages that links lead to, at most two links away from where one starts. */
export async function linked(origin, starts, read) {
  const known = new Set(starts);
  let edge = [...starts];
  for (let step = 0; step < 2; step += 1) {
    const found = new Set();
    for (const path of shapesOf(edge).values()) {
      for (const target of targets(await read(path), `${origin}${path}`)) {
        if (!known.has(target)) found.add(target);
      }
    }
    found.forEach((path) => known.add(path));
    edge = [...found];
  }
  return [...known];
}

/** Paths of pages of this site that the HTML links to; files such as `.csv` are not pages. */
function targets(html, base) {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => new URL(href.replaceAll('&amp;', '&'), base));
  const ours = links.filter((url) => url.origin === new URL(base).origin && /^\/(lv|en)(\/|$)/.test(url.pathname));
  return ours.map((url) => url.pathname).filter((path) => !/\.[a-z]+$/.test(path));
}

async function mapped(address) {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const addresses = [...(await response.text()).matchAll(/<loc>\s*(.*?)\s*<\/loc>/g)].map(([, url]) => url);
  const nested = addresses.filter((url) => url.endsWith('.xml'));
  const paths = addresses.filter((url) => !url.endsWith('.xml')).map((url) => new URL(url).pathname);
  for (const url of nested) {
    paths.push(...((await mapped(new URL(new URL(url).pathname, address))) ?? []));
  }
  return paths;
}

async function get(address) {
  return (await fetch(address)).text();
}

function numbersHidden(path) {
  return path
    .split('/')
    .map((part) => (/\d/.test(part) ? 'N' : part))
    .join('/');
}
