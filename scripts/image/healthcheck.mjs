// Exits with 0 if the server of this container answers. Whether it should be sent requests, /readyz says.
const answer = await fetch(`http://127.0.0.1:${process.env['PORT'] ?? '3000'}/healthz`, {
  signal: AbortSignal.timeout(4_000),
}).catch((error) => ({ ok: false, status: String(error) }))

if (!answer.ok) {
  console.error(`/healthz: ${answer.status}`)
  process.exitCode = 1
}
