import { expect, it } from 'vitest'
import { routeOf } from './route-of.ts'

it.each([
  ['/', '/'],
  ['/courses', '/courses'],
  ['/courses/multi-stage-builds', '/courses/[course]'],
  ['/courses/multi-stage-builds/why/bytes', '/courses/[course]/[module]/[lesson]'],
  ['/api/trpc/attempts.submit', '/api/trpc'],
  ['/api/trpc/accounts.me,progress.course', '/api/trpc'],
  ['/api/auth/sign-in/email', '/api/auth'],
  ['/_next/static/chunks/a.js', 'asset'],
  ['/wp-login.php', 'other'],
  ['/courses/a/b/c/d', 'other'],
])('counts %s as %s', (path, route) => expect(routeOf(path)).toBe(route))
