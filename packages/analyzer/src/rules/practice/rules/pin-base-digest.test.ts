import { testRule } from '../../test-rule.ts'
import { pinBaseDigest } from './pin-base-digest.ts'

testRule(pinBaseDigest, {
  flags: [
    {
      text: 'FROM node:20',
      messages: ['The tag of node:20 can be moved to other bytes. Add the digest that you tested: node:20@sha256:…'],
    },
    'FROM node',
  ],
  accepts: [
    'FROM node:20@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'FROM scratch',
    'ARG BASE\nFROM $BASE',
    'FROM node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS a\nFROM a',
  ],
})
