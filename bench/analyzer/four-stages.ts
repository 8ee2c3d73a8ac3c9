/** A file of four stages, as the course has them: what one key press costs. */
export const FOUR_STAGES = String.raw`# syntax=docker/dockerfile:1
ARG NODE_VERSION=22
FROM node:$NODE_VERSION-alpine AS base
WORKDIR /app
ENV NODE_ENV=production PATH=/app/node_modules/.bin:$PATH

# dependencies alone, so that a change of the sources keeps them cached
FROM base AS dependencies
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev && \
    npm cache clean --force

FROM base AS build
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN npm run build \
    # the map files stay here
    && find dist -name '*.map' -delete

FROM base AS run
LABEL org.opencontainers.image.title="shop" org.opencontainers.image.licenses=MIT
COPY --from=dependencies --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
USER node
EXPOSE 3000/tcp
HEALTHCHECK --interval=30s CMD wget -q -O- http://localhost:3000/healthz || exit 1
ENTRYPOINT ["node"]
CMD ["dist/server.js"]
`
