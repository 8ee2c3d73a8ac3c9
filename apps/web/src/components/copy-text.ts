/**
 * Puts a text on the clipboard; false where the browser refuses. Pages served over plain HTTP have no clipboard
 * interface, so a selection is copied there instead.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (window.isSecureContext) await navigator.clipboard.writeText(text)
    else return copySelection(text)
    return true
  } catch {
    return copySelection(text)
  }
}

function copySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to the clipboard on plain HTTP
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
