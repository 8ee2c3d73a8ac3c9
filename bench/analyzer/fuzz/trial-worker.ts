import { parentPort } from 'node:worker_threads'
import { tryText } from './try-text.ts'

parentPort?.on('message', (text: string) => parentPort?.postMessage(tryText(text)))
