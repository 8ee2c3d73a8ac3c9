import { testRule } from '../../test-rule.ts'
import { aptMountCleared } from './apt-mount-cleared.ts'

const MOUNT = '--mount=type=cache,target=/var/cache/apt,sharing=locked'

testRule(aptMountCleared, {
  flags: [
    { text: `FROM node:20\nRUN ${MOUNT} apt-get update && apt-get install -y curl`, marks: [MOUNT] },
    `FROM ubuntu:24.04\nRUN ${MOUNT} apt-get install -y curl`,
  ],
  accepts: [
    `FROM debian:12\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN ${MOUNT} apt-get install -y curl`,
    `FROM debian:12\nRUN ${MOUNT} rm -f /etc/apt/apt.conf.d/docker-clean && apt-get install -y curl`,
    `FROM debian:12 AS a\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nFROM a\nRUN ${MOUNT} apt-get install -y curl`,
    'FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt apt-get install -y curl',
    `FROM acme/base\nRUN ${MOUNT} apt-get install -y curl`,
    `FROM debian:12\nRUN ${MOUNT} apt-get update`,
  ],
})
