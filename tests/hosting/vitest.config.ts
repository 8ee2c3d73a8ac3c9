import { defineConfig } from 'vitest/config'

// `pnpm test:hosting`: the image and the compose files, tried on a real Docker engine. Minutes, not seconds; needs no
// more than the engine and the images that the files name (NODE_IMAGE, POSTGRES_IMAGE, CADDY_IMAGE name others).
export default defineConfig({
  test: {
    name: 'hosting',
    root: import.meta.dirname,
    include: ['*.try.ts'],
    globalSetup: ['build-image.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
