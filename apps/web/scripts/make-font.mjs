// Makes the subsets of Onest that the site serves, from the full files of @fontsource-variable/onest.
// Several files, because the source is split by script and a subset cannot join fonts: Cyrillic, Latin, and the currency
// signs that the stock Cyrillic subset lacks. Run after adding a sign to the interface: `node scripts/make-font.mjs`.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';

const BUDGET_BYTES = 30 * 1024;
const root = path.join(import.meta.dirname, '..');
// The version stands in the file names because they are cached for a year.
const source = path.join(root, 'node_modules/@fontsource-variable/onest/files');
const target = path.join(root, 'public/fonts');

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const subsets = [
  { file: 'onest-cyrillic-1', from: 'onest-cyrillic-wght-normal', text: range(0x410, 0x44f) + 'Ёё№' },
  {
    file: 'onest-latin-1',
    from: 'onest-latin-wght-normal',
    text: range(0x20, 0x7e) + '\u00a0\u202f«»„“”‘’–—…·•×−€±°§©',
  },
  { file: 'onest-currency-1', from: 'onest-latin-ext-wght-normal', text: '₽₸' },
  { file: 'onest-hryvnia-1', from: 'onest-cyrillic-ext-wght-normal', text: '₴' },
];

let total = 0;
for (const { file, from, text } of subsets) {
  const font = await subsetFont(await readFile(path.join(source, `${from}.woff2`)), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    // The design uses kerning and tabular figures; stylistic sets would only add weight.
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'case'],
    noHinting: true,
  });
  await writeFile(path.join(target, `${file}.woff2`), font);
  total += font.length;
  console.log(`${file}.woff2 ${font.length} bytes`);
}
console.log(`total ${total} bytes of ${BUDGET_BYTES}`);
if (total > BUDGET_BYTES) process.exitCode = 1;
