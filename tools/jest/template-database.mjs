// One database per run with every migration applied; each test worker clones it
// (`CREATE DATABASE … TEMPLATE …` copies files, far cheaper than migrating again).
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { repositoryRoot } from './jest.base.mjs';

const migrations = path.join(repositoryRoot, 'prisma/migrations');

/** @returns {Promise<{ name: string, drop: () => Promise<void> }>} */
export async function createTemplateDatabase(adminUrl) {
  // Clones are named `<template>_…`, so that one prefix finds all that a run left behind.
  const name = `dubl_test_${Date.now().toString(36)}${process.pid.toString(36)}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE "${name}"`));
  try {
    await withClient(databaseUrl(adminUrl, name), applyMigrations);
  } catch (error) {
    await dropDatabases(adminUrl, name);
    throw error;
  }
  return { name, drop: () => dropDatabases(adminUrl, name) };
}

/** The SQL of each migration in order, in one query each: exactly what `prisma migrate deploy` sends. */
async function applyMigrations(client) {
  if (!fs.existsSync(migrations)) return;
  const names = fs
    .readdirSync(migrations)
    .filter((name) => fs.existsSync(path.join(migrations, name, 'migration.sql')));
  for (const name of names.sort()) {
    try {
      await client.query(fs.readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8'));
    } catch (error) {
      throw new Error(`migration ${name}: ${error.message}`, { cause: error });
    }
  }
}

async function dropDatabases(adminUrl, prefix) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  });
}

function databaseUrl(adminUrl, database) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
