// Every app setting that the code reads is set by the template, and every one that the template sets is read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descendants, named, propertiesOf } from './syntax.mjs';

/** Read by the platform alone: no code and no documentation of ours names them. */
const OF_THE_PLATFORM = new Set(['OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID']);

/** Set by the host for the handler, or only where there is no Azure. */
const NEVER_SET = new Set(['FUNCTIONS_WORKER_RUNTIME', 'FUNCTIONS_CUSTOMHANDLER_PORT']);

const indexed = name => name.replace(/__(\d+|\$\{\w+\})$/, '__0');

/** Names in the settings resource of a template, those of a loop with index 0. */
export function settingsOf(file) {
  const resource = file.resources.find(each => propertiesOf(each.body).get('name')?.text === "'appsettings'");
  const keys = [
    ...descendants(propertiesOf(resource.body).get('properties')),
    ...[...file.vars.values()].flatMap(each => [...descendants(each.value)]),
  ]
    .filter(node => node.type === 'object_property')
    .map(node => named(node)[0].text.replace(/^'|'$/g, ''));
  return new Set(keys.filter(key => /^[A-Z]/.test(key)).map(indexed));
}

/** Sections of the documentation, each a list of names; a row may name several, the later ones without their section. */
export function documented(markdown) {
  const sections = new Map();
  for (const part of markdown.split(/^## /m).slice(1)) {
    const names = part
      .split('\n')
      .filter(line => /^\| `/.test(line))
      .flatMap(line => namesIn(line.split('|')[1]));
    sections.set(part.split('\n')[0].trim(), new Set(names.map(indexed)));
  }

  return sections;
}

function namesIn(cell) {
  const [first, ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]);
  const section = first.includes('__') ? first.slice(0, first.lastIndexOf('__') + 2) : '';
  const full = name => (/^[A-Z]+_|__/.test(name) ? name : section + name);
  return [first, ...others.map(name => (name.startsWith('__') || name === '…' ? first : full(name)))];
}

/** What `function.json` files take from settings: `%Name%` and connections. */
export function boundSettings(functions) {
  const settings = new Set();
  for (const name of readdirSync(functions)) {
    const path = join(functions, name, 'function.json');
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    for (const match of text.matchAll(/%(\w+)%/g)) {
      settings.add(match[1]);
    }

    for (const match of text.matchAll(/"connection"\s*:\s*"(\w+)"/g)) {
      settings.add(`${match[1]}__blobServiceUri`).add(`${match[1]}__queueServiceUri`).add(`${match[1]}__credential`);
    }
  }

  return settings;
}

/** @param code { markdown, functions: folder of the functions, source: all C# text } */
export function settingProblems(template, code) {
  const set = settingsOf(template);
  const sections = documented(code.markdown);
  const known = new Set([...sections.values()].flatMap(names => [...names]));
  const required = new Set([...sections.get('Required'), ...sections.get('Of the platform'), ...boundSettings(code.functions)]);
  const missing = [...required].filter(name => !set.has(name) && !NEVER_SET.has(name)).map(name => `${name} is read and not set`);
  const unread = [...set]
    .filter(name => !OF_THE_PLATFORM.has(name) && !(known.has(name) && isNamed(name, code.source)))
    .map(name => `${name} is set and not read`);
  const undocumented = [...namesInCode(code.source)].filter(name => !known.has(name)).map(name => `${name} is read and not documented`);
  return [...missing, ...unread, ...undocumented];
}

/** The host's own settings are in no code of ours; of the others the last part is a name in it. */
function isNamed(name, source) {
  const isOfHost = /^(AzureWebJobs|APPLICATIONINSIGHTS_|KorusStore__(queueServiceUri|credential)$)/.test(name);
  return isOfHost || new RegExp(`\\b${name.replace(/__0$/, '').split('__').at(-1)}\\b`, 'i').test(source);
}

/** Settings that the code names in full: settings["Korus:Functions:Deadline"]. */
function namesInCode(source) {
  return new Set([...source.matchAll(/\["(Korus(?::\w+)+)"\]/g)].map(match => match[1].replaceAll(':', '__')));
}
