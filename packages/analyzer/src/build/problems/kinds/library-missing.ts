import { findPlace } from '../../files/place.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { listPaths } from '../reading/paths.ts'
import { findStarted, placeOfStarted } from '../reading/started-program.ts'

/** A program whose shared libraries stayed behind. */
export const libraryMissing = defineProblem({
  id: 'library-missing',
  concept: 'libc',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program needs a shared library that is not in the image.',
  why: 'Before a program runs, its loader looks for each library that the program names. A library that was installed to build it stays in the stage that built it; without it the program ends with "cannot open shared object file".',
  mend: 'Install the library (not its -dev package) in the last stage as well, or link it into the program.',
  bad: {
    dockerfile: 'FROM debian:bookworm-slim\nCOPY --chmod=755 app /app\nCMD ["/app"]\n',
    context: {
      app: { sizeBytes: 100_000, nature: { kind: 'program', libc: 'glibc', libraries: ['libpq.so.5'] } },
    },
  },
  good: {
    dockerfile: 'FROM debian:bookworm-slim\nCOPY libpq.so.5 /usr/lib/\nCOPY --chmod=755 app /app\nCMD ["/app"]\n',
    context: {
      app: { sizeBytes: 100_000, nature: { kind: 'program', libc: 'glibc', libraries: ['libpq.so.5'] } },
      'libpq.so.5': { sizeBytes: 300_000 },
    },
  },
  findInImage(scene) {
    const started = findStarted(scene)
    const content = started?.node.content
    const nature = content?.kind === 'product' ? content.nature : null
    if (started === null || nature?.kind !== 'program' || nature.libraries.length === 0) return []
    const verdicts = nature.libraries.map((name) => ({ name, lack: howLacking(name, scene) }))
    const lacking = verdicts.filter(({ lack }) => lack !== null)
    if (lacking.length === 0) return []
    const isSure = lacking.some(({ lack }) => lack === 'sure')
    const names = lacking.filter(({ lack }) => !isSure || lack === 'sure').map(({ name }) => name)
    const message = isSure
      ? `${started.path} needs ${listPaths(names)}, which is nowhere in the image.`
      : `${started.path} needs ${listPaths(names)}, which no step brings to the image and which its base may not have.`
    return [{ message, certainty: isSure ? 'sure' : 'perhaps', ...placeOfStarted(scene) }]
  },
})

const FOLDERS = [
  '/lib',
  '/usr/lib',
  '/lib64',
  '/usr/lib64',
  '/usr/local/lib',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
]

/** How sure it is that a library is in none of the folders that a loader looks in; null if it is, or may well be. */
function howLacking(name: string, { files, config }: ImageScene): 'sure' | 'perhaps' | null {
  const folders = [...FOLDERS, ...(config.env.get('LD_LIBRARY_PATH') ?? '').split(':').filter(Boolean)]
  const places = folders.map((folder) => findPlace(files, `${folder}/${name}`))
  if (places.some((place) => place.kind === 'found')) return null
  if (places.every((place) => place.kind === 'missing')) return 'sure'
  const isOfBase = places.every((place) => place.kind !== 'unknown' || (place.node === null && place.why.time === 0))
  return isOfBase ? 'perhaps' : null
}
