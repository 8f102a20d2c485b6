// People show who they are: with a device, with a number, with an eID of a real OpenID provider, with a code on paper.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, describe, it } from 'node:test';

import { axe, close, page as harnessPage, signIn, site as demonstration, validate, watch } from './harness.mjs';
import { CLIENT, startGateway } from './eid-gateway.mjs';
import { switchScriptsOff, toolsOf } from './tools.mjs';

const PASSWORD = 'trīs zaļi vilcieni';

const site = await startSite();
after(async () => {
  await site.stop();
  await close();
});

/** A site of its own, open under a name, where staff need a second step and an eID is switched on. */
async function startSite() {
  const program = process.env.ATVERE_BIN;
  if (!program) throw new Error('ATVERE_BIN is not set; run `cargo xtask e2e`');
  const folder = mkdtempSync(join(tmpdir(), 'atvere-identity-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const gateway = await startGateway([`${origin}/sign-in/eid/eid/answer`]);
  const settings = join(folder, 'atvere.toml');
  writeFileSync(settings, settingsOf(origin, port, folder, gateway.issuer));
  const server = spawn(program, ['serve', '--config', settings], { stdio: 'ignore' });
  const deadline = Date.now() + 60_000;
  while (!(await isHealthy(origin))) {
    if (Date.now() > deadline || server.exitCode !== null) throw new Error('the site does not start');
    await pause(50);
  }
  const invite = (email, ...more) =>
    /http\S+/.exec(execFileSync(program, ['user', 'invite', '--config', settings, email, ...more], { encoding: 'utf8' }))[0];
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    gateway.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, invite, stop };
}

function settingsOf(origin, port, folder, issuer) {
  return `
[site]
public_url = "${origin}"
[server]
listen = "127.0.0.1:${port}"
[data]
folder = "${join(folder, 'data')}"
[log]
level = "warn"
[[identity.provider]]
id = "eid"
name = { lv = "eID karte", en = "eID card" }
issuer = "${issuer}"
client_id = "${CLIENT.id}"
client_secret = "${CLIENT.secret}"
scopes = ["profile"]
acr.substantial = ["http://eidas.europa.eu/LoA/substantial"]
`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function isHealthy(origin) {
  try {
    return (await fetch(`${origin.replace('localhost', '127.0.0.1')}/health`)).ok;
  } catch {
    return false;
  }
}

/** A browser of its own: no cookies of other tests. */
async function newTab(kind = {}) {
  const shared = await harnessPage(kind);
  const context = await shared.context().browser().newContext({ locale: kind.lang ?? 'lv' });
  await shared.close();
  const tab = await context.newPage();
  if (kind.scripts === false) await switchScriptsOff(tab);
  return tab;
}

/** Accepts an invitation as a new operator; the browser is then signed in with a password alone. */
async function enter(tab, email) {
  await tab.goto(site.invite(email, '--role', 'operator'));
  await tab.fill('#name', 'Olga Operatore');
  await tab.fill('#password', PASSWORD);
  await tab.click('main button[type=submit]');
  await tab.waitForURL(/\/account/);
}

/** Types address and password into the sign-in page. */
async function givePassword(tab, email, back = '') {
  await tab.goto(`${site.origin}/lv/sign-in${back && `?return=${back}`}`);
  await tab.fill('#email', email);
  await tab.fill('#password', PASSWORD);
  await tab.click('main form button[type=submit]');
  await tab.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** A device that holds passkeys and always finds the right finger. */
async function withDevice(tab) {
  const tools = await toolsOf(tab);
  await tools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', { options });
  const keys = async () => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  return { keys };
}

/** The number that an authenticator shows for a key in base32 (RFC 6238). */
function number(letters, at = Date.now()) {
  const bits = [...letters.replaceAll(' ', '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = hash[19] & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function isSound(tab) {
  assert.deepEqual(await axe(tab), []);
  // The browser writes `required=""` where the page said `required`: that is its own style, not the page's.
  const problems = (await validate(await tab.content())).filter((words) => !/attribute-(boolean|empty)-style/.test(words));
  assert.deepEqual(problems, []);
}

describe('with a passkey', () => {
  it('a person adds one, signs out, and signs in with nothing else', async () => {
    const tab = await newTab();
    const seen = watch(tab, site.origin);
    const device = await withDevice(tab);
    await enter(tab, 'passkey@example.lv');

    await tab.goto(`${site.origin}/lv/account/passkeys`);
    await isSound(tab);
    await tab.fill('#name', 'Darba dators');
    await tab.fill('#current', PASSWORD);
    await tab.click('#passkey');
    await tab.waitForSelector('ul.codes');
    const codes = await tab.locator('ul.codes code').allTextContents();
    await isSound(tab);
    await tab.goto(`${site.origin}/lv/account`);
    assert.ok((await tab.textContent('main')).includes('Darba dators'));
    await tab.click('main form[action$="/sign-out"] button');
    await tab.waitForURL(`${site.origin}/lv`);

    await tab.goto(`${site.origin}/lv/sign-in?return=/lv/people`);
    await isSound(tab);
    await tab.click('text=Pieslēgties ar piekļuves atslēgu');
    await tab.waitForSelector('#passkey:visible');
    await isSound(tab);
    await tab.click('#passkey');
    await tab.waitForURL(`${site.origin}/lv/people`);

    assert.equal(codes.length, 10);
    assert.equal((await device.keys()).length, 1);
    assert.deepEqual(seen, []);
  });

  it('the password alone is not enough any longer, and the passkey or a code on paper is the second step', async () => {
    const tab = await newTab();
    await withDevice(tab);
    await enter(tab, 'second@example.lv');
    await tab.goto(`${site.origin}/lv/account/passkeys`);
    await tab.fill('#name', 'Tālrunis');
    await tab.fill('#current', PASSWORD);
    await tab.click('#passkey');
    const [code] = await tab.locator('ul.codes code').allTextContents();

    await tab.goto(`${site.origin}/lv/account`);
    await tab.click('main form[action$="/sign-out"] button');
    await tab.waitForURL(`${site.origin}/lv`);
    await givePassword(tab, 'second@example.lv');
    await tab.waitForURL(/sign-in\/second-step/);
    await isSound(tab);
    await tab.click('#passkey');
    await tab.waitForURL(`${site.origin}/lv`);

    const elsewhere = await newTab({ scripts: false });
    await givePassword(elsewhere, 'second@example.lv', '/lv/account');
    await elsewhere.fill('#code', code.toLowerCase());
    await elsewhere.click('main form:has(#code) button');
    await elsewhere.waitForURL(/\/lv\/account$/);
  });

  it('without scripts the page says so and offers the password', async () => {
    const tab = await newTab({ scripts: false });

    await tab.goto(`${site.origin}/lv/sign-in/passkey`);

    assert.match(await tab.innerText('main'), /skripti ir izslēgti/);
    assert.equal(await tab.locator('#passkey').isVisible(), false);
    await tab.click('text=Pieslēgties ar adresi un paroli');
    await tab.waitForSelector('#password');
  });

  it('one that is removed no longer signs in', async () => {
    const tab = await newTab();
    await withDevice(tab);
    await enter(tab, 'removed@example.lv');
    await tab.goto(`${site.origin}/lv/account/passkeys`);
    await tab.fill('#name', 'Vecais dators');
    await tab.fill('#current', PASSWORD);
    await tab.click('#passkey');
    await tab.waitForSelector('ul.codes');
    await tab.goto(`${site.origin}/lv/account/passkeys`);
    await isSound(tab);
    await tab.click('text=Noņemt');
    await tab.waitForSelector('text=Piekļuves atslēga ir noņemta');

    const other = await tab.context().newPage();
    await tab.goto(`${site.origin}/lv/account`);
    await tab.click('main form[action$="/sign-out"] button');
    await tab.waitForURL(`${site.origin}/lv`);
    await tab.goto(`${site.origin}/lv/sign-in/passkey`);
    await tab.click('#passkey');
    await tab.waitForSelector('text=Šo piekļuves atslēgu vietne nepazīst');
    await other.close();
  });
});

describe('with an authenticator, without scripts', () => {
  it('staff set it up before they act, and sign in with it', async () => {
    const tab = await newTab({ scripts: false });
    await enter(tab, 'totp@example.lv');

    await tab.goto(`${site.origin}/lv/people`);
    await tab.waitForURL(/second-step\?return=/);
    await isSound(tab);
    await tab.fill('#current', PASSWORD);
    await tab.click('main form:has(#current) button');
    await tab.waitForURL(/authenticator/);
    await isSound(tab);
    const letters = await tab.textContent('main code');
    await tab.fill('#code', number(letters));
    await tab.click('main form button');
    await tab.waitForSelector('ul.codes');
    await tab.click('text=Turpināt');
    await tab.waitForURL(`${site.origin}/lv/people`);

    const elsewhere = await newTab({ scripts: false });
    await givePassword(elsewhere, 'totp@example.lv', '/lv/people');
    await elsewhere.waitForURL(/sign-in\/second-step/);
    await elsewhere.fill('#code', '000000');
    await elsewhere.click('main form button');
    assert.ok((await elsewhere.textContent('main')).includes('Šis kods neder'));
    await isSound(elsewhere);
    // The number that was used to set it up counts no more; the next one does, also half a minute early.
    await elsewhere.fill('#code', number(letters, Date.now() + 30_000));
    await elsewhere.click('main form button');
    await elsewhere.waitForURL(`${site.origin}/lv/people`);
  });
});

describe('with an eID of a real OpenID provider, without scripts', () => {
  it('a person says once which account is theirs, and is then signed in by the eID alone', async () => {
    const tab = await newTab({ scripts: false });
    await enter(tab, 'eid@example.lv');
    await tab.goto(`${site.origin}/lv/account/verifications`);
    await isSound(tab);
    await tab.click('text=eID karte');
    await tab.fill('[name=who]', 'anna');
    await tab.click('button');
    await tab.waitForURL(/\/lv\/account\/verifications$/);
    assert.ok((await tab.textContent('main')).includes('eID, būtisks drošums'));
    await isSound(tab);

    const elsewhere = await newTab({ scripts: false, lang: 'en' });
    await elsewhere.goto(`${site.origin}/en/sign-in?return=/en/people`);
    await elsewhere.click('text=eID card');
    await elsewhere.fill('[name=who]', 'anna');
    await elsewhere.click('button');
    await elsewhere.waitForURL(`${site.origin}/en/people`);
  });

  it('somebody unknown is asked whose account it is, and somebody without a code is told why not', async () => {
    const tab = await newTab({ scripts: false });
    await tab.goto(`${site.origin}/lv/sign-in`);
    await tab.click('text=eID karte');
    await tab.fill('[name=who]', 'berta');
    await tab.click('button');
    await tab.waitForURL(/\/lv\/sign-in\/eid/);
    assert.ok((await tab.textContent('main')).includes('Berta Parauga'));
    await isSound(tab);

    const other = await newTab({ scripts: false });
    await other.goto(`${site.origin}/lv/sign-in/eid/eid`);
    await other.fill('[name=who]', 'nocode');
    await other.click('button');
    await other.waitForURL(/refusal/);
    assert.ok((await other.textContent('main')).includes('nenosūtīja personas kodu'));
    await isSound(other);
  });

  it('a second account of the same person is told, and merged by choice', async () => {
    const tab = await newTab({ scripts: false });
    await enter(tab, 'merge@example.lv');
    await tab.goto(`${site.origin}/lv/account/verifications`);
    await tab.click('text=eID karte');
    await tab.fill('[name=who]', 'anna');
    await tab.click('button');
    await tab.waitForURL(/\/lv\/account\/merge/);
    await isSound(tab);
    await tab.click('label:has-text("merge@example.lv")');
    await tab.click('text=Apvienot kontus');
    await tab.waitForSelector('text=Konti ir apvienoti');
    assert.ok((await tab.textContent('main')).includes('merge@example.lv'));
  });
});

describe('with a code on paper', () => {
  it('a visitor finds the page, and a wrong code is told so', async () => {
    const tab = await newTab({ scripts: false });
    await tab.goto(`${site.origin}/lv/code`);
    await tab.fill('#code', '7KQ4M-XW2PD');
    await tab.click('main form button');

    assert.ok((await tab.textContent('main')).includes('Tāda koda nav'));
    assert.equal(await tab.inputValue('#code'), '7KQ4M-XW2PD');
    await isSound(tab);
  });

  it('a clerk issues a sheet for a class, and a pupil uses one of its codes', async () => {
    const { origin } = await demonstration();
    const clerk = await newTab({ scripts: false });
    await signIn(clerk, 'coordinator');
    await clerk.goto(`${origin}/lv/codes`);
    await isSound(clerk);
    await clerk.click('main a.button');
    await isSound(clerk);
    await clerk.selectOption('#kind', 'class');
    await clerk.selectOption('#institution', { index: 1 });
    await clerk.fill('#purpose', 'Skolas budžets, 9.b klase');
    await clerk.fill('#count', '24');
    await clerk.click('main form button');
    await clerk.waitForSelector('ul.codes');
    await isSound(clerk);
    const codes = await clerk.locator('ul.codes code').allTextContents();
    await clerk.click('text=Turpināt');
    await clerk.waitForURL(/\/codes\/[0-9a-f-]{36}$/);
    await isSound(clerk);

    const pupil = await newTab({ scripts: false });
    await pupil.goto(`${origin}/lv/code`);
    await pupil.fill('#code', codes[0].toLowerCase());
    await pupil.click('main form button');
    await pupil.waitForSelector('text=Kods der');
    await isSound(pupil);
    await clerk.reload();

    assert.equal(codes.length, 24);
    assert.match(await clerk.innerText('main'), /1 no 24/);
  });

  it('the demonstration says that it asks nobody for a second step', async () => {
    const { origin } = await demonstration();
    const tab = await newTab({ scripts: false });
    await signIn(tab, 'coordinator');

    await tab.goto(`${origin}/lv/account/second-step`);

    assert.match(await tab.innerText('main'), /Šī ir demonstrācija/);
    await isSound(tab);
  });
});
