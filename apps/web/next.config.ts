import path from 'node:path'
import type { NextConfig } from 'next'

const workspace = path.join(import.meta.dirname, '../..')

const securityHeaders = {
  // Pages are cached for everybody, so inline scripts cannot carry a nonce; nothing that users write becomes a script.
  'Content-Security-Policy': [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

const config: NextConfig = {
  // For the container image: a server with just the files it uses. `next start` does without.
  ...(process.env['STAGECRAFT_OUTPUT'] === 'standalone' ? { output: 'standalone' as const } : {}),
  outputFileTracingRoot: workspace,
  // No image is resized and no font measured at run time: what would do that stays out of the container.
  images: { unoptimized: true },
  outputFileTracingExcludes: {
    'next-server': [
      '../../node_modules/.pnpm/{@img+*,detect-libc@*,semver@*,sharp@*}/**',
      '../../**/next/dist/server/capsize-font-metrics.json',
    ],
  },
  turbopack: { root: workspace },
  transpilePackages: [
    '@stagecraft/analyzer',
    '@stagecraft/api',
    '@stagecraft/assessment',
    '@stagecraft/content',
    '@stagecraft/db',
    '@stagecraft/learning',
  ],
  // `pnpm check` holds the types of the whole workspace.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Rendered pages stay in memory: the file system may be read-only, and a new start shows what is published now.
  experimental: { isrFlushToDisk: false },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
}

export default config
