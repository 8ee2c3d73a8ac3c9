import { Answerer } from './answer-request.ts'
import type { Reply, Request } from './protocol.ts'

const answerer = new Answerer()

// The types of a page are in force here too; in a worker, messages go to the page without a target.
const send = postMessage as (reply: Reply) => void

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    send({ id: data.id, ok: true, told: answerer.answer(data) })
  } catch (error) {
    send({ id: data.id, ok: false, message: String(error) })
  }
})
