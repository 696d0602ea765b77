export { csvLines, type CsvCell, type CsvColumn } from './write-csv.js';
