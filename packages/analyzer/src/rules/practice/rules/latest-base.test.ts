import { testRule } from '../../test-rule.ts'
import { latestBase } from './latest-base.ts'

testRule(latestBase, {
  flags: [
    {
      text: 'FROM node:latest',
      marks: ['node:latest'],
      messages: ['node:latest is another image after each release. Say which one, as in node:<version>.'],
    },
    'ARG TAG=latest\nFROM node:$TAG',
  ],
  accepts: [
    'FROM node:20',
    'FROM node',
    'FROM node:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'FROM node:latest-alpine',
  ],
})
