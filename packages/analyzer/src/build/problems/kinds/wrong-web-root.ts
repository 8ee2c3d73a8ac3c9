import type { BuiltStep } from '../../build-types.ts'
import { baseName } from '../../commands/base-name.ts'
import { textOf } from '../../files/content.ts'
import { findPlace } from '../../files/place.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { filesIn } from '../reading/files-in.ts'
import { folderOf, isBelow } from '../reading/paths.ts'
import { placeOf } from '../reading/places.ts'

/** Pages in a folder that the web server does not serve. */
export const wrongWebRoot = defineProblem({
  id: 'wrong-web-root',
  concept: 'copy-from',
  weight: 'broken',
  restsOnBase: true,
  what: 'The pages are in a folder that the web server does not look in.',
  why: 'A web server serves what is below the folder that its settings name, and nothing else. The container starts and looks well, and shows the server’s own welcome page, or "403 Forbidden".',
  mend: 'Copy the pages to the folder that is served: /usr/share/nginx/html for nginx unless its settings say otherwise.',
  bad: {
    dockerfile: 'FROM nginx:alpine\nCOPY dist/ /var/www/html/\n',
    context: { 'dist/index.html': '<h1>Hello</h1>\n' },
  },
  good: {
    dockerfile: 'FROM nginx:alpine\nCOPY dist/ /usr/share/nginx/html/\n',
    context: { 'dist/index.html': '<h1>Hello</h1>\n' },
  },
  findInImage(scene) {
    const server = SERVERS.find(({ image }) => image.test(scene.system.image ?? ''))
    const roots = server === undefined ? null : findRoots(server, scene)
    if (server === undefined || roots === null) return []
    const pages = findPages(scene)
    if (pages.length === 0 || pages.some(({ path }) => roots.includes(folderOf(path)))) return []
    const [{ path, step } = { path: '', step: null }] = pages
    if (step === null) return []
    const [root = server.root] = roots
    const nested = isBelow(path, root)
    const message = nested
      ? `${server.name} serves ${root}, and the first page is one folder deeper: ${path}.`
      : `${server.name} serves ${root}, and the pages are in ${folderOf(path)}.`
    // Deeper pages can be asked for by their folder.
    return [{ message, place: placeOf(step.planned), certainty: nested ? 'perhaps' : 'sure' }]
  },
})

interface Server {
  readonly name: string
  readonly image: RegExp
  /** What it serves unless its settings say otherwise. */
  readonly root: string
  /** Where settings are that may say otherwise. */
  readonly settings: string
  /** How they say it. */
  readonly says: RegExp
}

const SERVERS: readonly Server[] = [
  {
    name: 'nginx',
    image: /(?:^|\/)nginx(?=[:@]|$)/,
    root: '/usr/share/nginx/html',
    settings: '/etc/nginx',
    says: /^[^#\n]*?\b(?:root|alias)\s+"?([^;"\s]+)/gm,
  },
  {
    name: 'httpd',
    image: /(?:^|\/)httpd(?=[:@]|$)/,
    root: '/usr/local/apache2/htdocs',
    settings: '/usr/local/apache2/conf',
    says: /^\s*DocumentRoot\s+"?([^"\s]+)/gim,
  },
]

/** The folders that are served; null if that can't be told. */
function findRoots({ root, settings, says }: Server, scene: ImageScene): readonly string[] | null {
  const place = findPlace(scene.files, settings)
  const roots: string[] = []
  if (place.kind === 'missing' || place.node?.kind !== 'folder')
    return place.kind === 'missing' || place.node === null ? [root] : null
  if (place.node.doubt !== null && scene.stepAt(place.node.doubt.time) !== null) return null
  for (const { path, node } of filesIn(place.node, settings)) {
    if (scene.stepAt(node.time) === null || !/\.(?:conf|template)$/.test(path)) continue
    const text = textOf(node.content)
    if (text === null || text.includes('${')) return null
    roots.push(...[...text.matchAll(says)].map(([, folder = '']) => folder.replace(/\/$/, '')))
  }
  return roots.length === 0 ? [root] : roots
}

interface Page {
  readonly path: string
  readonly step: BuiltStep
}

/** The first pages that the image was given. */
function findPages({ files, stepAt }: ImageScene): readonly Page[] {
  return [...filesIn(files)].flatMap(({ path, node }): readonly Page[] => {
    const step = stepAt(node.time)
    return step !== null && /^index\.html?$/.test(baseName(path)) && !OF_OTHERS.test(path) ? [{ path, step }] : []
  })
}

const OF_OTHERS = /\/(?:node_modules|vendor)\//
