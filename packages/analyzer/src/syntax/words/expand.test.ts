import { describe, expect, it } from 'vitest'
import { expandWord, expandWords } from './expand.ts'
import type { ExpandOptions } from './expand.ts'

const environment = new Map([
  ['NAME', 'app'],
  ['EMPTY', ''],
  ['PATHS', '/a/b/c.tar.gz'],
  ['LIST', 'one  two'],
  ['STARS', 'a*b?c'],
])

function valueOf(word: string, options?: ExpandOptions): string {
  const expansion = expandWord(word, environment, options)
  return expansion.ok ? expansion.value : `! ${expansion.message}`
}

describe('a word', () => {
  it.each([
    ['plain', 'plain'],
    ['$NAME', 'app'],
    ['${NAME}s', 'apps'],
    ['$NAME-$NONE.', 'app-.'],
    ['"$NAME" \'$NAME\'', 'app $NAME'],
    ['\\$NAME \\\\ \\"', '$NAME \\ "'],
    ['"\\$NAME \\a"', '$NAME \\a'],
    ['$ $1x $@', '$ x '],
    ['a\\', 'a'],
    ['\ufeffa$NAME', 'aapp'],
    ['${NAME:-x} ${EMPTY:-x} ${NONE:-x}', 'app x x'],
    ['${NAME-x} ${EMPTY-x} ${NONE-x}', 'app  x'],
    ['${NAME:+x} ${EMPTY:+x} ${NONE:+x}', 'x  '],
    ['${NAME+x} ${EMPTY+x} ${NONE+x}', 'x x '],
    ['${NONE:-${NONE:-$NAME}}', 'app'],
    ['${NAME:?gone}', 'app'],
    ['${PATHS#*/} ${PATHS##*/}', 'a/b/c.tar.gz c.tar.gz'],
    ['${PATHS%.*} ${PATHS%%.*}', '/a/b/c.tar /a/b/c'],
    ['${PATHS%.t?r*}', '/a/b/c'],
    ['${STARS#a\\*} ${STARS%\\?c}', 'b?c a*b'],
    ['${PATHS/\\//-} ${PATHS//\\//-}', '-a/b/c.tar.gz -a-b-c.tar.gz'],
    ['${NAME/x/y} ${NAME//?/$$}', 'app '],
    ['${NAME//p/$NAME}', 'aappapp'],
    ['${EMPTY//*/x}', 'x'],
    ['${NAME//*/x}', 'x'],
    ['${NAME//x*/y}', 'app'],
  ])('%s becomes %s', (word, value) => {
    expect(valueOf(word)).toBe(value)
  })

  it.each([
    ["it's", 'unexpected end of statement while looking for matching single-quote'],
    ['"a', 'unexpected end of statement while looking for matching double-quote'],
    ['${', "syntax error: missing '}'"],
    ['${}', 'syntax error: bad substitution'],
    ['${NAME', 'unsupported modifier (\ufffd) in substitution'],
    ['${NAME:', "syntax error: missing '}'"],
    ['${NAME:-x', "syntax error: missing '}'"],
    ['${NAME:x}', 'unsupported modifier (:x) in substitution'],
    ['${NAME:#x}', 'unsupported modifier (:#) in substitution'],
    ['${NAME!x}', 'unsupported modifier (!) in substitution'],
    ['${NONE?}', 'NONE: is not allowed to be unset'],
    ['${EMPTY:?}', 'EMPTY: is not allowed to be empty'],
    ['${NONE:?set $NAME}', 'NONE: set app'],
    ['${NAME/a', "syntax error: missing '/' in ${}"],
    ['${NAME/a/b', "syntax error: missing '}'"],
    ['${NAME#\\a}', "invalid pattern (\\a) in substitution: invalid escape '\\a'"],
  ])('%s is refused', (word, reason) => {
    expect(valueOf(word)).toBe(`! failed to process "${word.replaceAll(/["\\]/g, '\\$&')}": ${reason}`)
  })

  it.each<[string, ExpandOptions, string]>([
    ['a`$b \\c', { escape: '`' }, 'a$b \\c'],
    ['"a" \'b\'', { keepQuotes: true }, '"a" \'b\''],
    ['a\\ b', { keepEscapes: true }, 'a\\ b'],
    ["it's $NAME", { ignoreQuotes: true }, "it's app"],
    ['$NONE ${NONE} ${NONE:-a} ${NONE/a/b} $NAME', { keepUnset: true }, '$NONE ${NONE} ${NONE:-a} ${NONE/a/b} app'],
  ])('%s with %j', (word, options, value) => {
    expect(valueOf(word, options)).toBe(value)
  })

  it('says which variables it used', () => {
    const { names } = expandWord('$NAME $NONE ${NONE:-$EMPTY} $NAME', environment)
    expect([[...names.matched], [...names.unmatched]]).toEqual([['NAME', 'EMPTY'], ['NONE']])
  })

  it('may nest as deep as anyone writes, and says so if deeper', () => {
    const nested = (depth: number) => `${'${NONE:-'.repeat(depth)}x${'}'.repeat(depth)}`
    expect(valueOf(nested(400))).toBe('x')
    expect(valueOf(nested(100_000))).toMatch(/^! .*nested too deeply$/)
  })
})

describe('several words', () => {
  it.each([
    ['a b', ['a', 'b']],
    ['  a   b  ', ['a', 'b']],
    ['"a b" c', ['a b', 'c']],
    ['a\\ b c', ['a b', 'c']],
    ['$LIST', ['one', 'two']],
    ['"$LIST"', ['one  two']],
    ['x$LIST.', ['xone', 'two.']],
    ['$EMPTY', []],
    ['""', []],
    ['<< a b', ['<< a', 'b']],
    ['80${NONE:-90}', ['90']],
  ])('%s', (word, words) => {
    expect(expandWords(word, environment)).toMatchObject({ ok: true, value: words })
  })
})
