// A real OpenID provider that plays the gateway of a national eID: `oidc-provider`, with people of our own.
//
// Run by itself (`node eid-gateway.mjs CALLBACK…`), it prints its address and serves until it is ended.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

/** What this site is called there, and the secret that they share. Both are made up. */
export const CLIENT = { id: 'atvere', secret: 'a-secret-of-the-tests-and-of-nothing-else' };

/** Made-up people, by the name with which they sign in there. Their codes are of a form that nobody has. */
export const PEOPLE = {
  anna: { given_name: 'Anna', family_name: 'Parauga', personal_code: '320000-00001', birthdate: '1990-01-31', municipality: 'Talsu novads' },
  berta: { given_name: 'Berta', family_name: 'Parauga', personal_code: 'PNOLV-320000-00002', birthdate: '2012-05-01', municipality: 'Rīgas valstspilsēta' },
  nocode: { given_name: 'Bez', family_name: 'Koda', birthdate: '1990-01-31' },
  noname: { personal_code: '320000-00003' },
  weak: { given_name: 'Anna', family_name: 'Parauga', personal_code: '320000-00001', acr: 'urn:example:unknown' },
  low: { given_name: 'Anna', family_name: 'Parauga', personal_code: '320000-00001', acr: 'http://eidas.europa.eu/LoA/low' },
};

const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';

/** Starts the gateway on a port of 127.0.0.1. `callbacks` are the addresses to which it may send people back. */
export async function startGateway(callbacks, port = 0) {
  const { default: Provider } = await import('oidc-provider');
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, settings(callbacks));
  provider.on('server_error', (_, error) => console.error(error));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith('/interaction/')) return interact(provider, request, response);
    return answer(request, response);
  });
  return { issuer, stop: () => server.close() };
}

function settings(callbacks) {
  return {
    clients: [
      { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: callbacks, response_types: ['code'], grant_types: ['authorization_code'] },
    ],
    acrValues: [SUBSTANTIAL, ...Object.values(PEOPLE).map(({ acr }) => acr).filter(Boolean)],
    claims: { openid: ['sub'], acr: null, profile: ['given_name', 'family_name', 'birthdate', 'personal_code', 'municipality'] },
    cookies: { keys: ['tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...PEOPLE[sub], acr: undefined }) }),
    // The person agrees to everything by signing in.
    loadExistingGrant: async (context) => {
      const { client, provider, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      grant.addOIDCClaims(['acr']);
      await grant.save();
      return grant;
    },
  };
}

/** The page on which a person says who they are, and what follows: signed in, or gone back. */
async function interact(provider, request, response) {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(page(uid));
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  const who = new URLSearchParams(body).get('who');
  const { acr = SUBSTANTIAL } = PEOPLE[who] ?? {};
  const result = who ? { login: { accountId: who, acr } } : { error: 'access_denied' };
  return provider.interactionFinished(request, response, result);
}

const page = (uid) => `<!doctype html><html lang="en"><title>eID</title><main><h1>eID of the tests</h1>
<form method="post" action="/interaction/${uid}"><label>Who <input name="who"></label> <button>Sign in</button></form></main></html>`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { issuer } = await startGateway(process.argv.slice(2));
  console.log(`gateway: ${issuer}`);
  // Whoever started it holds its standard input open.
  process.stdin.resume().on('end', () => process.exit());
}
