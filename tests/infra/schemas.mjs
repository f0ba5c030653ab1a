// Published schemas of resource types: asked of the pinned tool in one process; the few types that it does not know
// are in published/.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const executable = createRequire(import.meta.url).resolve('@azure/mcp-linux-x64/dist/azmcp');
const written = JSON.parse(readFileSync(new URL('published/types.json', import.meta.url), 'utf8'));

class Schemas {
  #known = new Map();
  #waiting = new Map();
  #process;
  #next = 0;

  async start() {
    const started = ['server', 'start', '--mode', 'all', '--namespace', 'bicepschema', '--namespace', 'azureterraform'];
    this.#process = spawn(executable, started, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, AZURE_MCP_COLLECT_TELEMETRY: 'false' },
    });
    this.#process.on('exit', code => {
      for (const answer of this.#waiting.values()) {
        answer({ error: { message: `azmcp ended with exit code ${code}` } });
      }
    });
    createInterface({ input: this.#process.stdout }).on('line', line => {
      const message = JSON.parse(line);
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
    await this.#ask('initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 'tests', version: '1' } });
    this.#process.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
  }

  stop() {
    this.#process.kill();
  }

  /** The schema of a type, with the version it is of; `undefined` where there is none to be had. */
  of(type) {
    const key = type.toLowerCase();
    if (!this.#known.has(key)) {
      this.#known.set(key, this.#load(type, key));
    }

    return this.#known.get(key);
  }

  /** Versions that the type has been published in; empty for a type that does not exist. */
  async versionsOf(type) {
    const answer = await this.#call('azureterraform_azapi_get', { 'resource-type': type, 'api-version': '1999-01-01' });
    return /Available versions are: ([\d\w, -]+)/.exec(answer.message)?.[1].split(/,\s*/) ?? [];
  }

  async #load(type, key) {
    const answer = await this.#call('bicepschema_get', { 'resource-type': type });
    if (answer.status === 200) {
      return schemaOf(answer.results.BicepSchemaResult);
    }

    const own = Object.entries(written.types).find(([name]) => name.toLowerCase() === key)?.[1];
    return own && { version: own.version, body: fromWritten(own.body) };
  }

  async #call(name, parameters) {
    const answer = await this.#ask('tools/call', { name, arguments: parameters });
    return JSON.parse(answer.result.content[0].text);
  }

  #ask(method, params) {
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, answer => (answer.error ? reject(new Error(answer.error.message)) : resolve(answer)));
      this.#process.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    });
  }
}

/** One process serves all checks: it takes seconds to start. */
export const schemas = new Schemas();

/** {kind: object|array|union|literal|string|int|bool|any|null}; types of properties are made when asked for: they may be recursive. */
function schemaOf(entries) {
  const resource = entries.find(entry => entry.$type === 'Resource');
  const types = new Map(entries.filter(entry => entry.name && entry !== resource).map(entry => [entry.name, entry]));
  const typeOf = text => {
    if (types.has(text)) {
      return objectOf(types.get(text));
    }

    if (text.endsWith('[]')) {
      return { kind: 'array', item: typeOf(text.slice(0, -2).replace(/^\((.*)\)$/, '$1')) };
    }

    return text.includes(' | ') ? { kind: 'union', items: text.split(' | ').flatMap(alternatives) } : simple(text);
  };
  // A value of an enumeration may have the name of a type: then either is meant.
  const alternatives = text => (types.has(text) ? [typeOf(text), { kind: 'literal', value: text }] : [typeOf(text)]);
  const properties = list =>
    new Map(
      (list ?? []).map(({ name, type, flags = '', modifiers = '' }) => [
        name,
        {
          get type() {
            const made = typeOf(type);
            return made.kind === 'string' ? { ...made, ...limits(modifiers) } : made;
          },
          required: flags.includes('Required'),
          readOnly: flags.includes('ReadOnly'),
        },
      ]),
    );
  const objectOf = entry => ({
    kind: 'object',
    name: entry.name,
    properties: properties(entry.properties ?? entry.baseProperties),
    additional: entry.additionalPropertiesType ? typeOf(entry.additionalPropertiesType) : undefined,
    discriminator: entry.discriminator,
    variants: entry.elements?.map(element => ({
      value: element.properties.find(property => property.name === entry.discriminator)?.type,
      properties: properties(element.properties),
    })),
  });
  return { version: resource.name.split('@')[1], body: objectOf(resource.bodyType) };
}

function limits(modifiers) {
  const number = name => Number(new RegExp(`${name}: (\\d+)`).exec(modifiers)?.[1] ?? NaN);
  return { min: number('minLength'), max: number('maxLength'), pattern: /pattern: (.*)$/.exec(modifiers)?.[1] };
}

const simple = text =>
  ['string', 'int', 'bool', 'any', 'null'].includes(text)
    ? { kind: text }
    : text === 'object'
      ? { kind: 'any' }
      : { kind: 'literal', value: text };

/** As published/types.json says it: "string", ["a", "b"] for an enumeration, {…} for an object, {"[]": …} for an array, {"*": …} for a map. */
function fromWritten(type) {
  if (typeof type === 'string') {
    return simple(type);
  }

  if (Array.isArray(type)) {
    return { kind: 'union', items: type.map(value => ({ kind: 'literal', value })) };
  }

  if (type['[]']) {
    return { kind: 'array', item: fromWritten(type['[]']) };
  }

  if (type['*']) {
    return { kind: 'object', name: 'map', properties: new Map(), additional: fromWritten(type['*']) };
  }

  const properties = Object.entries(type).map(([name, value]) => [
    name.replace(/!$/, ''),
    { type: fromWritten(value), required: name.endsWith('!'), readOnly: false },
  ]);
  return { kind: 'object', name: 'object', properties: new Map(properties) };
}
