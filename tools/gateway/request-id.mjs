// The id that follows a request through every process. A caller's own id is kept when it is harmless.
import { randomBytes } from 'node:crypto';

const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

export function requestIdFor(incoming) {
  return typeof incoming === 'string' && acceptable.test(incoming) ? incoming : uuidV7();
}

/** RFC 9562, version 7: 48 bits of milliseconds, then random bits, so ids sort by time. */
function uuidV7(now = Date.now()) {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
