# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY commands commands
COPY playground playground
COPY src src
COPY data data
COPY corpus corpus
# The index is built in, so that a container answers as soon as it is connected.
RUN npm run build \
  && node dist/src/scripts/build-index.js \
  && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
# A process that reaps children and hands on signals: with shards the bot has children.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# Whoever wants a journal, or an index of other articles, keeps them here.
RUN mkdir /data && chown node:node /data
VOLUME /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/data data
COPY --from=build /app/corpus corpus
COPY --from=build /app/.index .index
COPY LICENSE ./
USER node
ENV NODE_ENV=production HEALTH_PORT=9090
# Ready means connected to Discord. With HEALTH_PORT set to nothing there is nobody to ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const port = process.env.HEALTH_PORT || process.exit(0); fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/src/main.js"]
