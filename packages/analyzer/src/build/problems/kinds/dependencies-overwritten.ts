import type { BuiltStep } from '../../build-types.ts'
import { areSame } from '../../files/content.ts'
import type { FileNode } from '../../files/node.ts'
import { findPlace, type Place } from '../../files/place.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { placeOf, related } from '../reading/places.ts'
import { takesFromContext } from '../reading/taken-files.ts'

/** Installed dependencies under a copy of those of the build context. */
export const dependenciesOverwritten = defineProblem({
  id: 'dependencies-overwritten',
  concept: 'build-context',
  weight: 'broken',
  what: 'A copy of the build context overwrites dependencies that were installed for the image.',
  why: 'COPY lays the files of a folder over what is there. The vendor folder of the machine that builds takes the place of the one that was made for this image: other versions, packages for development, code for another system.',
  mend: 'Name the folder in .dockerignore, or copy the context first and the dependencies after it.',
  bad: {
    dockerfile: `FROM alpine:3.20 AS vendor
WORKDIR /app
RUN mkdir -p vendor/acme && echo '<?php // 2.0' > vendor/acme/lib.php
FROM alpine:3.20
WORKDIR /app
COPY --from=vendor /app/vendor ./vendor
COPY . .
`,
    context: { 'index.php': '<?php require "vendor/acme/lib.php";\n', 'vendor/acme/lib.php': '<?php // 1.4\n' },
  },
  good: {
    dockerfile: `FROM alpine:3.20 AS vendor
WORKDIR /app
RUN mkdir -p vendor/acme && echo '<?php // 2.0' > vendor/acme/lib.php
FROM alpine:3.20
WORKDIR /app
COPY . .
COPY --from=vendor /app/vendor ./vendor
`,
    context: { 'index.php': '<?php require "vendor/acme/lib.php";\n', 'vendor/acme/lib.php': '<?php // 1.4\n' },
  },
  findInImage: (scene) =>
    scene.image.layers.flatMap(({ step }) => (takesFromContext(step) ? findOverwritten(step, scene) : [])),
})

interface Overwriting {
  readonly brought: BuiltStep
  files: number
  /** Whether one of the files surely is another than before. */
  isSure: boolean
}

function findOverwritten(step: BuiltStep, scene: ImageScene): readonly Found[] {
  const folders = new Map<string, Overwriting>()
  const layer = scene.image.layers.find((one) => one.step === step)
  for (const { path, node } of layer?.entries ?? []) {
    const folder = /^.*?\/(?:vendor|node_modules)(?=\/)/.exec(path)?.[0]
    if (folder === undefined || node?.kind !== 'file') continue
    const brought = broughtBy(folder, step, scene)
    if (brought === null) continue
    const seen = folders.get(folder) ?? { brought, files: 0, isSure: false }
    const before = findPlace(step.before, path, false)
    seen.files += 1
    seen.isSure ||= before.kind === 'missing' || isOther(before, node)
    folders.set(folder, seen)
  }
  return [...folders].map(([folder, found]) => describe(folder, found, step))
}

function isOther(before: Place, { content }: FileNode): boolean {
  if (before.kind !== 'found') return false
  return before.node.kind !== 'file' || areSame(before.node.content, content) === false
}

/** The step that brought a folder before another, unless it came from the build context as well. */
function broughtBy(folder: string, step: BuiltStep, scene: ImageScene): BuiltStep | null {
  const place = findPlace(step.before, folder)
  const node = place.kind === 'missing' ? null : place.node
  const brought = node === null ? null : scene.stepAt(node.time)
  return brought === null || takesFromContext(brought) ? null : brought
}

function describe(folder: string, { brought, files, isSure }: Overwriting, step: BuiltStep): Found {
  const { firstLine } = placeOf(brought.planned)
  const count = files === 1 ? 'A file' : `${files} files`
  return {
    certainty: isSure ? 'sure' : 'perhaps',
    message: `${count} of the build context ${files === 1 ? 'is' : 'are'} laid over ${folder}, which line ${firstLine} brought.`,
    place: placeOf(step.planned),
    related: related(placeOf(brought.planned), 'brings what is overwritten'),
  }
}
