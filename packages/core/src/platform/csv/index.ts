export { readCsv, type CsvRecord } from './read-csv.js';
export { csvLines, type CsvCell, type CsvColumn } from './write-csv.js';
