import { defineConfig } from '@playwright/test'
import { findChromium, thisMachine } from '../../scripts/test/find-chromium.mjs'

const executablePath = findChromium(thisMachine())
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'first administrator', testMatch: 'first-administrator.journey.ts' },
    {
      name: 'journeys',
      testMatch: '*.journey.ts',
      testIgnore: 'first-administrator.journey.ts',
      dependencies: ['first administrator'],
    },
  ],
  globalSetup: './serve-product.ts',
  outputDir: '../../test-results',
  // The journeys share one product on a machine of two cores; each brings people of its own.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // Set by serve-product.ts before the workers begin.
    ...(process.env['STAGECRAFT_URL'] ? { baseURL: process.env['STAGECRAFT_URL'] } : {}),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    locale: 'en-GB',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        // Chromium's sandbox refuses to run as root, which is who tests run as in containers.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
})
