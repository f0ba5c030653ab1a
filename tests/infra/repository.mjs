// What the checks look at: every Bicep file of the repository, and the code that reads the settings.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse } from './syntax.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const app = join(root, 'src/KorusMonitor.Functions');

export const MAIN = join(root, 'infra/main.bicep');
export const infra = name => join(root, 'infra', name);

export const read = path => readFileSync(path, 'utf8');

const under = (folder, ends) =>
  readdirSync(folder, { recursive: true })
    .filter(name => ends.some(end => name.endsWith(end)) && !/(^|\/)(bin|obj)\//.test(name))
    .map(name => join(folder, name));

/** All files by path; `changed` has texts that take the place of those on the disk. */
export function load(changed = new Map()) {
  const paths = [...new Set([...under(join(root, 'infra'), ['.bicep', '.bicepparam']), ...changed.keys()])].sort();
  return new Map(paths.map(path => [path, parse(path, changed.get(path) ?? read(path))]));
}

export function code() {
  return {
    markdown: read(join(app, 'docs/settings.md')),
    functions: join(app, 'functions'),
    source: under(join(root, 'src'), ['.cs']).map(read).join('\n'),
  };
}

/** The queue, container and function names that host.json's neighbours bind to. */
export const bindings = name => JSON.parse(read(join(app, 'functions', name, 'function.json'))).bindings;
