/** Says that an answer names a part which the question does not have, as after a change of it. */
export function unknownPart(what: string, id: string | number): string {
  return `This question has no ${what} ${JSON.stringify(id)}. Reload the page and answer again.`
}
