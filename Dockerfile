# check=error=true

# One image runs everything: the web pages, and before them the migrations and the bundled course.
# How it is used: docs/hosting.md. Why it is built this way: docs/decisions/008-container-image.md.

# The only image from a registry. The tag names one release; append @sha256:… to pin its bytes as well
# (`docker buildx imagetools inspect <tag>` prints the digest).
ARG NODE_IMAGE=node:24.21.0-trixie-slim

# ── toolchain: Node.js and pnpm ─────────────────────────────────────────────────────────────────────
FROM ${NODE_IMAGE} AS toolchain
ARG PNPM_VERSION=12.21.0
RUN npm install --global --ignore-scripts --no-fund --no-update-notifier pnpm@${PNPM_VERSION}
ENV CI=true \
    NEXT_TELEMETRY_DISABLED=1
WORKDIR /stagecraft

# ── dependencies: every package, known from the lock file alone, so that no edit of ours fetches again ──
FROM toolchain AS dependencies
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN --mount=type=cache,id=stagecraft-pnpm,target=/pnpm/store,sharing=locked \
    pnpm fetch --store-dir /pnpm/store

# ── sources: ours, linked to the packages ───────────────────────────────────────────────────────────
FROM dependencies AS sources
COPY . .
RUN --mount=type=cache,id=stagecraft-pnpm,target=/pnpm/store,sharing=locked \
    pnpm install --store-dir /pnpm/store --prefer-offline --frozen-lockfile --ignore-scripts \
 && node scripts/generate-client.mjs

# ── web: pages and server, and nothing that only builds them ────────────────────────────────────────
FROM sources AS web
RUN --mount=type=cache,id=stagecraft-next,target=/stagecraft/apps/web/.next/cache,sharing=locked \
    STAGECRAFT_OUTPUT=standalone pnpm --filter @stagecraft/web exec next build

# ── preparation: what brings a database up to this release. Builds while the web does. ──────────────
FROM sources AS preparation
RUN pnpm exec tsx scripts/image/pack-courses.ts /preparation/courses \
 && node scripts/image/bundle-prepare.mjs /preparation/prepare.mjs \
 && cp -r prisma/migrations /preparation/migrations

# ── system: node, the libraries it is linked to, and what a scanner needs to know them by ───────────
FROM ${NODE_IMAGE} AS system
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
WORKDIR /system
RUN ldd /usr/local/bin/node | grep --only-matching '/[^ ]*' \
  | xargs cp --parents --dereference --target-directory=. /usr/local/bin/node /etc/os-release \
 && mkdir -p var/lib/dpkg/status.d \
 && for package in libc6 libgcc-s1 libstdc++6; do dpkg --status "$package" > "var/lib/dpkg/status.d/$package"; done \
 && echo 'hosts: files dns' > etc/nsswitch.conf \
 && echo 'stagecraft:x:65532:65532::/app:/sbin/nologin' > etc/passwd \
 && echo 'stagecraft:x:65532:' > etc/group \
 && install --directory --mode=1777 tmp

# ── runtime: no shell, no package manager, nothing to write to ──────────────────────────────────────
FROM scratch AS runtime
COPY --from=system /system /
WORKDIR /app
COPY --from=preparation /preparation ./
COPY scripts/image/serve.mjs scripts/image/healthcheck.mjs ./
COPY --from=web /stagecraft/apps/web/.next/standalone ./
COPY --from=web /stagecraft/apps/web/.next/static ./apps/web/.next/static

ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    # Next.js leaves SIGTERM to us, so that a stopping copy drains.
    NEXT_MANUAL_SIG_HANDLE=true \
    # Docker sets this to the name of the container, which Next.js would take for the address to listen on.
    HOSTNAME=0.0.0.0 \
    PORT=3000 \
    METRICS_PORT=9464

ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Stagecraft" \
      org.opencontainers.image.description="Self-hosted courses and quizzes; the first course teaches Docker multi-stage builds" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

USER 65532:65532
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["/usr/local/bin/node", "healthcheck.mjs"]
ENTRYPOINT ["/usr/local/bin/node", "serve.mjs"]
