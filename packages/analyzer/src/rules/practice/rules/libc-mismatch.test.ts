import { testRule } from '../../test-rule.ts'
import { libcMismatch } from './libc-mismatch.ts'

const GO = 'FROM golang:1.22 AS build\nWORKDIR /src\nCOPY . .\n'

testRule(libcMismatch, {
  flags: [
    {
      text: `${GO}RUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app`,
      marks: ['/app'],
      messages: [
        'With cgo on, this program may be built against glibc in stage build; this image has no C library. Build it with CGO_ENABLED=0.',
      ],
    },
    `${GO}ENV CGO_ENABLED=1\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=build /app /app`,
    `${GO}RUN go build -o /app .\nFROM gcr.io/distroless/static-debian12\nCOPY --from=build /app /app`,
    {
      text: 'FROM rust:1.80 AS b\nRUN cargo build --release\nFROM alpine:3.20\nCOPY --from=b /target/release/app /app',
      messages: [
        'This program was built against glibc in stage b; this image has musl. Build it with --target for musl, or on Alpine.',
      ],
    },
    'FROM gcc:14 AS b\nRUN gcc -o /app app.c\nFROM alpine:3.20\nCOPY --from=b /app /app',
    'FROM alpine:3.20 AS b\nRUN apk add gcc && gcc -o /app app.c\nFROM debian:12\nCOPY --from=b /app /app',
    'FROM node:20 AS deps\nRUN npm ci\nFROM node:20-alpine\nCOPY --from=deps /app/node_modules ./node_modules',
    'FROM python:3.12 AS b\nRUN python -m venv /venv\nFROM python:3.12-alpine\nCOPY --from=b /venv /venv',
  ],
  accepts: [
    `${GO}RUN CGO_ENABLED=0 go build -o /app .\nFROM scratch\nCOPY --from=build /app /app`,
    `${GO}ENV CGO_ENABLED=0\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app`,
    `${GO}RUN go build -ldflags "-extldflags '-static'" -o /app .\nFROM scratch\nCOPY --from=build /app /app`,
    `${GO}RUN go build -o /app .\nFROM debian:12-slim\nCOPY --from=build /app /app`,
    `${GO}RUN go build -o /app .\nFROM scratch\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/`,
    'FROM golang:1.22-alpine AS build\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /app',
    'FROM rust:1.80 AS b\nRUN cargo build --target x86_64-unknown-linux-musl\nFROM alpine:3.20\nCOPY --from=b /app /app',
    'FROM node:20 AS b\nRUN npm run build\nFROM nginx:alpine\nCOPY --from=b /app/dist /usr/share/nginx/html',
    'FROM maven:3.9 AS b\nRUN mvn package\nFROM eclipse-temurin:17-jre-alpine\nCOPY --from=b /app/target/app.jar /',
    'FROM acme/go AS b\nRUN go build -o /app\nFROM scratch\nCOPY --from=b /app /app',
  ],
})
