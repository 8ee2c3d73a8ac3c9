import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordedBase } from '../conformance/build-rows.ts'
import { inFolder } from './engine.ts'
import type { Engine } from './engine.ts'
import { readSavedImage } from './saved-image.ts'
import { writeTar } from './tar.ts'
import type { TarEntry } from './tar.ts'

/** What the generated Dockerfiles build on. */
export const BASE_NAME = 'base'

/** Makes the base image of one static busybox, and tells what is in it. */
export async function makeBase(engine: Engine, busybox: string): Promise<RecordedBase & { readonly diffId: string }> {
  const archive = writeTar(listBase(await readFile(busybox)))
  await inFolder(async (folder) => {
    const file = join(folder, 'base.tar')
    await writeFile(file, archive)
    await engine.mustRun(['import', ...SETTINGS.flatMap((setting) => ['--change', setting]), file, BASE_NAME])
  })
  const saved = await engine.save(BASE_NAME)
  if (saved === null) throw new Error('The base image is empty.')
  const { layers, config, diffIds } = readSavedImage(saved)
  return { layers, config, texts: FILES, diffId: diffIds[0] ?? '' }
}

const SETTINGS = [
  'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  'CMD ["/bin/sh"]',
  'WORKDIR /',
]

const COMMANDS =
  'addgroup adduser basename cat chgrp chmod chown cp cut date dirname du echo env expr false find grep gunzip gzip head id install ln ls mkdir mktemp mv printf pwd readlink rm rmdir sed seq sh sleep sort stat tail tar tee test touch tr true uniq wc xargs ['

const FOLDERS: readonly (readonly [path: string, mode: number])[] = [
  ...[
    'bin',
    'dev',
    'etc',
    'home',
    'lib',
    'opt',
    'proc',
    'run',
    'srv',
    'sys',
    'usr',
    'usr/bin',
    'usr/local',
    'usr/local/bin',
    'var',
    'var/lib',
  ].map((path) => [path, 0o755] as const),
  ['root', 0o700],
  ['tmp', 0o1777],
]

const FILES: Readonly<Record<string, string>> = {
  'etc/group': 'root:x:0:\napp:x:1000:\nstaff:x:50:app\nnogroup:x:65534:\n',
  'etc/hosts': '',
  'etc/passwd':
    'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
  'etc/resolv.conf': '',
  'etc/app.conf': 'level=1\n',
}

function listBase(busybox: Buffer): readonly Omit<TarEntry, 'modified'>[] {
  const owner = { uid: 0, gid: 0 }
  const nothing = Buffer.alloc(0)
  return [
    ...FOLDERS.map(([path, mode]) => ({ path, type: 'dir', mode, ...owner, link: '', content: nothing }) as const),
    { path: 'bin/busybox', type: 'file', mode: 0o755, ...owner, link: '', content: busybox },
    ...COMMANDS.split(' ').map(
      (name) =>
        ({ path: `bin/${name}`, type: 'symlink', mode: 0o777, ...owner, link: 'busybox', content: nothing }) as const,
    ),
    ...Object.entries(FILES).map(
      ([path, text]) => ({ path, type: 'file', mode: 0o644, ...owner, link: '', content: Buffer.from(text) }) as const,
    ),
  ]
}
