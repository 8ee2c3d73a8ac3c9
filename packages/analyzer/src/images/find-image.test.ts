import { describe, expect, test } from 'vitest'
import { findImage } from './find-image.ts'
import { imageTable } from './table.ts'

describe('the row of that very image', () => {
  test.each([
    ['scratch', 'scratch'],
    ['alpine', 'alpine:latest'],
    ['alpine:3.20', 'alpine:3.20'],
    ['docker.io/library/alpine:3.20', 'alpine:3.20'],
    ['index.docker.io/library/alpine:3.20', 'alpine:3.20'],
    ['library/alpine:3.20', 'alpine:3.20'],
    [`node:20-alpine@sha256:${'0'.repeat(64)}`, 'node:20-alpine'],
    ['oven/bun:1', 'oven/bun:1'],
    ['gcr.io/distroless/static-debian12', 'gcr.io/distroless/static-debian12'],
    ['gcr.io/distroless/static-debian12:latest', 'gcr.io/distroless/static-debian12'],
    ['gcr.io/distroless/static-debian12:nonroot', 'gcr.io/distroless/static-debian12:nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'mcr.microsoft.com/dotnet/aspnet:8.0'],
    // A tag that the row was recorded from, and another name of the same thing.
    ['node:20.20.1-alpine3.23', 'node:20-alpine'],
    ['golang:1.22.9-alpine3.20', 'golang:1.22-alpine'],
    ['python:3.12.7-slim-bookworm', 'python:3.12-slim'],
    ['maven:3.9.6-eclipse-temurin-21-alpine', 'maven:3.9-eclipse-temurin-21-alpine'],
    ['debian:12-slim', 'debian:bookworm-slim'],
    ['ubuntu:noble', 'ubuntu:24.04'],
    ['php:8.3', 'php:8.3-cli'],
    ['eclipse-temurin:17', 'eclipse-temurin:17-jdk'],
  ])('%s', (reference, name) => {
    const found = findImage(reference, imageTable)
    expect(found).toMatchObject({ name })
    expect(found?.facts.isNeighbour).toBeUndefined()
  })
})

describe('the nearest version of the same variant', () => {
  test.each([
    ['node:22.3.1-alpine3.20', 'node:22-alpine'],
    ['node:22.3.1-alpine', 'node:22-alpine'],
    ['node:16-alpine', 'node:18-alpine'],
    ['node:21-slim', 'node:22-slim'],
    ['node', 'node:24'],
    ['node:lts-alpine', 'node:24-alpine'],
    ['golang:alpine', 'golang:1.27-alpine'],
    ['golang:1.24', 'golang:1.25'],
    ['golang:1.24-trixie', 'golang:1.25'],
    ['golang:1.20.3-bookworm', 'golang:1.21-bookworm'],
    ['alpine:3', 'alpine:latest'],
    ['alpine:3.17', 'alpine:3.18'],
    ['alpine:3.21', 'alpine:3.22'],
    ['alpine:3.24', 'alpine:latest'],
    ['python:3', 'python:3.13'],
    ['python:3.9-slim-bookworm', 'python:3.12-slim'],
    ['rust:1.75-slim', 'rust:1-slim'],
    ['debian:11', 'debian:bookworm'],
    ['ubuntu', 'ubuntu:24.04'],
    ['postgres:15-alpine', 'postgres:16-alpine'],
    ['eclipse-temurin:17.0.9_9-jre', 'eclipse-temurin:17-jre'],
    ['maven:3.8-eclipse-temurin-17', 'maven:3.9-eclipse-temurin-17'],
    ['gradle:7-jdk17', 'gradle:8-jdk17'],
    ['nginx:1.25-alpine', 'nginx:1.27-alpine'],
    ['mcr.microsoft.com/dotnet/sdk:9.0', 'mcr.microsoft.com/dotnet/sdk:8.0'],
    ['gcr.io/distroless/static', 'gcr.io/distroless/static-debian12'],
    ['gcr.io/distroless/static:nonroot-amd64', 'gcr.io/distroless/static-debian12:nonroot'],
    ['gcr.io/distroless/java21-debian12', 'gcr.io/distroless/java17-debian12'],
  ])('%s: %s', (reference, name) => {
    const found = findImage(reference, imageTable)
    expect(found).toMatchObject({ name, facts: { isNeighbour: true, isEstimate: true } })
  })
})

describe('nothing where nothing near is known', () => {
  test.each([
    'acme/api',
    'acme/node:20',
    'localhost:5000/node:20',
    'ghcr.io/library/node:20',
    `node@sha256:${'0'.repeat(64)}`,
    'node:20-bullseye',
    'node:20-alpine-slim',
    'alpine:edge',
    'alpine:2.7',
    'python:2.7',
    'ubuntu:18.04',
    'golang:1.22-nanoserver',
    'gcr.io/distroless/static:debug',
    'cgr.dev/chainguard/node:latest-dev',
    'mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled',
    'eclipse-temurin:8-jre',
    '$BASE',
    '',
    'constructor',
    'node:constructor',
  ])('%s', (reference) => expect(findImage(reference, imageTable)).toBeNull())
})

test('fills in what every image of the system has', () => {
  const facts = findImage('node:20-alpine', imageTable)?.facts
  expect(facts?.tools).toMatchObject({ node: '/usr/local/bin/node', sh: '/bin/sh', awk: '/usr/bin/awk' })
  expect(facts?.users).toContainEqual({ name: 'node', uid: 1000, gid: 1000, home: '/home/node' })
  expect(facts?.users).toContainEqual({ name: 'nobody', uid: 65534, gid: 65534 })
  expect(facts?.folders).toContainEqual({ path: '/tmp', type: 'folder', mode: '1777' })
  expect(facts?.lacks).toContain('bash')
})

test('looks into a table of an instructor too', () => {
  const table = { 'registry.acme.example/base:2': { os: { id: 'alpine', version: '3.20' }, lacks: ['wget'] } }
  const facts = findImage('registry.acme.example/base:2', table)?.facts
  expect(facts?.tools).toHaveProperty('sh', '/bin/sh')
  expect(facts?.tools).not.toHaveProperty('wget')
})
