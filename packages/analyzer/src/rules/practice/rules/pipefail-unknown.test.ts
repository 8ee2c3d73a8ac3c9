import { testRule } from '../../test-rule.ts'
import { pipefailUnknown } from './pipefail-unknown.ts'

testRule(pipefailUnknown, {
  flags: [
    { text: 'FROM node:20\nRUN set -euxo pipefail; curl x | tar x', marks: ['set -euxo pipefail'] },
    'FROM ubuntu:24.04\nRUN <<EOF\nset -o pipefail\ncurl x | tar x\nEOF',
  ],
  accepts: [
    'FROM alpine:3.20\nRUN set -o pipefail && curl x | tar x',
    'FROM fedora:41\nRUN set -o pipefail && curl x | tar x',
    'FROM node:20\nSHELL ["/bin/bash", "-c"]\nRUN set -o pipefail; curl x | tar x',
    "FROM node:20\nRUN bash -c 'set -o pipefail; curl x | tar x'",
    'FROM node:20\nRUN <<EOF\n#!/bin/bash\nset -o pipefail\nEOF',
    'FROM node:20\nRUN set -eux; make',
    'FROM node:20\nRUN set -o pipefail || true',
    'FROM acme/base\nRUN set -o pipefail',
  ],
})
