import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../../build/project';
import type { BenchPair, BenchRow } from './row';
import { median, pairwiseRatio, type Ratio } from './statistics';

const leastPairs = 7;
const rowsDirectory = path.join(import.meta.dirname, 'rows');

interface Result {
  row: BenchRow;
  ratio?: Ratio;
  peer?: number;
  product?: number;
  failure?: string;
}

process.exitCode = await bench(process.argv.slice(2));

/** Runs the named rows, or all, and prints one table; fails only when a row's outcome is wrong, never for a time. */
async function bench(names: readonly string[]): Promise<number> {
  const rows = await rowsNamed(names);
  const results: Result[] = [];
  for (const row of rows) {
    process.stderr.write(`${row.goal} ${row.name} `);
    results.push(await measure(row));
    process.stderr.write('\n');
  }
  const table = results.map(line).join('\n');
  const text = `${header()}\n${table}\n`;
  console.log(text);
  await mkdir(inProject('artefacts'), { recursive: true });
  await writeFile(inProject('artefacts', 'bench.md'), text);
  return results.some(result => result.failure) ? 1 : 0;
}

/** Every row that a file of rows/ exports, by goal; a name's beginning names all rows that begin so. */
async function rowsNamed(names: readonly string[]): Promise<BenchRow[]> {
  const files = (await readdir(rowsDirectory)).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const modules = await Promise.all(
    files.map(async file => (await import(pathToFileURL(path.join(rowsDirectory, file)).href)) as object),
  );
  const all = modules.flatMap(module => Object.values(module)).filter(isRow);
  const isNamed = (row: BenchRow, name: string) => row.name === name || row.name.startsWith(`${name}-`);
  const unknown = names.filter(name => !all.some(row => isNamed(row, name)));
  if (unknown.length > 0)
    throw new Error(`No row ${unknown.join(', ')}; there are ${all.map(row => row.name).join(', ')}.`);
  const chosen = names.length === 0 ? all : all.filter(row => names.some(name => isNamed(row, name)));
  return chosen.sort((one, other) => one.goal - other.goal);
}

function isRow(value: unknown): value is BenchRow {
  return typeof value === 'object' && value !== null && 'goal' in value && 'prepare' in value;
}

async function measure(row: BenchRow): Promise<Result> {
  const directory = await mkdtemp(path.join(tmpdir(), `aula-bench-${row.name}-`));
  let pair: BenchPair | undefined;
  try {
    pair = await row.prepare(directory);
    const pairs = await alternate(pair, Math.max(row.pairs, leastPairs));
    const side = (name: 'peer' | 'product') => median(pairs.map(both => both[name]));
    return { row, ratio: pairwiseRatio(pairs), peer: side('peer'), product: side('product') };
  } catch (error) {
    return { row, failure: error instanceof Error ? error.message : String(error) };
  } finally {
    await pair?.dispose();
    await rm(directory, { recursive: true, force: true });
  }
}

/** A B, B A, A B …: whoever goes second in one pair goes first in the next. */
async function alternate({ peer, product }: BenchPair, count: number) {
  const pairs: { peer: number; product: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const isPeerFirst = index % 2 === 0;
    const first = await (isPeerFirst ? peer : product)();
    const second = await (isPeerFirst ? product : peer)();
    pairs.push(isPeerFirst ? { peer: first, product: second } : { peer: second, product: first });
    process.stderr.write('.');
  }
  return pairs;
}

function header(): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.version}`;
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.`,
    '',
    '| # | row | peer | peer median | product median | ratio [least–greatest] | limit | met |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ].join('\n');
}

function line({ row, ratio, peer, product, failure }: Result): string {
  const start = `| ${row.goal} | ${row.name} | ${row.peer} |`;
  if (!ratio || peer === undefined || product === undefined)
    return `${start} | | failed: ${failure} | ${row.limit} | no |`;
  const spread = `${round(ratio.median)} [${round(ratio.least)}–${round(ratio.greatest)}]`;
  const met = ratio.median <= row.limit ? 'yes' : 'no';
  return `${start} ${round(peer)} | ${round(product)} | ${spread} | ${row.limit} | ${met} |`;
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
