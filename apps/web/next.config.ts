import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const repositoryRoot = path.join(import.meta.dirname, '../..');

const cachedForAYear = [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }];

const config: NextConfig = {
  output: process.env.BUILD_STANDALONE ? 'standalone' : undefined,
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  transpilePackages: ['@dubl/api-client'],
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a check of their own (`npm run typecheck`, a stage of `npm test`); a build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Asked for by browsers that have not read as far as the link to the icon.
  rewrites: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg' }]),
  headers: () =>
    Promise.resolve([
      // The names of these files carry no hash but a version: what changes needs a new name.
      { source: '/fonts/:file*', headers: cachedForAYear },
      { source: '/art/:file*', headers: cachedForAYear },
    ]),
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
