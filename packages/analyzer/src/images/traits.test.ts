import { describe, expect, test } from 'vitest'
import { readReference } from './reference.ts'
import { readTraits } from './traits.ts'

describe('readReference', () => {
  test.each([
    ['alpine', { registry: null, repository: 'alpine', name: 'alpine', tag: null, digest: null }],
    ['node:20-alpine', { registry: null, repository: 'node', name: 'node', tag: '20-alpine', digest: null }],
    ['docker.io/library/node', { registry: 'docker.io', repository: 'node', name: 'node', tag: null, digest: null }],
    ['acme/api:1', { registry: null, repository: 'acme/api', name: 'api', tag: '1', digest: null }],
    ['localhost:5000/api', { registry: 'localhost:5000', repository: 'api', name: 'api', tag: null, digest: null }],
    [
      'gcr.io/distroless/static:nonroot@sha256:0f',
      { registry: 'gcr.io', repository: 'distroless/static', name: 'static', tag: 'nonroot', digest: 'sha256:0f' },
    ],
  ])('%s', (text, expected) => expect(readReference(text)).toEqual(expected))
})

describe('readTraits', () => {
  test.each([
    ['scratch', 'scratch', 'none', 'none', null],
    ['alpine:3.20', 'alpine', 'musl', 'ash', null],
    ['node:20-alpine', 'alpine', 'musl', 'ash', null],
    ['node:20', 'debian', 'glibc', 'dash', null],
    ['python:3.12-slim', 'debian', 'glibc', 'dash', null],
    ['golang:1.22', 'debian', 'glibc', 'dash', 'Go'],
    ['docker.io/library/golang:1.22-alpine3.20', 'alpine', 'musl', 'ash', 'Go'],
    ['maven:3.9-eclipse-temurin-17', 'debian', 'glibc', 'dash', 'Maven and a JDK'],
    ['eclipse-temurin:17-jdk', 'debian', 'glibc', 'dash', 'a JDK'],
    ['eclipse-temurin:17-jre-alpine', 'alpine', 'musl', 'ash', null],
    ['mcr.microsoft.com/dotnet/sdk:8.0', 'debian', 'glibc', 'dash', 'the .NET SDK'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled', 'distroless', null, 'none', null],
    ['gcr.io/distroless/static-debian12', 'distroless', 'none', 'none', null],
    ['gcr.io/distroless/cc', 'distroless', 'glibc', 'none', null],
    ['gcr.io/distroless/cc:debug', 'busybox', null, 'ash', null],
    ['registry.access.redhat.com/ubi9-minimal', 'redhat', 'glibc', 'bash', null],
    ['fedora:41', 'redhat', 'glibc', 'bash', null],
    ['mcr.microsoft.com/windows/nanoserver:ltsc2025', 'windows', null, null, null],
    ['opensuse/leap:15', 'suse', 'glibc', 'bash', null],
    ['openjdk:8-jre', 'debian', 'glibc', 'dash', null],
    ['openjdk:11', 'debian', 'glibc', 'dash', 'a JDK'],
    ['openjdk:17', 'redhat', 'glibc', 'bash', 'a JDK'],
    ['openjdk:17-slim', 'debian', 'glibc', 'dash', 'a JDK'],
    ['openjdk:17-oracle', 'redhat', 'glibc', 'bash', 'a JDK'],
    ['openjdk', 'redhat', 'glibc', 'bash', 'a JDK'],
    ['openjdk:$VERSION', null, null, null, 'a JDK'],
    ['cgr.dev/chainguard/static', 'distroless', 'none', 'none', null],
    ['cgr.dev/chainguard/python:latest-dev', 'busybox', null, 'ash', null],
    ['cgr.dev/chainguard/go', null, null, null, null],
    ['acme/node:1', null, null, null, null],
    ['$BASE', null, null, null, null],
  ])('%s', (name, system, libc, sh, toolchain) =>
    expect(readTraits(name)).toMatchObject({ system, libc, sh, toolchain }),
  )
})
