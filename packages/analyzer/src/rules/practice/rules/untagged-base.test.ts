import { testRule } from '../../test-rule.ts'
import { untaggedBase } from './untagged-base.ts'

testRule(untaggedBase, {
  flags: [
    {
      text: 'FROM --platform=linux/amd64 node AS build\nRUN ls',
      marks: ['node'],
      messages: [
        'node without a tag means latest, which is another image next month. Say which one, as in node:<version>.',
      ],
    },
    'FROM localhost:5000/acme/app',
    'ARG BASE=debian\nFROM $BASE',
  ],
  accepts: [
    'FROM node:20',
    'FROM node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'FROM scratch',
    'FROM node:20 AS base\nFROM base',
    'ARG BASE\nFROM $BASE',
    'ARG BASE=debian:12\nFROM $BASE',
    { text: 'FROM app', options: { contexts: ['app'] } },
  ],
})
