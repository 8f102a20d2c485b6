// Whether HTML is what the standard says.

import { HtmlValidate } from 'html-validate';

/** The recommended rules, without those about taste. Each exception says why. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Templates leave blanks at the ends of lines; browsers and readers do not see them.
    'no-trailing-whitespace': 'off',
    // `<!doctype html>` in small letters is as valid.
    'doctype-style': 'off',
    // The official name of a law is a title that nobody may shorten.
    'long-title': 'off',
    // A telephone number breaks where the reader's screen needs it to.
    'tel-non-breaking': 'off',
  },
});

/** What is wrong in a page's HTML: one sentence for each place. */
export async function validate(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages).map(({ line, column, ruleId, message }) => {
    return `HTML ${ruleId}: ${message} (line ${line}, column ${column})`;
  });
}
