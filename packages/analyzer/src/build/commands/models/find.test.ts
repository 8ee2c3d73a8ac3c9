import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryCommand, tryOn, type Line } from '../a-call.cases.ts'

const TREE = ['/s/a.txt one', '/s/b.md', '/s/sub/c.txt two', '/s/empty/', '/s/l -> a.txt']

describe('find', () => {
  test.each<readonly [string, string | null]>([
    ['find s -name b.md', 's/b.md\n'],
    ['find s -name *.md -type f', 's/b.md\n'],
    ['find s -type l', 's/l\n'],
    ['find s -maxdepth 0', 's\n'],
    ['find /s -mindepth 2', '/s/sub/c.txt\n'],
    ['find s -type d -empty', 's/empty\n'],
    ['find s -type f -empty', 's/b.md\n'],
    ['find s -path */sub/*', 's/sub/c.txt\n'],
    ['find s -iname C.TXT', 's/sub/c.txt\n'],
    ['find s ! -name *.txt -type f', 's/b.md\n'],
    ['find s ( -name b.* -o -name nothing ) -print', 's/b.md\n'],
    ['find s -name sub -prune -o -name c.txt -print', ''],
    ['find s -perm -111 -type f', ''],
    ['find s -name a.txt -exec echo got {} ;', 'got s/a.txt\n'],
    ['find s -name a.txt -exec echo {} +', 's/a.txt\n'],
    ['find s -type f', null],
  ])('%s', (line, output) => {
    expect(tryCommand(TREE, line).output).toBe(output)
  })

  test.each<readonly [Line, readonly string[]]>([
    ['find s -name *.txt -delete', ['/s/b.md', '/s/empty/', '/s/l -> a.txt', '/s/sub/']],
    ['find s -mindepth 1 -delete', ['/s/']],
    ['find s -type f -exec rm {} ;', ['/s/empty/', '/s/l -> a.txt', '/s/sub/']],
    ['find s -name *.txt -exec rm -f {} +', ['/s/b.md', '/s/empty/', '/s/l -> a.txt', '/s/sub/']],
  ])('%s removes', (line, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status: 0, tree })
  })

  test('says that a folder is missing', () => {
    expect(tryCommand(TREE, 'find none').status).toBe(1)
  })

  test('is not sure of what a doubtful folder holds', () => {
    const editor = editorOf('/s/a.txt')
    editor.doubt('/s', 'make wrote there.', 'more')
    expect(tryOn(editor, 'find s')).toMatchObject({ status: 0, output: null })
    expect(tryOn(editor, 'find s -type f -exec rm {} +').status).toBe('unsure')
    expect(tryOn(editor, 'find s -exec ls -d {} +').status).toBe(0)
    expect(tryOn(editor, 'find s -newer x').status).toBeNull()
  })
})
