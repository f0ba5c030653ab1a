// A check that finds nothing proves nothing: each mistake planted here must be found, in a copy of the file it is planted in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allProblems } from './checks.mjs';
import { code, infra, load, read } from './repository.mjs';
import { schemas } from './schemas.mjs';

const storage = 'modules/storage.bicep';
const app = 'modules/app.bicep';

const mistakes = [
  ['a wrong property', storage, 'allowSharedKeyAccess: false', 'allowSharedKeys: false', /has no property 'allowSharedKeys'/],
  ['a wrong nested property', app, 'instanceMemoryMB: instanceMemoryMB', 'memoryMB: instanceMemoryMB', /has no property 'memoryMB'/],
  [
    'a missing property',
    'modules/language.bicep',
    /  location: location\n  tags: tags\n  kind: 'TextAnalytics'/,
    "  location: location\n  tags: tags\n  kindOf: 'TextAnalytics'",
    /kindOf/,
  ],
  [
    'a required property left out',
    'modules/mail.bicep',
    "    domainManagement: empty(customDomain) ? 'AzureManaged' : 'CustomerManaged'\n",
    '',
    /lacks 'domainManagement'/,
  ],
  ['a read-only property', storage, "accessTier: 'Hot'", "provisioningState: 'Succeeded'", /provisioningState is read-only/],
  [
    'a value outside an enumeration',
    app,
    "type: 'UserAssignedIdentity'",
    "type: 'SharedKey'",
    /authentication\.type cannot be 'SharedKey'/,
  ],
  ['a value of a wrong type', storage, 'isVersioningEnabled: true', "isVersioningEnabled: 'true'", /isVersioningEnabled cannot be 'true'/],
  [
    'an API version that never was',
    storage,
    "storageAccounts@2025-01-01' = {",
    "storageAccounts@2025-02-30' = {",
    /2025-02-30 does not exist/,
  ],
  [
    'an old API version',
    'modules/events.bicep',
    "systemTopics@2025-02-15' = {",
    "systemTopics@2022-06-15' = {",
    /2022-06-15 is not the newest/,
  ],
  [
    'a version of a type without a published schema',
    'modules/alerts.bicep',
    'scheduledQueryRules@2023-12-01',
    'scheduledQueryRules@2023-12-02',
    /2023-12-02 does not exist/,
  ],
  ['a type that does not exist', storage, 'storageAccounts/managementPolicies@', 'storageAccounts/managedPolicies@', /no such type/],
  [
    'a property that an alert does not have',
    'modules/alerts.bicep',
    'autoMitigate: true',
    'autoResolve: true',
    /has no property 'autoResolve'/,
  ],
  [
    'an output of a resource that it does not have',
    'modules/mail.bicep',
    'domain.properties.mailFromSenderDomain',
    'domain.properties.senderDomain',
    /there is no 'senderDomain'/,
  ],
  ['shared keys', storage, 'allowSharedKeyAccess: false', 'allowSharedKeyAccess: true', /allowSharedKeyAccess must be false/],
  ['a public container', storage, "publicAccess: 'None'", "publicAccess: 'Blob'", /publicAccess must be 'None'/],
  ['public blobs', storage, 'allowBlobPublicAccess: false', 'allowBlobPublicAccess: true', /allowBlobPublicAccess must be false/],
  ['old TLS', storage, "'TLS1_2'", "'TLS1_0'", /minimumTlsVersion must be/],
  ['old TLS of the app', app, "minTlsVersion: '1.2'", "minTlsVersion: '1.0'", /minTlsVersion must be/],
  ['http', app, 'httpsOnly: true', 'httpsOnly: false', /httpsOnly must be true/],
  ['local accounts', 'modules/language.bicep', 'disableLocalAuth: true', 'disableLocalAuth: false', /disableLocalAuth must be true/],
  [
    'an open network in private mode',
    'modules/language.bicep',
    "privateNetwork ? 'Disabled' : 'Enabled'",
    "'Enabled'",
    /publicNetworkAccess must be/,
  ],
  ['a key that is read', app, 'insights.properties.ConnectionString', 'account.listKeys().keys[0].value', /reads keys/],
  [
    'a connection string',
    app,
    "'managedidentity'\n    AzureWebJobsStorage__clientId",
    "'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b'\n    AzureWebJobsStorage__clientId",
    /looks like a secret/,
  ],
  [
    'a key written down',
    app,
    "AzureWebJobsDisableHomepage: 'true'",
    `AzureWebJobsDisableHomepage: '${'aB3x'.repeat(16)}=='`,
    /looks like a secret/,
  ],
  [
    'a password that can be read',
    'main.bicep',
    'param monthlyBudget int\n',
    'param monthlyBudget int\nparam mailPassword string\n',
    /'mailPassword' must be @secure/,
  ],
  [
    'a password in a parameter file',
    'trial.bicepparam',
    'param monthlyBudget = 20\n',
    "param monthlyBudget = 20\nparam mailPassword = 'hunter2'\n",
    /must come from the environment/,
  ],
  ['a secret as an output', 'modules/mail.bicep', 'output endpoint string', 'output smtpPassword string', /may hold a secret/],
  [
    'a wide role',
    storage,
    'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    /gives a role that is not one of/,
  ],
  [
    'a role at a wide scope',
    storage,
    '  scope: account\n  name: guid(account.id, principalId, blobDataOwner)',
    '  name: guid(account.id, principalId, blobDataOwner)',
    /not scoped to a resource/,
  ],
  [
    'a role with a random name',
    storage,
    'guid(account.id, principalId, blobDataOwner)',
    'guid(deployment().name)',
    /its name must be a guid/,
  ],
  ['no diagnostic settings', 'modules/events.bicep', /resource diagnostics [\s\S]*?\n}\n/, '', /has no diagnostic settings/],
  [
    'a viewer without sign-in',
    'modules/sign-in.bicep',
    'requireAuthentication: true',
    'requireAuthentication: false',
    /requireAuthentication must be true/,
  ],
  ['a path let through', 'modules/sign-in.bicep', "['/runtime/webhooks/blobs', '/unsubscribe']", "['/*']", /excludedPaths must be/],
  [
    'lost events',
    'subscription.bicep',
    /    deadLetterWithResourceIdentity: {[\s\S]*?\n    }\n  }/,
    '  }',
    /deadLetterWithResourceIdentity.* must be/,
  ],
  ['a missing setting', app, '    ReconcileSchedule: schedules.reconcile\n', '', /ReconcileSchedule is read and not set/],
  [
    'a missing setting of a list',
    app,
    "'Korus__Digest__Recipients__${i}'",
    "'Korus__Digest__Readers__${i}'",
    /Korus__Digest__Recipients__0 is read and not set/,
  ],
  ['a setting that nobody reads', app, 'Korus__Digest__Hour:', 'Korus__Digest__Minute:', /Korus__Digest__Minute is set and not read/],
  ['a parameter that nobody uses', storage, 'param tags object', 'param tags object\nparam colour string', /'colour' is never used/],
  ['a name that nobody declared', 'main.bicep', 'logRetentionDays\n    daily', 'logRetention\n    daily', /'logRetention' is not declared/],
  [
    'a parameter that a module lacks',
    'main.bicep',
    'dataLocation: mailDataLocation',
    'region: mailDataLocation',
    /has no parameter 'region'/,
  ],
  ['an output that a module lacks', 'main.bicep', 'mail.outputs.endpoint', 'mail.outputs.login', /has no output 'login'/],
  ['a parameter left out', 'production.bicepparam', 'param monthlyBudget = 200\n', '', /needs 'monthlyBudget'/],
  [
    'a parameter of a wrong type',
    'production.bicepparam',
    'param privateNetwork = true',
    "param privateNetwork = 'true'",
    /does not take 'true' for 'privateNetwork'/,
  ],
  [
    'a value that is not allowed',
    'trial.bicepparam',
    'collectMinutes = 60',
    'collectMinutes = 20',
    /does not take 20 for 'collectMinutes'/,
  ],
  ['a bracket too few', 'main.bicep', 'output functionAppName', '}\noutput functionAppName', /cannot be parsed/],
];

for (const [name, path, from, to, found] of mistakes) {
  test(`${name} is found`, async () => {
    const text = read(infra(path));
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, 'the mistake has a place to be planted in');
    const files = load(new Map([[infra(path), changed]]));
    const only = new Set([files.get(infra(path)), files.get(infra('main.bicep'))]);
    const problems = await allProblems(files, schemas, code(), [...only]);
    assert.ok(
      problems.some(problem => found.test(problem)),
      problems.join('\n') || 'no problem at all',
    );
  });
}
