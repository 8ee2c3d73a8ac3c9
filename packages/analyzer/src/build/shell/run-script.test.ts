import { describe, expect, it } from 'vitest'
import { runIn, type RunOptions } from './run-in.cases.ts'

const BASH = { shell: ['/bin/bash', '-c'] }
const ASH = { shell: ['/bin/busybox', 'ash', '-c'] }

/** What a script prints, by the script; the shell is dash unless told otherwise. */
function prints(cases: readonly (readonly [script: string, output: string, options?: RunOptions])[]): void {
  it.each(cases.map(([script, output, options = {}]) => [script, output, options] as const))(
    '%s',
    (script, output, options) => {
      const ran = runIn({ 'a.txt': 'hello\n', 'b.txt': 'two\n', '.hidden': '', 'dir/c': 'c\n' }, script, options)
      expect(ran.output).toBe(output)
    },
  )
}

describe('words', () => {
  prints([
    ['echo hi', 'hi\n'],
    ["x='a  b'; echo $x \"$x\" '$x'", 'a b a  b $x\n'],
    ['echo ${y:-d} ${y-d} "${y:=e}" $y ${y:+s} ${#y}', 'd d e e s 1\n'],
    ['f=/usr/lib/foo.tar.gz; echo ${f##*/} ${f%/*} ${f%%.*} ${f#*.}', 'foo.tar.gz /usr/lib /usr/lib/foo tar.gz\n'],
    ['echo $((1 + 2 * 3)) $(( (7 - 2) % 3 )) $((2 > 1))', '7 2 1\n'],
    ['x=$(cat a.txt); echo "[$x]"', '[hello]\n'],
    ['echo `echo a \\`echo b\\``', 'a b\n'],
    ['echo *.txt "*.txt" no*', 'a.txt b.txt *.txt no*\n'],
    ['echo * .h*', 'a.txt b.txt dir .hidden\n'],
    ['echo ~/x', '/root/x\n'],
    ['IFS=:; x=a:b::c; for w in $x; do echo "<$w>"; done', '<a>\n<b>\n<>\n<c>\n'],
    ['set -- "a b" c; for w in "$@"; do echo "$w"; done; echo $#', 'a b\nc\n2\n'],
    ['cat <<E\n$((1+1)) `echo q` "x"\nE', '2 q "x"\n'],
    ["cat <<-'E'\n\t$x\n\tE", '$x\n'],
    ['echo {a,b}', '{a,b}\n'],
    ['echo {a,b}{1..3} {01..03}', 'a1 a2 a3 b1 b2 b3 01 02 03\n', BASH],
    ['x=abcb; echo ${x:1:2} ${x/b/X} ${x//b/X} ${x^^}', 'bc aXcb aXcX ABCB\n', BASH],
    ['a=(x "y z"); a+=(w); echo ${#a[@]} "${a[1]}" ${a[@]:1}', '3 y z y z w\n', BASH],
    ['n=x; x=5; echo ${!n}; cat <<< $x', '5\n5\n', BASH],
  ])
})

describe('control flow', () => {
  prints([
    ['false || echo b && echo c; ! true; echo $?', 'b\nc\n1\n'],
    ['if false; then echo a; elif true; then echo b; else echo c; fi', 'b\n'],
    ['for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done', '1\n3\n'],
    ['for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done', '1a\n2a\n'],
    ['i=0; while [ $i -lt 3 ]; do i=$((i+1)); [ $i = 2 ] && break; done; echo $i', '2\n'],
    ['case foo.c in *.[ch]) echo c;; *) echo no;; esac', 'c\n'],
    ['f() { local x=2; echo $1 $x; return 3; }; x=1; f a; echo $? $x', 'a 2\n3 1\n'],
    ['(x=2; cd dir; exit 4); echo $? $x $PWD', '4 /w\n'],
    ['echo a | { read x; echo "<$x>"; }; echo "[$x]"', '<a>\n[]\n'],
    ['trap "echo bye" EXIT; echo hi', 'hi\nbye\n'],
    ['eval "echo a; x=1"; echo $x', 'a\n1\n'],
    ['exec echo a; echo no', 'a\n'],
    ['while read -r a b; do echo "$b"; done <<E\n1 one\n2 two\nE', 'one\ntwo\n'],
    ['true & wait; echo $?', '0\n'],
    ['for ((i = 0; i < 3; i++)); do echo $i; done', '0\n1\n2\n', BASH],
    ['[[ ab == a* && -f a.txt && ! ab =~ ^b ]] && echo y', 'y\n', BASH],
  ])
})

describe('set -e, -u and pipefail', () => {
  prints([
    ['set -e; false || true; if false; then :; fi; false && true; echo y', 'y\n'],
    ['set -e; echo a; false; echo no', 'a\n'],
    ['set -e; f() { false; echo in; }; f || :; echo y', 'in\ny\n'],
    ['set -e; (false; echo no); echo no', ''],
    ['set -e; x=$(false); echo no', ''],
    ['set -u; echo "$nope"; echo no', ''],
    ['false | true; echo $?', '0\n'],
    ['false | true; echo $?', '1\n', { shell: ['/bin/bash', '-o', 'pipefail', '-c'] }],
    ['echo a; false; echo no', 'a\n', { shell: ['/bin/bash', '-euo', 'pipefail', '-c'] }],
  ])
})

describe('what each shell has of its own', () => {
  prints([
    ["echo 'a\\tb' -n; echo -e x", 'a\tb -n\n-e x\n'],
    ["echo 'a\\tb'; echo -e 'a\\tb'", 'a\\tb\na\tb\n', BASH],
    ["echo 'a\\tb'; echo -e 'a\\tb'", 'a\\tb\na\tb\n', ASH],
    ['[[ -f a.txt ]] || echo $?', '127\n'],
    ['source ./x || echo $?', '127\n'],
    ['echo "${BASH_VERSION%%.*} ${BASH_VERSINFO[1]}"', '5 2\n', BASH],
    ['echo "[$BASH_VERSION]"', '[]\n'],
    ['printf "%s=%03d\\n" a 1 b 2', 'a=001\nb=002\n'],
  ])

  it.each([
    ['echo a; x=(1 2)', 2],
    ['echo ${x/a/b}', 2],
    ['cat <<< x', 2],
    ['set -o pipefail', 2],
  ])('dash ends with %s', (script, status) => {
    expect(runIn({}, script)).toMatchObject({ status, output: '' })
  })

  it('runs the lines of a script before the one that a shell can’t read', () => {
    expect(runIn({}, 'touch a\nx=(1 2)\ntouch b')).toMatchObject({ status: 2, files: { a: '' } })
  })
})

describe('files', () => {
  it.each<[string, Record<string, string>]>([
    ['echo a > f; echo b >> f', { f: 'a\nb\n' }],
    ['{ echo a; echo b; } > f', { f: 'a\nb\n' }],
    ['echo a > f; echo b > f', { f: 'b\n' }],
    ['exec > f; echo a; echo b', { f: 'a\nb\n' }],
    ['echo a 2>&1 > f', { f: 'a\n' }],
    ['echo a > /dev/null; echo b > /dev/stdout', {}],
    ['zeros 100000 > big', { big: '100000 bytes' }],
    ['zeros 100 | cat > f; zeros 5 >> f', { f: '105 bytes' }],
    ['mkdir -p d/e && cd d && touch f; cd ..; touch g', { 'd/e/': '', 'd/f': '', g: '' }],
    ['cd /nope; touch f', { f: '' }],
    ['cd /nope && touch f', {}],
    ['echo a > nope/f', {}],
    ['for i in 1 2; do echo $i > f$i; done', { f1: '1\n', f2: '2\n' }],
  ])('%s', (script, files) => {
    expect(runIn({}, script).files).toEqual(files)
  })

  it('makes files by the umask', () => {
    const place = runIn({}, 'umask 027; echo a > f').machine.files.find('/w/f')
    expect(place.kind === 'found' && place.node.mode).toBe(0o640)
  })

  it('knows who may write', () => {
    const account = { uid: 1000, gid: 1000, groups: [], name: 'app', home: '/home/app' }
    const ran = runIn({ 'a.txt': 'x' }, 'echo b > a.txt || echo no; [ -w a.txt ] || echo no; cat a.txt', { account })
    expect(ran.output).toBe('no\nno\nx')
  })
})

it('tells which command did what', () => {
  const script = 'mkdir d && (cd d; touch "$X") | cat'
  const ran: string[] = []
  runIn({}, script, {
    onCommand: ({ name }, { status }, place) =>
      ran.push(`${name} ${status} ${place === null ? '' : script.slice(place.pos, place.end)}`),
  })
  expect(ran).toEqual(['mkdir 0 mkdir d', 'cd 0 cd d', 'touch 0 touch "$X"', 'cat 0 cat'])
})
