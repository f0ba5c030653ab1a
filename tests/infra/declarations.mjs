// What the compiler says about names: parameters of modules and of parameter files, names that nobody declared, names that nobody uses.
import { basename, dirname, join } from 'node:path';
import { at, descendants, literal, named, problem, propertiesOf } from './syntax.mjs';

const FUNCTIONS = new Set(
  (
    'bool concat contains empty endsWith environment filter flatten format guid int intersection items join json last ' +
    'length listKeys map max min range readEnvironmentVariable reduce replace resourceGroup resourceId skip split startsWith ' +
    'string subscription subscriptionResourceId take tenant toLower toObject toUpper trim union uniqueString utcNow'
  ).split(' '),
);

export function nameProblems(file) {
  const used = new Set();
  const problems = [];
  for (const [scope, node] of scopedIdentifiers(file.root, new Set())) {
    used.add(node.text);
    if (!file.symbols.has(node.text) && !scope.has(node.text) && !FUNCTIONS.has(node.text)) {
      problems.push(problem(file, node, `'${node.text}' is not declared`));
    }
  }

  const unused = file.using ? [] : [...file.params, ...file.vars].filter(([name]) => !used.has(name));
  return [...problems, ...unused.map(([name, { node }]) => problem(file, node, `'${name}' is never used`))];
}

/** @param files All Bicep files by path. */
export function moduleProblems(file, files) {
  const outputsOf = new Map();
  const problems = file.modules.flatMap(module => {
    const target = files.get(join(dirname(file.path), module.path ?? ''));
    if (!target) {
      return [problem(file, module.node, `there is no module '${module.path}'`)];
    }

    outputsOf.set(module.id, target.outputs);
    return parameterProblems(file, module.node, propertiesOf(at(module.body, 'params')), target);
  });
  for (const node of descendants(file.root)) {
    const output = /^(\w+)\.outputs\.(\w+)$/.exec(node.type === 'member_expression' ? node.text : '');
    if (output && outputsOf.has(output[1]) && !outputsOf.get(output[1]).has(output[2])) {
      problems.push(problem(file, node, `module '${output[1]}' has no output '${output[2]}'`));
    }
  }

  return problems;
}

export function parameterFileProblems(file, files) {
  const target = files.get(join(dirname(file.path), file.using ?? ''));
  const values = new Map([...file.vars].map(([name, { value }]) => [name, value]));
  return target
    ? parameterProblems(file, file.root, values, target)
    : [problem(file, file.root, `uses '${file.using}', which is not there`)];
}

function parameterProblems(file, node, given, target) {
  const unknown = [...given].filter(([name]) => !target.params.has(name)).map(([name]) => `has no parameter '${name}'`);
  const missing = [...target.params].filter(([name, parameter]) => !parameter.value && !given.has(name)).map(([name]) => `needs '${name}'`);
  const wrong = [...given].filter(([name, value]) => target.params.has(name) && !accepts(target.params.get(name), value));
  return [...unknown, ...missing, ...wrong.map(([name, value]) => `does not take ${value.text} for '${name}'`)].map(text =>
    problem(file, node, `${basename(target.path)} ${text}`),
  );
}

function accepts({ type, decorators }, value) {
  const kinds = { string: 'string', number: 'int', boolean: 'bool' };
  const isOfType = type.endsWith('[]') ? !(value.type in kinds) : !(value.type in kinds) || kinds[value.type] === type;
  const allowed = /@allowed\(\[([^\]]*)\]\)/
    .exec(decorators)?.[1]
    .split(',')
    .map(each => each.trim());
  return isOfType && (!allowed || !(value.type in kinds) || allowed.includes(value.text));
}

/** Identifiers that refer to something, each with the names that loops and lambdas around it declare. */
function* scopedIdentifiers(node, scope) {
  if (node.type === 'identifier') {
    yield [scope, node];
    return;
  }

  const parts = named(node);
  switch (node.type) {
    case 'decorators':
    case 'type':
      return;
    case 'object_property':
      parts[0].type === 'resource_declaration' || parts[0].type === 'string' ? yield* scopedIdentifiers(parts[0], scope) : undefined;
      for (const part of parts.slice(1)) {
        yield* scopedIdentifiers(part, scope);
      }
      return;
    case 'parameter_declaration':
    case 'variable_declaration':
    case 'output_declaration':
    case 'resource_declaration':
    case 'module_declaration':
      for (const part of parts.slice(1)) {
        yield* scopedIdentifiers(part, scope);
      }
      return;
    case 'resource_expression':
      // What stands behind :: is declared inside the first.
      yield* scopedIdentifiers(parts[0], scope);
      return;
    case 'for_statement':
    case 'lambda_expression': {
      const declared = parts[0].type === 'identifier' ? [parts[0]] : named(parts[0]);
      const inner = new Set([...scope, ...declared.map(each => each.text)]);
      for (const part of parts.slice(1)) {
        yield* scopedIdentifiers(part, inner);
      }
      return;
    }
    default:
      for (const part of parts) {
        yield* scopedIdentifiers(part, scope);
      }
  }
}
