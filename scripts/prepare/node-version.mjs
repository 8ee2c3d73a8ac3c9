// In the language of old Node versions: they must get as far as reading the message.

/** Ends the process with a clear message if this machine cannot run Stagecraft. */
export function requireSupportedMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    end(`Stagecraft needs Node 20.19 or later; this is ${process.version}.`, 'Install it from https://nodejs.org.')
  }
  if (process.platform === 'win32') {
    end('Stagecraft does not run on Windows itself.', 'Start it in WSL 2, or use "docker compose up".')
  }
}

/** @param {string} message @param {string} advice */
function end(message, advice) {
  console.error(`\n  ✗ ${message}\n\n    ${advice}\n`)
  process.exit(1)
}
