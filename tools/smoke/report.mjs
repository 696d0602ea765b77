// Each step with its requestId and error.code on the screen and in a log that is kept.
import fs from 'node:fs';
import path from 'node:path';

/** @param {{ logFile: string }} options */
export function createReport({ logFile }) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile);
  const result = { passed: 0, failed: 0 };
  let calls = [];

  const print = (line) => {
    console.log(line);
    log.write(`${line}\n`);
  };

  /** Notes a call of the API; the last one stands for its step on the screen, all of them are in the log. */
  const note = (call) => {
    calls.push(call);
    log.write(
      `      ${call.method} ${call.path} ${call.status} requestId=${call.requestId} error.code=${call.code ?? '-'}\n`,
    );
  };

  /** A failed step is counted and thrown on: what follows builds on it. */
  async function step(name, work) {
    calls = [];
    try {
      const value = await work();
      result.passed += 1;
      print(`ok    ${describe(name)}`);
      return value;
    } catch (error) {
      result.failed += 1;
      print(`FAIL  ${describe(name)}\n      ${error.message}`);
      throw new StepFailed(name);
    }
  }

  function describe(name) {
    const last = calls.at(-1);
    return `${name.padEnd(58)} requestId=${last?.requestId ?? '-'} error.code=${last?.code ?? '-'}`;
  }

  /** Scenarios are independent: one that fails does not hide another. */
  async function scenario(title, work) {
    print(`\n${title}`);
    try {
      await work();
    } catch (error) {
      if (error instanceof StepFailed) return;
      result.failed += 1;
      print(`FAIL  ${error.stack}`);
    }
  }

  return { note, step, scenario, result, close: () => new Promise((resolve) => log.end(resolve)) };
}

class StepFailed extends Error {}
