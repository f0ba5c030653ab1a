// What the compiler warns of when a resource is not as published: its type, its version, and properties that are unknown, read-only,
// missing or of a wrong type.
import { bodyOf, descendants, literal, named, problem, propertiesOf } from './syntax.mjs';

/** Properties of the language, not of a resource. */
const OF_THE_LANGUAGE = new Set(['parent', 'scope', 'dependsOn']);

export async function conformanceProblems(file, schemas) {
  const problems = [];
  for (const resource of file.resources) {
    const schema = await schemas.of(resource.type);
    if (!schema) {
      const versions = await schemas.versionsOf(resource.type);
      problems.push(
        problem(file, resource.node, `${resource.type}: ${versions.length ? 'no schema to check it against' : 'no such type'}`),
      );
    } else if (resource.version !== schema.version) {
      const versions = await schemas.versionsOf(resource.type);
      const why = versions.includes(resource.version) ? `is not the newest, ${schema.version}` : 'does not exist';
      problems.push(problem(file, resource.node, `${resource.type}: API version ${resource.version} ${why}`));
    } else {
      new Comparison(file, problems, resource).object(resource.body, schema.body, resource.id, true);
      problems.push(...accessProblems(file, resource, schema.body));
    }
  }

  return problems;
}

class Comparison {
  constructor(file, problems, resource) {
    Object.assign(this, { file, problems, resource });
  }

  report(node, text) {
    this.problems.push(problem(this.file, node, text));
  }

  object(node, schema, where, isTop = false) {
    const set = propertiesOf(node);
    const known = this.propertiesFor(node, schema, set, where);
    if (!known) {
      return;
    }

    for (const [name, value] of set) {
      const property = known.get(name);
      if (isTop && OF_THE_LANGUAGE.has(name)) {
        continue;
      } else if (!property && !schema.additional) {
        this.report(value, `${where} has no property '${name}'`);
      } else if (property?.readOnly && !(isTop && name === 'name')) {
        this.report(value, `${where}.${name} is read-only`);
      } else {
        this.value(value, property?.type ?? schema.additional, `${where}.${name}`);
      }
    }

    const isComputed = named(node).some(
      child => child.type === 'object_property' && literal(named(child)[0]) === null && named(child)[0].type === 'string',
    );
    for (const [name, property] of known) {
      if (property.required && !property.readOnly && !set.has(name) && !this.resource.existing && !isComputed) {
        this.report(node, `${where} lacks '${name}'`);
      }
    }
  }

  /** With those of the variant that the discriminating property chooses. */
  propertiesFor(node, schema, set, where) {
    if (!schema.discriminator) {
      return schema.properties;
    }

    const chosen = set.get(schema.discriminator);
    const variant = schema.variants.find(candidate => candidate.value === literal(chosen));
    if (variant) {
      return new Map([...schema.properties, ...variant.properties]);
    }

    this.report(chosen ?? node, `${where}.${schema.discriminator} must be one of ${schema.variants.map(each => each.value).join(', ')}`);
    return null;
  }

  value(node, type, where) {
    if (type.kind === 'any') {
      return;
    }

    switch (node.type) {
      case 'parenthesized_expression':
        return this.value(named(node)[0], type, where);
      case 'ternary_expression':
        return named(node)
          .slice(1)
          .forEach(branch => this.value(branch, type, where));
      case 'identifier': {
        const variable = this.file.vars.get(node.text);
        return variable ? this.value(variable.value, type, where) : undefined;
      }
      case 'for_statement':
        return type.kind === 'array'
          ? this.value(named(node).at(-1), type.item, `${where}[]`)
          : this.report(node, `${where} is not an array`);
      case 'object':
      case 'array':
      case 'string':
      case 'number':
      case 'boolean':
        return this.literalValue(node, type, where);
      default:
        // An expression: its type is known when it is deployed.
        return undefined;
    }
  }

  literalValue(node, type, where) {
    if (type.kind === 'union') {
      return this.union(node, type, where);
    }

    if (node.type === 'object' && type.kind === 'object') {
      return this.object(node, type, where);
    }

    if (node.type === 'array' && type.kind === 'array') {
      return named(node).forEach(item => this.value(bodyOf(item) ?? item, type.item, `${where}[]`));
    }

    if (!isOf(node, type)) {
      this.report(node, `${where} cannot be ${node.text.slice(0, 60)}`);
    }
  }

  /** The most precise complaint of all alternatives. An open enumeration counts as closed: a new value is a typing error first. */
  union(node, type, where) {
    const closed = type.items.filter(item => item.kind !== 'string' || !type.items.some(other => other.kind === 'literal'));
    let fewest = null;
    for (const item of closed) {
      const attempt = new Comparison(this.file, [], this.resource);
      attempt.literalValue(node, item, where);
      if (attempt.problems.length === 0) {
        return;
      }

      fewest = !fewest || attempt.problems.length < fewest.length ? attempt.problems : fewest;
    }

    this.problems.push(...(node.type === 'object' ? fewest : [problem(this.file, node, `${where} cannot be ${node.text.slice(0, 60)}`)]));
  }
}

function isOf(node, type) {
  const text = literal(node);
  switch (type.kind) {
    case 'literal':
      return node.type === 'string' ? text === null || text === type.value : node.text === type.value;
    case 'string':
      return node.type === 'string' && (text === null || fits(text, type));
    case 'int':
      return node.type === 'number';
    case 'bool':
      return node.type === 'boolean';
    default:
      return false;
  }
}

const fits = (text, { min, max, pattern }) => !(text.length < min) && !(text.length > max) && (!pattern || new RegExp(pattern).test(text));

/** Reading a property that the resource does not have: `symbol.properties.…`. */
function accessProblems(file, resource, body) {
  const problems = [];
  for (const node of descendants(file.root)) {
    const path = node.type === 'member_expression' && node.parent.type !== 'member_expression' ? pathOf(node) : null;
    if (path?.[0] !== resource.id || ['id', 'type', 'apiVersion'].includes(path[1])) {
      continue;
    }

    let type = body;
    for (const name of path.slice(1)) {
      if (type.kind !== 'object') {
        break;
      }

      const property = type.properties.get(name)?.type ?? type.additional;
      if (!property && !type.discriminator) {
        problems.push(problem(file, node, `${path.join('.')}: there is no '${name}'`));
      }

      type = property ?? { kind: 'any' };
    }
  }

  return problems;
}

function pathOf(node) {
  if (node.type === 'identifier' || node.type === 'property_identifier') {
    return [node.text];
  }

  const parts = node.type === 'member_expression' ? named(node).map(pathOf) : [null];
  return parts.includes(null) ? null : parts.flat();
}
