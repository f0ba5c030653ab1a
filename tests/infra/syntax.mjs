// A Bicep file as plain data: its declarations, and values with the node they came from.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

export const named = node => node.namedChildren.filter(child => child.type !== 'comment');

/** Reads a file, or `text` in its place. A parameter file is read as declarations of variables, which the grammar knows. */
export function parse(path, text = readFileSync(path, 'utf8')) {
  const isParameters = path.endsWith('.bicepparam');
  const source = isParameters ? text.replace(/^using .*$/m, '').replace(/^param (?=\w+ =)/gm, 'var ') : text;
  const root = parser.parse(source).rootNode;
  const file = { path, text, root, params: new Map(), vars: new Map(), outputs: new Map(), resources: [], modules: [], symbols: new Map() };
  file.using = isParameters ? /^using '(.+)'$/m.exec(text)?.[1] : undefined;
  collect(root, file, null);
  return file;
}

/** Where the grammar could not follow. */
export function syntaxProblems(file) {
  const problems = [];
  (function visit(node) {
    if (node.isError || node.isMissing) {
      problems.push(problem(file, node, `cannot be parsed: '${node.text.slice(0, 40)}'`));
    } else {
      node.children.forEach(visit);
    }
  })(file.root);
  return problems;
}

export const problem = (file, node, text) => `${file.path.split('/infra/').at(-1)}(${node.startPosition.row + 1}): ${text}`;

/** The text of a string without interpolation; null for everything else. */
export function literal(node) {
  if (node?.type !== 'string' || named(node).some(part => part.type === 'interpolation')) {
    return null;
  }

  return named(node)
    .map(part => (part.type === 'escape_sequence' ? part.text.slice(1) : part.text))
    .join('');
}

/** The object that a declaration holds, through loops and conditions. */
export function bodyOf(node) {
  if (!node || node.type === 'object') {
    return node ?? null;
  }

  return ['for_statement', 'if_statement', 'parenthesized_expression'].includes(node.type) ? bodyOf(named(node).at(-1)) : null;
}

/** Properties of an object node by name; those with a computed name are left out. */
export function propertiesOf(object) {
  const properties = new Map();
  for (const property of object ? named(object) : []) {
    const key = property.type === 'object_property' ? named(property)[0] : null;
    const name = key && (key.type === 'string' ? literal(key) : key.type === 'resource_declaration' ? null : key.text);
    if (name !== null && name !== undefined) {
      properties.set(name, named(property)[1]);
    }
  }

  return properties;
}

/** The value at a path of property names below an object node. */
export function at(object, path) {
  return path.split('.').reduce((node, name) => (node ? propertiesOf(bodyOf(node)).get(name) : undefined), object);
}

/** Every node below, itself first. */
export function* descendants(node) {
  yield node;
  for (const child of named(node)) {
    yield* descendants(child);
  }
}

function collect(scope, file, parent) {
  let decorators = '';
  for (const node of named(scope)) {
    if (node.type === 'decorators') {
      decorators += node.text;
      continue;
    }

    const [id, ...rest] = named(node);
    const value = rest.at(-1);
    switch (node.type) {
      case 'parameter_declaration':
        file.params.set(id.text, { node: id, decorators, type: rest[0]?.text ?? '', value: rest.length > 1 ? value : undefined });
        break;
      case 'variable_declaration':
        file.vars.set(id.text, { node: id, value });
        break;
      case 'output_declaration':
        file.outputs.set(id.text, { node: id, value, decorators });
        break;
      case 'module_declaration':
        file.modules.push({ id: id.text, node, path: literal(rest[0]), body: bodyOf(value) });
        break;
      case 'resource_declaration':
        addResource(node, file, parent);
        break;
    }

    if (/^(parameter|variable|module|resource)_declaration$/.test(node.type)) {
      file.symbols.set(id.text, node);
    }

    decorators = '';
  }
}

function addResource(node, file, parent) {
  const [id, typeNode, value] = named(node);
  const [name, version] = (literal(typeNode) ?? '').split('@');
  const resource = {
    id: id.text,
    node,
    type: parent ? `${parent.type}/${name}` : name,
    version: version ?? parent?.version,
    body: bodyOf(value),
    existing: node.children.some(child => child.type === 'existing'),
    looped: value.type === 'for_statement',
  };
  file.resources.push(resource);
  file.symbols.set(id.text, node);
  for (const property of named(resource.body ?? node)) {
    const [child] = named(property);
    if (child?.type === 'resource_declaration') {
      addResource(child, file, resource);
    }
  }
}
