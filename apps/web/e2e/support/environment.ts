/**
 * What the run says of the app under test; `npm test` sets all of them.
 * @throws where it is missing: a default would look at another copy
 */
export function settingOfRun(name: 'DATABASE_URL' | 'LOG_FOLDER' | 'MAIL_FOLDER'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the browser tests need it of the app under test`);
  return value;
}
