import { addSizes, NO_BYTES } from '../../../facts/size-range.ts'
import { textOf } from '../../files/content.ts'
import type { FolderNode, Node } from '../../files/node.ts'
import { findPlace } from '../../files/place.ts'
import { rangeOf } from '../../project/weight.ts'
import { defineProblem, type Example, type Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { sizeOfNode } from '../reading/files-in.ts'
import { folderOf, listPaths } from '../reading/paths.ts'
import { placeOf } from '../reading/places.ts'
import { sizeInBrackets } from '../reading/say-size.ts'
import { sentFilesOf } from '../reading/taken-files.ts'

const LISTS = { dependencies: { express: '4.19.2' }, devDependencies: { typescript: '5.4.5' } }

const SHOP: Example['context'] = {
  'server.js': 'require("express")\n',
  'package.json': JSON.stringify({ name: 'shop', version: '1.0.0', ...LISTS }),
  'package-lock.json': JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'shop', version: '1.0.0', ...LISTS },
      'node_modules/express': { version: '4.19.2', integrity: 'sha512-A' },
      'node_modules/typescript': { version: '5.4.5', integrity: 'sha512-B', dev: true },
    },
  }),
}

/** Packages for development in the image that ships. */
export const devPackagesShip = defineProblem({
  id: 'dev-packages-ship',
  concept: 'app-dependencies',
  weight: 'wasteful',
  what: 'Packages that only development needs are in the image.',
  why: 'Compilers, test runners and linters of a language often weigh more than the program with all it needs. They are pulled to every machine, and each of them is one more thing that can have a hole.',
  mend: 'Install without them: npm ci --omit=dev, composer install --no-dev. If the build needs them, build in a stage of its own.',
  bad: {
    dockerfile:
      'FROM node:20-alpine\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY server.js ./\nCMD ["node", "server.js"]\n',
    context: SHOP,
    project: { node: { productionModules: { bytes: 3_000_000 }, developmentModules: { bytes: 22_000_000 } } },
  },
  good: {
    dockerfile:
      'FROM node:20-alpine\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev\nCOPY server.js ./\nCMD ["node", "server.js"]\n',
    context: SHOP,
    project: { node: { productionModules: { bytes: 3_000_000 }, developmentModules: { bytes: 22_000_000 } } },
  },
  findInImage: (scene) =>
    MANAGERS.flatMap((manager) =>
      foldersOf(manager.folder, scene.files).flatMap((folder) => findIn(folder, manager, scene)),
    ),
})

interface Manager {
  readonly folder: string
  readonly manifest: string
  readonly development: string
  readonly production: string
}

const MANAGERS: readonly Manager[] = [
  { folder: 'node_modules', manifest: 'package.json', development: 'devDependencies', production: 'dependencies' },
  { folder: 'vendor', manifest: 'composer.json', development: 'require-dev', production: 'require' },
]

/** The folders of that name that are in no other of that name. */
function foldersOf(name: string, folder: FolderNode, path = ''): readonly string[] {
  return [...folder.children].flatMap(([child, node]): readonly string[] => {
    if (node.kind !== 'folder' || (path === '' && SYSTEM.has(child))) return []
    return child === name ? [`${path}/${child}`] : foldersOf(name, node, `${path}/${child}`)
  })
}

// What package managers themselves are made of is there.
const SYSTEM: ReadonlySet<string> = new Set(['bin', 'etc', 'lib', 'lib64', 'proc', 'sbin', 'sys', 'usr'])

function findIn(folder: string, manager: Manager, scene: ImageScene): readonly Found[] {
  const names = namesForDevelopment(folderOf(folder), manager, scene)
  const packages = names.flatMap((name): readonly { readonly name: string; readonly node: Node }[] => {
    const place = findPlace(scene.files, `${folder}/${name}`)
    return place.kind === 'found' && place.node.kind === 'folder' ? [{ name, node: place.node }] : []
  })
  const step = scene.stepAt(Math.max(0, ...packages.map(({ node }) => node.time)))
  if (step === null) return []
  const known =
    manager.folder === 'vendor' ? scene.project.php?.developmentPackages : scene.project.node?.developmentModules
  const listed = packages.map(({ node }) => sizeOfNode(node)).reduce(addSizes, NO_BYTES)
  const bytes = known === undefined ? listed : rangeOf(known.bytes)
  const verb = packages.length === 1 ? 'is' : 'are'
  const message = `${folder} has ${listPaths(packages.map(({ name }) => name))}${sizeInBrackets(bytes)}, which ${verb} for development alone.`
  return [{ message, bytes, place: placeOf(step.planned) }]
}

function namesForDevelopment(folder: string, manager: Manager, scene: ImageScene): readonly string[] {
  const own = readManifest(`${folder === '/' ? '' : folder}/${manager.manifest}`, scene.files)
  const manifest = own ?? readManifest(`/${manager.manifest}`, sentFilesOf(scene.build))
  const needed = new Set(keysIn(manifest?.[manager.production]))
  return keysIn(manifest?.[manager.development]).filter((name) => !needed.has(name))
}

function readManifest(path: string, files: FolderNode): Readonly<Record<string, unknown>> | null {
  const place = findPlace(files, path)
  const text = place.kind === 'found' && place.node.kind === 'file' ? textOf(place.node.content) : null
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function keysIn(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
