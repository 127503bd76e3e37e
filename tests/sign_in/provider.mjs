// A real OpenID Connect provider (oidc-provider) on loopback, for tests/sign_in/provider_test.cpp.
// Told the folder of node_modules and the address to which it sends people back; prints its port;
// ends when its standard input does. A third word moves the clock by which it writes tokens, in
// milliseconds: a demonstration lives on a day of its own, and a browser on today.
import http from 'node:http';
import { pathToFileURL } from 'node:url';

const [modules, back, later = '0'] = process.argv.slice(2);
const now = Date.now;
let moved = 0;
Date.now = () => now() + moved;
// Its warnings that these settings are for trying out are true, and not for the answer.
console.warn = console.info = () => {};
const { default: Provider } = await import(pathToFileURL(`${modules}/oidc-provider/lib/index.js`));

const server = http.createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'ribbon',
    client_secret: 'a secret of the test & its signs',
    redirect_uris: [back],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  }],
  pkce: { required: () => true, methods: ['S256'] },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({
      sub: id, email: `${id}@kent.example`, email_verified: id !== 'unsure', name: 'Amy',
    }),
  }),
  cookies: { keys: ['only for the test'] },
});
const answer = provider.callback();
server.on('request', (request, response) => {
  moved = request.url.startsWith('/token') ? Number(later) : 0;
  return answer(request, response);
});
process.stdout.write(`${port}\n`);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
