import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

/** @param {string} node @param {string} platform */
function startOn(node, platform) {
  const module = new URL('node-version.mjs', import.meta.url).href
  const script = `
    Object.defineProperty(process, 'versions', { value: { node: '${node}' } })
    Object.defineProperty(process, 'platform', { value: '${platform}' })
    const { requireSupportedMachine } = await import('${module}')
    requireSupportedMachine()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
  return { status, stderr: stderr.toString() }
}

describe('the machine', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('may have Node %s', (node) => {
    expect(startOn(node, 'linux')).toEqual({ status: 0, stderr: '' })
  })

  it.each(['16.20.0', '18.20.4', '20.18.3'])('may not have Node %s', (node) => {
    expect(startOn(node, 'linux')).toMatchObject({ status: 1, stderr: expect.stringContaining('20.19 or later') })
  })

  it('may not be Windows without WSL', () => {
    expect(startOn('22.0.0', 'win32')).toMatchObject({ status: 1, stderr: expect.stringContaining('WSL 2') })
  })
})
