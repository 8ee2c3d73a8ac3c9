import { testRule } from '../../test-rule.ts'
import { relativeDestination } from './relative-destination.ts'

testRule(relativeDestination, {
  flags: [
    {
      text: 'COPY app.js app/',
      marks: ['app/'],
      messages: [
        'No WORKDIR is set, so this goes to wherever the base image works. Set WORKDIR first, or write the path from / on.',
      ],
    },
    'ADD a.tar .',
    'FROM alpine AS a\nWORKDIR /x\nFROM alpine\nCOPY --from=a /x/y .',
    'COPY a .\nWORKDIR /x',
  ],
  accepts: [
    'COPY app.js /app/',
    'COPY app.js $HOME/',
    'COPY app.js "/app/"',
    'COPY app.js "${HOME}"/x',
    'WORKDIR /srv\nCOPY app.js app/',
    'FROM alpine AS a\nWORKDIR /x\nFROM a\nCOPY y .',
    { text: 'FROM golang:1.22\nCOPY . .', options: { images: { 'golang:1.22': { config: { WorkingDir: '/go' } } } } },
    'ONBUILD COPY . .',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCOPY a .',
  ],
})
