// The addresses that are counted by name. A learner can type any address, so everything else shares one.
const routes: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\/_next\//, 'asset'],
  [/^\/(icon\.svg|favicon\.ico|robots\.txt)$/, 'asset'],
  [/^\/courses\/[^/]+\/[^/]+\/[^/]+$/, '/courses/[course]/[module]/[lesson]'],
  [/^\/courses\/[^/]+$/, '/courses/[course]'],
  [/^\/api\/auth\/[a-z0-9/-]+$/, '/api/auth'],
  [/^\/api\/trpc\/[\w.,]+$/, '/api/trpc'],
  [/^\/(courses|sign-in|sign-up|forgot-password|reset-password|setup|settings|admin\/users|healthz|readyz)?$/, ''],
]

/** The route a path belongs to, for metrics: few names, whatever is asked for. */
export function routeOf(path: string): string {
  for (const [pattern, name] of routes) {
    if (pattern.test(path)) return name === '' ? path : name
  }
  return 'other'
}
