import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'

/** A small but real OpenID Connect provider on this machine, for tests: it signs in one person, without asking. */
export async function anOidcProvider(person: { readonly sub: string; readonly email: string; readonly name: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let issuer = ''
  let nonce: string | null = null
  const idToken = () =>
    sign({ iss: issuer, aud: 'stagecraft', iat: now(), exp: now() + 600, email_verified: true, nonce, ...person })
  const sign = (payload: object) => {
    const unsigned = [{ alg: 'RS256', kid: 'key', typ: 'JWT' }, payload].map(encode).join('.')
    return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`
  }
  const answers: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/token': () => ({ access_token: 'access', token_type: 'Bearer', expires_in: 600, id_token: idToken() }),
    '/userinfo': () => ({ email_verified: true, ...person }),
    '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'RS256', use: 'sig' }] }),
  }
  const server = createServer((request, response) => {
    const answer = answers[request.url?.split('?', 1)[0] ?? '']
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('no port'))
    })
  })
  issuer = `http://127.0.0.1:${port}`
  return {
    issuer,
    /** Does what the provider's page would: takes the nonce and returns the address to go back to. */
    authorize(url: string): string {
      const asked = new URL(url).searchParams
      nonce = asked.get('nonce')
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', 'a-code')
      back.searchParams.set('state', asked.get('state') ?? '')
      return back.href
    },
    close: () => server.close(),
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function now(): number {
  return Math.floor(Date.now() / 1_000)
}
