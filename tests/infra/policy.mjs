// What this infrastructure must never do, whatever the schemas allow.
import { at, descendants, literal, named, problem, propertiesOf } from './syntax.mjs';

/** Which types have diagnostic settings of their own. A type that is in no list is a failure: somebody must look it up. */
const DIAGNOSED = new Set([
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.Communication/communicationServices',
  'Microsoft.EventGrid/systemTopics',
  'Microsoft.Network/networkSecurityGroups',
  'Microsoft.Network/virtualNetworks',
  'Microsoft.OperationalInsights/workspaces',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.Storage/storageAccounts/blobServices',
  'Microsoft.Storage/storageAccounts/queueServices',
  'Microsoft.Web/serverfarms',
  'Microsoft.Web/sites',
]);
const UNDIAGNOSED = new Set([
  'Microsoft.Authorization/roleAssignments',
  'Microsoft.Communication/emailServices',
  'Microsoft.Communication/emailServices/domains',
  'Microsoft.Consumption/budgets',
  'Microsoft.EventGrid/systemTopics/eventSubscriptions',
  'Microsoft.Insights/actionGroups',
  // Its rows are in the workspace already; settings of its own would write each a second time.
  'Microsoft.Insights/components',
  'Microsoft.Insights/diagnosticSettings',
  'Microsoft.Insights/scheduledQueryRules',
  'Microsoft.ManagedIdentity/userAssignedIdentities',
  'Microsoft.Network/privateDnsZones',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  'Microsoft.Network/privateEndpoints',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  'Microsoft.Storage/storageAccounts/blobServices/containers',
  'Microsoft.Storage/storageAccounts/managementPolicies',
  'Microsoft.Storage/storageAccounts/queueServices/queues',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
  'Microsoft.Web/sites/config',
]);

/** Values that a resource of a type must have. A function takes the node. */
const REQUIRED = {
  'Microsoft.Storage/storageAccounts': {
    'properties.allowSharedKeyAccess': 'false',
    'properties.allowBlobPublicAccess': 'false',
    'properties.allowCrossTenantReplication': 'false',
    'properties.minimumTlsVersion': ["'TLS1_2'", "'TLS1_3'"],
    'properties.supportsHttpsTrafficOnly': 'true',
    'properties.publicNetworkAccess': "privateNetwork ? 'Disabled' : 'Enabled'",
    'properties.networkAcls.defaultAction': "privateNetwork ? 'Deny' : 'Allow'",
  },
  'Microsoft.Storage/storageAccounts/blobServices': {
    'properties.isVersioningEnabled': 'true',
    'properties.deleteRetentionPolicy.enabled': 'true',
    'properties.containerDeleteRetentionPolicy.enabled': 'true',
  },
  'Microsoft.Storage/storageAccounts/blobServices/containers': { 'properties.publicAccess': "'None'" },
  'Microsoft.Web/sites': {
    'properties.httpsOnly': 'true',
    'properties.siteConfig.minTlsVersion': ["'1.2'", "'1.3'"],
    'properties.siteConfig.scmMinTlsVersion': ["'1.2'", "'1.3'"],
    'properties.functionAppConfig.deployment.storage.authentication.type': "'UserAssignedIdentity'",
  },
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': { 'properties.allow': 'false' },
  'Microsoft.CognitiveServices/accounts': {
    'properties.disableLocalAuth': 'true',
    'properties.publicNetworkAccess': "privateNetwork ? 'Disabled' : 'Enabled'",
    'properties.networkAcls.defaultAction': "privateNetwork ? 'Deny' : 'Allow'",
  },
  'Microsoft.Communication/communicationServices': { 'properties.disableLocalAuth': 'true' },
  'Microsoft.Insights/components': { 'properties.DisableLocalAuth': 'true' },
  'Microsoft.OperationalInsights/workspaces': { 'properties.features.disableLocalAuth': 'true' },
  'Microsoft.EventGrid/systemTopics/eventSubscriptions': {
    'properties.destination.properties.minimumTlsVersionAllowed': "'1.2'",
    'properties.deadLetterWithResourceIdentity.identity.type': "'SystemAssigned'",
    'properties.filter.includedEventTypes': "['Microsoft.Storage.BlobCreated']",
  },
};

/** Built-in roles that may be given: what the app and the event topic do, and no more. */
const ROLES = new Map([
  ['b7e6dc6d-f1e8-4753-8033-0f276bb0955b', 'Storage Blob Data Owner'],
  ['ba92f5b4-2d11-453d-a403-e96b0029c9fe', 'Storage Blob Data Contributor'],
  ['974c5e8b-45b9-4653-ba55-5f855dd0fb88', 'Storage Queue Data Contributor'],
  ['7628b7b8-a8b2-4cdc-b46f-e9b35248918e', 'Cognitive Services Language Reader'],
  ['3913510d-42f4-4e42-8a64-420c390055eb', 'Monitoring Metrics Publisher'],
  ['09976791-48a7-449e-bb21-39d1a415f350', 'Communication and Email Service Owner'],
]);

export function policyProblems(file) {
  return [...requiredValues(file), ...diagnostics(file), ...roles(file), ...secrets(file), ...signIn(file), ...listedKeys(file)];
}

const own = file => file.resources.filter(resource => !resource.existing);

function* requiredValues(file) {
  for (const resource of own(file)) {
    for (const [path, wanted] of Object.entries(REQUIRED[resource.type] ?? {})) {
      const node = at(resource.body, path);
      const found = node?.text.replace(/\s+/g, ' ');
      if (![wanted].flat().includes(found)) {
        yield problem(
          file,
          node ?? resource.node,
          `${resource.id}.${path} must be ${[wanted].flat().join(' or ')}, not ${found ?? 'absent'}`,
        );
      }
    }
  }
}

function* diagnostics(file) {
  const scopes = own(file)
    .filter(each => each.type === 'Microsoft.Insights/diagnosticSettings')
    .map(each => at(each.body, 'scope')?.text);
  for (const resource of own(file)) {
    if (DIAGNOSED.has(resource.type) && !scopes.includes(resource.id)) {
      yield problem(file, resource.node, `${resource.id} (${resource.type}) has no diagnostic settings`);
    } else if (!DIAGNOSED.has(resource.type) && !UNDIAGNOSED.has(resource.type)) {
      yield problem(file, resource.node, `it is not known whether ${resource.type} has diagnostic settings`);
    }
  }
}

/** On one resource, by the id of a known role, with a name that is the same in every deployment. */
function* roles(file) {
  for (const resource of own(file).filter(each => each.type === 'Microsoft.Authorization/roleAssignments')) {
    const scope = at(resource.body, 'scope')?.text;
    if (!scope || !file.symbols.has(scope.split('::')[0])) {
      yield problem(file, resource.node, `${resource.id} is not scoped to a resource of this file`);
    }

    const role = at(resource.body, 'properties.roleDefinitionId')?.text;
    const definition = file.vars.get(role)?.value.text ?? role ?? '';
    const id = /^subscriptionResourceId\('Microsoft\.Authorization\/roleDefinitions', '([0-9a-f-]{36})'\)$/.exec(definition)?.[1];
    if (!ROLES.has(id)) {
      yield problem(file, resource.node, `${resource.id} gives a role that is not one of ${[...ROLES.values()].join(', ')}`);
    }

    const name = at(resource.body, 'name')?.text ?? '';
    if (!name.startsWith(`guid(${scope}.id, `) || !name.endsWith(`, ${role})`)) {
      yield problem(file, resource.node, `${resource.id}: its name must be a guid of scope, principal and role`);
    }
  }

  for (const resource of own(file).filter(each => each.type === 'Microsoft.Authorization/roleDefinitions')) {
    yield problem(file, resource.node, `${resource.id}: built-in roles only`);
  }
}

const SECRET_PART = /AccountKey=|SharedAccess(Key|Signature)|[?&]sig=|DefaultEndpointsProtocol/i;

/** Long words with digits in them: base64 or hexadecimal. */
const looksSecret = text =>
  SECRET_PART.test(text) ||
  (text.match(/[A-Za-z0-9+/]{40,}={0,2}|\b[A-Za-z0-9]{32,}\b/g) ?? []).some(word => /\d/.test(word) && /[A-Za-z]/.test(word));

const NAMED_SECRET = /password|secret|(account|access|api|shared)_?key|connectionstring/i;

/** No secret is written down, no parameter that holds one is readable, and none leaves as an output. */
function* secrets(file) {
  for (const node of descendants(file.root)) {
    const text =
      node.type === 'string'
        ? named(node)
            .filter(part => part.type !== 'interpolation')
            .map(part => part.text)
            .join('')
        : '';
    if (looksSecret(text)) {
      yield problem(file, node, `looks like a secret: ${text.slice(0, 12)}…`);
    }
  }

  for (const [name, parameter] of file.params) {
    const isSecure = parameter.decorators.includes('@secure()');
    if (NAMED_SECRET.test(name) && !isSecure) {
      yield problem(file, parameter.node, `parameter '${name}' must be @secure()`);
    } else if (isSecure && literal(parameter.value)) {
      yield problem(file, parameter.node, `secure parameter '${name}' has a default`);
    }
  }

  for (const [name, output] of file.outputs) {
    const secure = [...file.params].filter(([, parameter]) => parameter.decorators.includes('@secure()')).map(([parameter]) => parameter);
    if (
      NAMED_SECRET.test(name) ||
      [...descendants(output.value)].some(node => secure.includes(node.text) || /^list[A-Z]/.test(node.text))
    ) {
      yield problem(file, output.node, `output '${name}' may hold a secret`);
    }
  }

  for (const [name, { value, node }] of file.using ? file.vars : []) {
    if (NAMED_SECRET.test(name) && !value.text.startsWith('readEnvironmentVariable(')) {
      yield problem(file, node, `parameter '${name}' must come from the environment`);
    }
  }
}

/** The viewer has no sign-in of its own. */
function* signIn(file) {
  for (const resource of own(file).filter(each => literal(at(each.body, 'name')) === 'authsettingsV2')) {
    const wanted = {
      'properties.platform.enabled': 'true',
      'properties.globalValidation.requireAuthentication': 'true',
      'properties.globalValidation.excludedPaths': "['/runtime/webhooks/blobs', '/unsubscribe']",
      'properties.httpSettings.requireHttps': 'true',
    };
    for (const [path, value] of Object.entries(wanted)) {
      if (at(resource.body, path)?.text !== value) {
        yield problem(file, resource.node, `${path} must be ${value}`);
      }
    }
  }
}

/** The one key that is read is the webhook's, on its way into the event subscription. */
function* listedKeys(file) {
  for (const node of descendants(file.root)) {
    const isCall = node.type === 'call_expression' && /^(\w+\.)?list[A-Z]?\w*\(/.test(node.text);
    if (isCall && !(node.text.includes('/host/default') && node.parent.text.endsWith('.systemKeys'))) {
      yield problem(file, node, `reads keys: ${node.text.slice(0, 60)}`);
    }
  }
}

/** Of all files together: what there must be at least one of. */
export function presenceProblems(files) {
  const all = [...files.values()].flatMap(own);
  const types = [
    ...DIAGNOSED,
    'Microsoft.Consumption/budgets',
    'Microsoft.Insights/scheduledQueryRules',
    'Microsoft.EventGrid/systemTopics/eventSubscriptions',
    'Microsoft.Storage/storageAccounts/managementPolicies',
    'Microsoft.Network/privateEndpoints',
  ];
  const missing = types.filter(type => !all.some(resource => resource.type === type)).map(type => `there is no ${type}`);
  const hasSignIn = all.some(resource => literal(at(resource.body, 'name')) === 'authsettingsV2');
  return hasSignIn ? missing : [...missing, 'there is no sign-in in front of the viewer'];
}
