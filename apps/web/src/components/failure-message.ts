const UNREACHABLE = 'The server could not be reached. Check your connection and try again.'

/** What to tell somebody whose request failed: the server's own words where it gave any fit to show. */
export function failureMessage(error: unknown): string {
  const data = read(error, 'data')
  const message = read(read(data, 'problem'), 'message')
  if (typeof message === 'string') return message
  return data === undefined || data === null ? UNREACHABLE : 'Something went wrong. Try again in a moment.'
}

function read(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && field in value ? Reflect.get(value, field) : undefined
}
