import { createServer, type Socket } from 'node:net'

/** A small but real SMTP server on this machine, for tests: keeps what it is sent, or never answers. */
export async function anSmtpServer({ answers }: { readonly answers: boolean }) {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    if (answers) converse(socket, mails)
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
      else reject(new Error('no port'))
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function converse(socket: Socket, mails: string[]): void {
  let text: string | null = null
  socket.write('220 here\r\n')
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      if (text === null) {
        if (line === 'DATA') text = ''
        socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      } else if (line === '.') {
        mails.push(text)
        text = null
        socket.write('250 taken\r\n')
      } else {
        text += `${line}\n`
      }
    }
  })
}
