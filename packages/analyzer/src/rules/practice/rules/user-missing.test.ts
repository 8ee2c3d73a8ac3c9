import { testRule } from '../../test-rule.ts'
import { userMissing } from './user-missing.ts'

testRule(userMissing, {
  flags: [
    { text: 'FROM alpine\nFROM node:20\nCMD ["node", "a.js"]', lines: [2], marks: ['FROM node:20'] },
    'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]',
    { text: 'FROM node:20\nCMD ["x"]', options: { images: { 'node:20': { config: { User: '' } } } } },
  ],
  accepts: [
    'FROM node:20\nUSER node\nCMD ["node", "a.js"]',
    'FROM node:20 AS base\nUSER node\nFROM base\nCMD ["node"]',
    'FROM gcr.io/distroless/static:nonroot\nENTRYPOINT ["/app"]',
    'FROM nginxinc/nginx-unprivileged:alpine\nCMD ["nginx"]',
    'FROM alpine\nRUN apk add --no-cache curl',
    'FROM acme/base:1\nCMD ["x"]',
    { text: 'FROM node:20\nCMD ["x"]', options: { images: { 'node:20': { config: { User: 'node' } } } } },
  ],
})
