const HERE = 'http://here.invalid'

/** Where to go after signing in: the page asked for if it is one of ours, else the courses. */
export function nextPath(search: string): string {
  const asked = new URLSearchParams(search).get('next')
  if (asked === null || !asked.startsWith('/')) return '/courses'
  const url = URL.canParse(asked, HERE) ? new URL(asked, HERE) : null
  // A path may begin with two slashes only once its dots are resolved: `/.//evil.example`.
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return '/courses'
  return `${url.pathname}${url.search}${url.hash}`
}
