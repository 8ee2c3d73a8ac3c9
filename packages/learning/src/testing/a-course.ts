import { createHash } from 'node:crypto'
import type { LoadedCourse, LoadedItem } from '@stagecraft/content'

/** A course with one lesson and one question, for tests; `prompt` changes the question's content. */
export function aCourse({ slug = 'images', prompt = 'Which base ships?' } = {}): LoadedCourse {
  const items = [
    anItem({
      key: 'bloat',
      kind: 'module',
      parentKey: null,
      title: 'Bloat',
      rendered: { summary: 'Where it comes from' },
    }),
    anItem({
      key: 'bloat/bytes',
      kind: 'lesson',
      parentKey: 'bloat',
      title: 'Bytes',
      rendered: {
        summary: 'Where bytes come from',
        minutes: 4,
        headings: [],
        blocks: [
          { kind: 'html', html: '<p>Text</p>' },
          { kind: 'question', key: 'bloat/bytes/base' },
        ],
      },
    }),
    anItem({
      key: 'bloat/bytes/base',
      kind: 'question',
      parentKey: 'bloat/bytes',
      title: 'Base',
      concepts: ['stages'],
      source: {
        kind: 'choice',
        title: 'Base',
        prompt,
        multiple: false,
        shuffle: false,
        options: [
          { id: 'golang', text: '`golang`', correct: false, explanation: 'It stays behind.' },
          { id: 'alpine', text: '`alpine`', correct: true, explanation: 'It is the final stage.' },
        ],
        explanation: 'Only the last stage ships.',
        concepts: ['stages'],
      },
    }),
  ]
  return {
    slug,
    title: 'Images',
    summary: 'How images are made',
    metadata: {
      outcomes: ['Know what ships'],
      minutes: 4,
      licence: 'Apache-2.0',
      concepts: [{ id: 'stages', title: 'Stages' }],
    },
    items,
    hash: hashOf(items),
  }
}

/** An item of a course, for tests. */
export function anItem(
  given: Partial<LoadedItem> & Pick<LoadedItem, 'key' | 'kind' | 'parentKey' | 'title'>,
): LoadedItem {
  const content = { concepts: [], source: {}, rendered: {}, ...given }
  return { ...content, hash: sha256(JSON.stringify(content)) }
}

/** The hash of a course with these items. */
export function hashOf(items: readonly LoadedItem[]): string {
  return sha256(items.map(({ hash }) => hash).join())
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
