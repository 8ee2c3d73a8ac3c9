import type { ImageFacts } from '../image-facts.ts'
import { alpineFamily } from './alpine.ts'
import { debianFamily } from './debian.ts'
import type { Family } from './family.ts'
import { busyboxFamily, distrolessFamily, redhatFamily } from './smaller.ts'

/**
 * The facts together with what every image of the same system has: its loader, tools, users and folders. What the
 * facts say themselves holds; a listing that is complete leaves nothing to add.
 */
export function completeFacts(facts: ImageFacts): ImageFacts {
  const family = facts.files?.isComplete === true ? null : findFamily(facts)
  if (family === null) return facts
  const { tools, users, groups, folders } = family
  const loaders = facts.loaders ?? family.loaders
  const lacks = new Set(facts.lacks)
  const shared = Object.entries(tools).filter(([name]) => !lacks.has(name))
  return {
    ...facts,
    ...(loaders && { loaders }),
    tools: { ...Object.fromEntries(shared), ...facts.tools },
    users: join(users, facts.users, ({ name }) => name),
    groups: join(groups, facts.groups, ({ name }) => name),
    folders: join(folders, facts.folders, ({ path }) => path),
  }
}

function findFamily({ os, hasShell }: ImageFacts): Family | null {
  switch (os?.id) {
    case 'alpine':
      return hasShell === false ? null : alpineFamily(os.version)
    case 'debian':
    case 'ubuntu':
      if (hasShell !== false && os.packageManager !== 'none') return debianFamily(os.id, os.version)
      return os.id === 'debian' ? distrolessFamily(os.libc !== 'none') : null
    case 'busybox':
      return busyboxFamily
    case 'amzn':
    case 'centos':
    case 'fedora':
    case 'ol':
    case 'rhel':
      return hasShell === false ? null : redhatFamily
    case undefined:
    default:
      return null
  }
}

/** The own ones after the shared ones that they don't replace. */
function join<Item>(
  shared: readonly Item[],
  own: readonly Item[] | undefined,
  keyOf: (item: Item) => string,
): readonly Item[] {
  if (own === undefined) return shared
  const replaced = new Set(own.map(keyOf))
  return [...shared.filter((item) => !replaced.has(keyOf(item))), ...own]
}
