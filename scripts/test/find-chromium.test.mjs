import { describe, expect, it } from 'vitest'
import { findChromium } from './find-chromium.mjs'

/** @param {Partial<import('./find-chromium.mjs').Machine> & { files: readonly string[] }} facts */
const machine = ({ platform = 'linux', env = {}, home = '/home/ada', files }) => ({
  platform,
  env,
  home,
  exists: (/** @type {string} */ path) => files.includes(path),
})

describe('finding a browser', () => {
  it.each([
    ['Debian', { env: { PATH: '/bin:/usr/bin' }, files: ['/usr/bin/chromium'] }],
    ['Chrome outside the path', { env: {}, files: ['/opt/google/chrome/chrome'] }],
    ['a snap', { env: {}, files: ['/snap/bin/chromium'] }],
    ['macOS', { platform: 'darwin', files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] }],
    [
      'macOS, for one person',
      { platform: 'darwin', files: ['/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium'] },
    ],
    [
      'Windows',
      {
        platform: 'win32',
        env: { PROGRAMFILES: 'C:/Program Files' },
        files: ['C:/Program Files/Google/Chrome/Application/chrome.exe'],
      },
    ],
    ['CHROMIUM', { env: { CHROMIUM: '/opt/mine', PATH: '/usr/bin' }, files: ['/opt/mine', '/usr/bin/chromium'] }],
  ])('works on %s', (_, facts) => {
    expect(findChromium(machine(/** @type {Parameters<typeof machine>[0]} */ (facts)))).toBe(facts.files[0])
  })

  it('says that there is none', () => {
    expect(findChromium(machine({ env: { PATH: '/usr/bin' }, files: [] }))).toBeNull()
  })

  it('does not replace the browser that was asked for', () => {
    const asked = machine({ env: { CHROMIUM: '/opt/gone', PATH: '/usr/bin' }, files: ['/usr/bin/chromium'] })
    expect(() => findChromium(asked)).toThrow('/opt/gone')
  })
})
