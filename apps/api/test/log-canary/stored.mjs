// What is kept outside of the log where a secret might lie: Redis, the queue's board, every table.

/** Every key of Redis with what it holds. */
export async function dumpRedis(redis) {
  const readers = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, 0, -1, 'WITHSCORES'),
    stream: (key) => redis.xrange(key, '-', '+'),
  };
  const keys = await redis.keys('*');
  const values = await Promise.all(
    keys.map(async (key) => [key, await readers[await redis.type(key)]?.(key)]),
  );
  return JSON.stringify(values);
}

/** Every row of every table. */
export async function dumpTables(query) {
  const tables = await query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  const dumps = [];
  for (const { name } of tables)
    dumps.push(...(await query(`SELECT $1 AS name, row_to_json(t)::text AS row FROM ${name} t`, [name])));
  return dumps;
}

/** What an admin sees of the jobs of events. */
export async function readBoard(url, session) {
  const page = `${url}/ops/queues/api/queues?activeQueue=events&page=1&jobsPerPage=500`;
  return (await fetch(page, { headers: { cookie: `dubl_session=${session}` } })).text();
}
