// npm run bench -- ledger: the release use case against its limit, and a posting against a bare transfer.
import { ApproveWork, DealsModule } from '@dubl/core/features/deals';
import { loadConfig } from '@dubl/core/platform/config';
import { PlatformModule, createContext } from '@dubl/core/platform/module';
import { createBenchDatabase } from './lib/bench-database.mjs';
import { createPostings } from './lib/postings.mjs';
import { checkBooks, createReleases, releaseLimit } from './lib/releases.mjs';
import { inTurn, printRatio, printTable } from './lib/report.mjs';

const ROUNDS = 5;
const DEALS_PER_ROUND = 1_500;

const database = await createBenchDatabase();
try {
  const releases = await createReleases(database.url);
  await compareReleases(releases);
  await comparePostings(releases);
  await checkBooks(releases.admin, database.url);
  await releases.close();
} finally {
  await database.drop();
}
process.exit(process.exitCode ?? 0);

async function compareReleases({ prepare }) {
  const items = () => prepare(DEALS_PER_ROUND);
  const names = {
    limit: 'limit: one SQL call, 16 connections',
    limit8: 'limit, 8 connections',
    limit32: 'limit, 32 connections',
    at16: 'use case, 16 connections',
    withoutFee: 'use case, no commission leg, 16',
    at8: 'use case, 8 connections',
    at32: 'use case, 32 connections',
    queued: 'use case, 32 callers on 8 connections',
  };
  const variants = {
    [names.limit]: { ...releaseLimit(database.url, 16), items },
    [names.limit8]: { ...releaseLimit(database.url, 8), items },
    [names.limit32]: { ...releaseLimit(database.url, 32), items },
    [names.at16]: { ...(await useCase(16)), items },
    [names.withoutFee]: { ...(await useCase(16)), items: () => prepare(DEALS_PER_ROUND, 0) },
    [names.at8]: { ...(await useCase(8)), items },
    [names.at32]: { ...(await useCase(32)), items },
    [names.queued]: { ...(await useCase(32, 8)), items },
  };
  const results = await inTurn(variants, ROUNDS);
  printTable(`${ROUNDS} rounds × ${DEALS_PER_ROUND} releases`, results);
  printRatio(results, 'release use case / limit', [names.at16, names.limit], 0.35);
  printRatio(results, 'with the commission account / without', [names.at16, names.withoutFee], 0.9);
  printRatio(results, '32 connections / 8', [names.at32, names.at8], 0.9);
  printRatio(results, '32 callers on a pool of 8 / 8', [names.queued, names.at8], 0.9);
  printRatio(results, 'the limit itself, 32 connections / 8', [names.limit32, names.limit8]);
  await Promise.all(Object.values(variants).map(({ close }) => close()));
}

async function useCase(lanes, connections = lanes) {
  const config = { ...loadConfig(), databaseUrl: database.url, databasePoolSize: connections };
  const app = await createContext(PlatformModule.forRoot(config, 'bench'), [DealsModule]);
  const approve = app.get(ApproveWork, { strict: false });
  return { lanes, call: (item) => approve.execute(item), close: () => app.close() };
}

async function comparePostings({ admin }) {
  const postings = await createPostings(admin, database.url);
  const results = await inTurn(postings.variants, ROUNDS);
  printTable(`${ROUNDS} rounds × ${postings.perRound} transfers of two legs, 16 connections`, results);
  const [bare, spread, hot] = Object.keys(postings.variants);
  printRatio(results, 'posting between spread accounts / bare', [spread, bare]);
  printRatio(results, 'posting against one hot account / bare', [hot, bare]);
  await postings.close();
}
