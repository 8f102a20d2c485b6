// A site with demonstration data: the one that runs for all tests, or one of our own.

import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/**
 * Starts the program `ATVERE_BIN` with demonstration data in a temporary folder.
 *
 * Returns its origin, the file with what it printed, and `stop`, which ends it and removes the folder.
 */
export async function startSite() {
  const program = process.env.ATVERE_BIN;
  if (!program) throw new Error('ATVERE_BIN is not set; run `cargo xtask e2e`, or set it to the path of atvere');

  const folder = mkdtempSync(join(tmpdir(), 'atvere-e2e-'));
  const output = join(folder, 'output');
  const file = openSync(output, 'w');
  const server = spawn(program, ['demo', '--listen', '127.0.0.1:0', '--data', join(folder, 'data')], {
    stdio: ['ignore', file, file],
  });
  closeSync(file);

  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const origin = await until('the program to say where it is', () => {
      if (server.exitCode !== null) throw new Error(`atvere demo ended:\n${readFileSync(output, 'utf8')}`);
      return /Atvere is open at (http:\/\/\S+)/.exec(readFileSync(output, 'utf8'))?.[1];
    });
    await until('the site to be healthy', () => isHealthy(origin));
    return { origin, output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demonstration accounts that the program printed, as `{ email, password, role }`. */
export function accountsIn(printed) {
  const rows = printed.split('\n').map((line) => line.split(/\s{2,}|[|│\t]/).map((cell) => cell.trim()).filter(Boolean));
  return rows
    .map((cells) => cells.slice(cells.findIndex((cell) => /^\S+@\S+$/.test(cell))))
    .filter((cells) => cells.length >= 3 && cells[0].includes('@'))
    .map(([email, password, ...role]) => ({ email, password, role: role.join(' ') }));
}

/** The demonstration accounts of a site, as soon as it has printed them. */
export function accountsOf({ output }) {
  let before = 0;
  return until('the list of demonstration accounts', () => {
    const found = accountsIn(readFileSync(output, 'utf8'));
    const isComplete = found.length > 0 && found.length === before;
    before = found.length;
    return isComplete && found;
  });
}

/** The first demonstration account whose role contains the words. */
export async function account(site, role) {
  const all = await accountsOf(site);
  const found = all.find((one) => one.role.toLowerCase().includes(role.toLowerCase()));
  if (!found) throw new Error(`no demonstration account has the role ${role}, only ${all.map((one) => one.role).join(', ')}`);
  return found;
}

async function isHealthy(origin) {
  try {
    return (await fetch(`${origin}/health`)).ok;
  } catch {
    return false;
  }
}

/** Asks again and again until there is an answer. */
async function until(what, ask) {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await pause(50);
  }
  throw new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
}
