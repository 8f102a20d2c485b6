// Asks a device for a passkey, or to make one, and hands its answer to the form that stands on the page.
//
// The form carries what to ask as JSON in `data-options`, and sends the answer in its field `credential`. Without this
// script the form stays hidden and the page offers another way.

const toBytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The options as the browser wants them: what is base64url in JSON becomes bytes. */
function readOptions(publicKey) {
  const withBytes = (list) => list?.map((one) => ({ ...one, id: toBytes(one.id) }));
  const options = { ...publicKey, challenge: toBytes(publicKey.challenge) };
  if (options.user) options.user = { ...options.user, id: toBytes(options.user.id) };
  if (options.excludeCredentials) options.excludeCredentials = withBytes(options.excludeCredentials);
  if (options.allowCredentials) options.allowCredentials = withBytes(options.allowCredentials);
  return options;
}

/** The answer of the device as JSON. */
function writeAnswer(credential) {
  const response = { clientDataJSON: toText(credential.response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  }
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  const { id, type } = credential;
  return JSON.stringify({ id, rawId: toText(credential.rawId), type, response, extensions: credential.getClientExtensionResults() });
}

async function ask(form) {
  const publicKey = readOptions(JSON.parse(form.dataset.options).publicKey);
  const answer = form.dataset.passkey === 'create' ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey });
  form.elements.credential.value = writeAnswer(await answer);
  form.submit();
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) {
    document.querySelectorAll('[data-passkey-unable]').forEach((words) => (words.hidden = false));
    continue;
  }
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const failed = form.querySelector('[data-passkey-failed]');
    const button = form.querySelector('button');
    failed.textContent = '';
    button.disabled = true;
    try {
      await ask(form);
    } catch {
      failed.textContent = failed.dataset.passkeyFailed;
      button.disabled = false;
    }
  });
}
