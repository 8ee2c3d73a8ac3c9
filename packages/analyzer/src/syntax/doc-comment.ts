/**
 * What a comment above says of a stage or an argument: the rest of the first one that begins with its name;
 * empty if none does.
 */
export function docCommentOf(name: string, commentsAbove: readonly string[]): string {
  if (name === '') return ''
  const comment = commentsAbove.find((line) => line.startsWith(`${name} `))
  return comment === undefined ? '' : comment.slice(name.length + 1)
}
