# Images of the product: `docker build --target api|worker|web|setup .`
FROM node:24-slim AS build
WORKDIR /repo
ENV CI=1 NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
RUN npm install --global pnpm@12.21.0
# Manifests first: packages are downloaded again only when these change.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/web/package.json apps/web/
COPY packages/core/package.json packages/core/
COPY packages/api-client/package.json packages/api-client/
RUN pnpm install --frozen-lockfile
COPY . .
# The web server is traced into a directory that needs no node_modules.
RUN pnpm exec prisma generate && BUILD_STANDALONE=1 pnpm exec turbo run build

# Migrations, then demo data unless this is production; runs once and ends.
FROM build AS setup
CMD ["sh", "-c", "pnpm exec prisma migrate deploy && { [ \"$APP_ENV\" = production ] || node prisma/seed/seed.ts; }"]

FROM build AS pruned
RUN pnpm install --frozen-lockfile --prod --offline

FROM node:24-slim AS server
WORKDIR /repo
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=pruned /repo/package.json ./
COPY --from=pruned /repo/node_modules node_modules
COPY --from=pruned /repo/packages/core/package.json packages/core/
COPY --from=pruned /repo/packages/core/node_modules packages/core/node_modules
COPY --from=pruned /repo/packages/core/dist packages/core/dist
USER node

FROM server AS api
COPY --from=pruned /repo/apps/api/package.json apps/api/
COPY --from=pruned /repo/apps/api/node_modules apps/api/node_modules
COPY --from=pruned /repo/apps/api/dist apps/api/dist
EXPOSE 4000
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]

FROM server AS worker
COPY --from=pruned /repo/apps/worker/package.json apps/worker/
COPY --from=pruned /repo/apps/worker/node_modules apps/worker/node_modules
COPY --from=pruned /repo/apps/worker/dist apps/worker/dist
EXPOSE 4001
CMD ["node", "--enable-source-maps", "apps/worker/dist/main.js"]

FROM node:24-slim AS web
WORKDIR /repo
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3001
COPY --from=build /repo/apps/web/.next/standalone ./
COPY --from=build /repo/apps/web/.next/static apps/web/.next/static
COPY --from=build /repo/apps/web/public apps/web/public
USER node
EXPOSE 3001
CMD ["node", "apps/web/server.js"]
