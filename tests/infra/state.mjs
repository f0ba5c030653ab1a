import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { describe, test } from 'node:test';
import { isTemplate, languageProblems } from './checks.mjs';
import { conformanceProblems } from './conformance.mjs';
import { policyProblems, presenceProblems } from './policy.mjs';
import { bindings, code, infra, load } from './repository.mjs';
import { settingProblems } from './settings.mjs';
import { at, literal } from './syntax.mjs';
import { schemas } from './schemas.mjs';

const files = load();
const none = problems => assert.deepEqual([...problems], []);

for (const file of files.values()) {
  describe(relative(infra(''), file.path), () => {
    test('parses, and every name in it is declared, used and passed on rightly', () => none(languageProblems(file, files)));
    test('keeps to the policy', () => none(policyProblems(file)));
    if (isTemplate(file)) {
      test('has resources as they are published', async () => none(await conformanceProblems(file, schemas)));
    }
  });
}

describe('the whole', () => {
  test('has every part that the app needs', () => none(presenceProblems(files)));

  test('sets every setting that the code reads, and no other', () => none(settingProblems(files.get(infra('modules/app.bicep')), code())));

  test('names the same resources in both templates', () => {
    const [main, subscription] = ['main.bicep', 'subscription.bicep'].map(name => files.get(infra(name)));
    const named = [...subscription.vars].filter(([name]) => name !== 'webhook');
    assert.ok(named.length > 0);
    for (const [name, { value }] of named) {
      assert.equal(main.vars.get(name)?.value.text, value.text, name);
    }
  });

  test('sends the events of snapshots to the function that reads them', () => {
    const subscription = files.get(infra('subscription.bicep'));
    const snapshots = subscription.resources.find(each => each.id === 'snapshots');
    const [trigger] = bindings('ExtractFindings');
    const [container, folder] = trigger.path.split('/');
    assert.equal(literal(subscription.vars.get('storeContainer').value), container);
    assert.match(at(snapshots.body, 'properties.filter.subjectBeginsWith').text, new RegExp(`/blobs/${folder}/'$`));
    assert.match(
      subscription.vars.get('webhook').value.text,
      /[/]runtime[/]webhooks[/]blobs[?]functionName=Host[.]Functions[.]ExtractFindings'$/,
    );
    assert.match(at(snapshots.body, 'properties.destination.properties.endpointUrl').text, /^'\$\{webhook\}&code=/);
  });

  test('makes and watches the poison queue that the code reads', () => {
    const [{ queueName }] = bindings('ReviewPoison');
    const queue = files.get(infra('modules/storage.bicep')).resources.find(each => each.id === 'poison');
    assert.equal(literal(at(queue.body, 'name')), queueName);
    assert.ok(files.get(infra('modules/alerts.bicep')).text.includes(`Uri has "${queueName}"`));
  });

  test('has an alert for each trouble of the pipeline', () => {
    const rules = files.get(infra('modules/alerts.bicep')).vars.get('rules').value.text;
    for (const name of ['collect-silent', 'daily-stage-silent', 'poison-queue', 'dead-letters', 'digest-without-receipt', 'mail-not-delivered']) {
      assert.ok(rules.includes(`name: '${name}'`), name);
    }
  });
});
