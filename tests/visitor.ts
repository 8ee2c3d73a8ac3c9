/** Somebody who uses the product by requests alone, with a cookie jar of one session. */
export class Visitor {
  readonly #url: string
  #cookie = ''

  constructor(url: string) {
    this.#url = url
  }

  /** The same person at another address of the product: after a restart, say. */
  at(url: string): Visitor {
    const moved = new Visitor(url)
    moved.#cookie = this.#cookie
    return moved
  }

  async becomeGuest(): Promise<void> {
    const response = await this.#post('/api/auth/sign-in/anonymous', {})
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ')
  }

  async ask<T>(procedure: string, input?: unknown): Promise<T> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    const response = await fetch(`${this.#url}/api/trpc/${procedure}${query}`, { headers: { cookie: this.#cookie } })
    return dataOf<T>(response)
  }

  async send<T>(procedure: string, input: unknown): Promise<T> {
    return dataOf<T>(await this.#post(`/api/trpc/${procedure}`, input))
  }

  #post(path: string, body: unknown): Promise<Response> {
    return fetch(this.#url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#url, cookie: this.#cookie },
      body: JSON.stringify(body),
    })
  }
}

async function dataOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  const { result } = (await response.json()) as { readonly result: { readonly data: T } }
  return result.data
}
