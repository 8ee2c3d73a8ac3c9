/** A line or a piece of a code text: the word that an instruction begins with is strong, a remark recedes. */
export function CodeText({ text, language }: { readonly text: string; readonly language: string }) {
  if (language !== 'dockerfile') return text
  return text.split(/^/m).map((line, index) => <Line key={index} line={line} />)
}

function Line({ line }: { readonly line: string }) {
  if (/^\s*#/.test(line)) return <span className="text-muted italic">{line}</span>
  const [, indent = '', word = ''] = /^(\s*)([A-Z]+)(?=\s)/.exec(line) ?? []
  if (word === '') return line
  return (
    <>
      {indent}
      <b>{word}</b>
      {line.slice(indent.length + word.length)}
    </>
  )
}
