import type { ImageFacts } from '../images/image-facts.ts'
import type { Dockerfile } from '../syntax/tree.ts'
import { readImageReference } from './image-reference.ts'
import type { PlanOptions } from './plan-types.ts'
import { LINUX_AMD64, readPlatform } from './platform.ts'
import type { Platform } from './platform.ts'
import { fullEffort } from './unset-variable.ts'
import type { Effort } from './unset-variable.ts'
import type { VersionedMap } from './versioned-map.ts'

/** What is the same for all stages while a Dockerfile is planned. */
export interface Planning {
  readonly dockerfile: Dockerfile
  readonly options: PlanOptions
  readonly platform: Platform
  readonly buildPlatform: Platform
  readonly buildArgs: Readonly<Record<string, string>>
  readonly globalArgs: VersionedMap<string>
  /** Those, and the ARGs above the first FROM that have no value. */
  readonly declaredArgs: VersionedMap<string>
  readonly images: ReadonlyMap<string, ImageFacts>
  readonly contexts: ReadonlySet<string>
  readonly effort: Effort
  readonly portsLeft: { count: number }
}

/** The platforms of a build; one that can't be read is taken as if it was not given. */
export function choosePlatforms(options: PlanOptions): Pick<Planning, 'platform' | 'buildPlatform'> {
  const buildPlatform = readOr(options.buildPlatform, LINUX_AMD64)
  return { buildPlatform, platform: readOr(options.platform, buildPlatform) }
}

function readOr(text: string | undefined, fallback: Platform): Platform {
  const reading = text === undefined ? null : readPlatform(text, fallback)
  return reading?.ok === true ? reading.platform : fallback
}

/** Facts by the full name of their image, so that `node` and `docker.io/library/node:latest` are one. */
function indexImages(images: PlanOptions['images']): ReadonlyMap<string, ImageFacts> {
  return new Map(
    Object.entries(images ?? {}).map(([name, facts]) => {
      const reading = readImageReference(name)
      return [reading.ok ? reading.reference : name, facts] as const
    }),
  )
}

/** Joins what the stages share. */
export function startPlanning(
  parts: Pick<Planning, 'dockerfile' | 'options' | 'platform' | 'buildPlatform' | 'globalArgs'>,
): Planning {
  const { options, dockerfile, platform, buildPlatform, globalArgs } = parts
  return {
    dockerfile,
    options,
    platform,
    buildPlatform,
    globalArgs,
    declaredArgs: declare(dockerfile, globalArgs),
    buildArgs: options.buildArgs ?? {},
    images: indexImages(options.images),
    contexts: new Set((options.contexts ?? []).map((name) => name.toLowerCase())),
    effort: fullEffort(),
    portsLeft: { count: MOST_PORTS },
  }
}

function declare({ globalArgs }: Dockerfile, args: VersionedMap<string>): VersionedMap<string> {
  let declared = args
  for (const { pairs } of globalArgs) {
    for (const { name } of pairs) if (!declared.has(name.value)) declared = declared.set(name.value, '')
  }
  return declared
}

/** More than there are ports of each protocol; a file of nothing but `EXPOSE 1-65535` would need memory without end. */
const MOST_PORTS = 200_000
