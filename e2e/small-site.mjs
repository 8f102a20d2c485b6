// A site of a few pages, for tests of the harness itself.

import { once } from 'node:events';
import { createServer } from 'node:http';

/** As strict as the policy of the real site. */
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'";

/** A valid page around some HTML. */
export const document = (body) => `<!doctype html>
<html lang="lv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lapa</title>
<link rel="stylesheet" href="/style.css"></head>
<body><main><h1>Lapa</h1>${body}</main></body></html>`;

/** Serves HTML by path, and files as `[type, text]` by path. */
export async function serve(pages, files) {
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? ['text/html; charset=utf-8', pages[request.url] ?? ''];
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
