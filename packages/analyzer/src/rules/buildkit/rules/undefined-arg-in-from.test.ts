import { testRule } from '../../test-rule.ts'
import { undefinedArgInFrom } from './undefined-arg-in-from.ts'

testRule(undefinedArgInFrom, {
  flags: [
    {
      text: 'FROM busybox:latest${version}',
      messages: ["FROM argument 'version' is not declared"],
      marks: ['busybox:latest${version}'],
    },
    {
      text: 'FROM --platform=$BULIDPLATFORM busybox',
      messages: ["FROM argument 'BULIDPLATFORM' is not declared (did you mean BUILDPLATFORM?)"],
    },
    {
      text: 'ARG NODE_VERSION\nFROM node$NODE_VERSIONS',
      messages: ["FROM argument 'NODE_VERSIONS' is not declared (did you mean NODE_VERSION?)"],
    },
    'FROM alpine AS a\nARG TAG=3\nFROM alpine:$TAG',
  ],
  accepts: [
    'ARG TAG\nFROM alpine${TAG}',
    'FROM --platform=$BUILDPLATFORM alpine',
    'FROM alpine-$TARGETARCH',
    '# check=skip=UndefinedArgInFrom\nFROM alpine${TAG}',
    'FROM alpine\n# check=skip=UndefinedArgInFrom\nFROM alpine${TAG}',
  ],
})
