import { posix } from 'node:path'
import { kindOfAddress } from '../markdown/address.ts'
import type { Complaint } from '../problem.ts'

/** A lesson as links know it: by its file, its key and the ids of its headings. */
export interface LinkedLesson {
  readonly file: string
  readonly key: string
  /** Null where the lesson could not be read: then any section may be there. */
  readonly sections: readonly string[] | null
}

/** Knows every page of a course that a link can lead to. */
export interface AddressBook {
  /** What is wrong with an address written in a file of the course, or null. */
  readonly complainOf: (address: string, file: string) => Complaint | null
  /** The address as a page of the site has it. */
  readonly resolve: (address: string, file: string) => string
}

interface Target {
  readonly key: string
  readonly section: string
}

/** Makes the address book of a course. */
export function createAddressBook(slug: string, lessons: readonly LinkedLesson[]): AddressBook {
  const home = `/courses/${slug}`
  const byFile = new Map(lessons.map((lesson) => [lesson.file, lesson]))
  const byKey = new Map(lessons.map((lesson) => [lesson.key, lesson]))

  // Null for what leads out of the course, which is not ours to check.
  const findTarget = (address: string, file: string): Target | null => {
    const [path = '', section = ''] = decode(address).split('#')
    const kind = kindOfAddress(address)
    if (kind === 'section') return { key: byFile.get(file)?.key ?? '', section }
    if (kind === 'file') return { key: byFile.get(posix.join(posix.dirname(file), path))?.key ?? '', section }
    return kind === 'site' && path.startsWith(`${home}/`) ? { key: path.slice(home.length + 1), section } : null
  }

  return {
    complainOf: (address, file) => {
      const kind = kindOfAddress(address)
      if (kind === 'unsafe')
        return {
          message: `The address ${address} could run something`,
          expected: 'an address of http:, https: or mailto:, or a lesson',
        }
      if (!byFile.has(file) && (kind === 'file' || kind === 'section')) {
        return {
          message: `The link ${address} leads nowhere from a question`,
          expected: `an address from the top, as in ${home}/module/lesson`,
        }
      }
      const target = findTarget(address, file)
      return target === null ? null : complainOfTarget(address, target, byKey.get(target.key))
    },
    resolve: (address, file) => {
      const target = kindOfAddress(address) === 'file' ? findTarget(address, file) : null
      if (target === null) return address
      return `${home}/${target.key}${target.section === '' ? '' : `#${encodeURIComponent(target.section)}`}`
    },
  }
}

function complainOfTarget(address: string, { section }: Target, lesson: LinkedLesson | undefined): Complaint | null {
  if (lesson === undefined) {
    return {
      message: `The link ${address} leads to no lesson`,
      expected: 'the file of a lesson, as in ../02-name/lesson.md',
    }
  }
  if (section === '' || lesson.sections === null || lesson.sections.includes(section)) return null
  const sections = lesson.sections.map((id) => `#${id}`).join(', ')
  return {
    message: `The link ${address} leads to no section`,
    expected: `a heading of ${lesson.file}: ${sections || 'it has none'}`,
  }
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // A lone % is what was meant, not an escape.
    return address
  }
}
