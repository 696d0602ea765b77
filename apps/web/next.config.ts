import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const repositoryRoot = path.join(import.meta.dirname, '../..');

const config: NextConfig = {
  output: process.env.BUILD_STANDALONE ? 'standalone' : undefined,
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  transpilePackages: ['@dubl/api-client'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  headers: () =>
    Promise.resolve([
      {
        // The file names carry no hash, so a changed font needs a new name: see scripts/make-font.mjs.
        source: '/fonts/:file*',
        headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
      },
    ]),
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
