// axe-core on a page, also where scripts are off and whatever the page's Content-Security-Policy says.

import axeCore from 'axe-core';

import { toolsOf, withScripts } from './tools.mjs';

const OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } }, // the one rule of WCAG 2.2 that axe leaves out unless asked
  resultTypes: ['violations'],
  preload: false, // would fetch style sheets a second time
};

const RUN = `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => violations)`;

/**
 * What is wrong on a page by WCAG 2.0, 2.1 and 2.2, levels A and AA: one sentence for each element.
 *
 * axe runs in a world of its own beside the page, as the developer tools do, so that the page's policy stays in force
 * for the page.
 */
export async function axe(tab) {
  const tools = await toolsOf(tab);
  const { frameTree } = await tools.send('Page.getFrameTree');
  const world = await tools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
  const violations = await withScripts(tab, async () => {
    await evaluate(tools, world, axeCore.source);
    return evaluate(tools, world, RUN);
  });
  return violations.flatMap(sentences);
}

async function evaluate(tools, { executionContextId }, expression) {
  const { result, exceptionDetails } = await tools.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function sentences({ id, help, nodes }) {
  return nodes.map((node) => {
    const reasons = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
    return `axe ${id}: ${help}: ${node.target.join(' ')}: ${reasons}`;
  });
}
