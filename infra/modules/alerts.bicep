// What a person must hear of: nothing collected, events given up, a digest that nobody got.
param location string
param tags object
param namePrefix string
param workspaceId string
param contactEmails string[]
param storeContainer string
param deadLetterContainer string

@description('Receipts that a digest must have.')
param recipientCount int

@description('Minutes between two collections.')
@allowed([15, 30, 60])
param collectMinutes int

var twoPeriods = {
  '15': 'PT30M'
  '30': 'PT1H'
  '60': 'PT2H'
}

var written = join(
  [
    'StorageBlobLogs'
    'where OperationName in ("PutBlob", "PutBlockList") and StatusText == "Success"'
    'extend Path = tostring(parse_url(Uri).Path)'
  ],
  ' | '
)
var opened = join(
  [
    written
    'extend Slot = extract("/${storeContainer}/digests/(.+)[.]json$", 1, Path)'
    'where isnotempty(Slot) and TimeGenerated < ago(2h)'
    'distinct Slot'
  ],
  ' | '
)
var received = join(
  [
    written
    'extend Slot = extract("/${storeContainer}/receipts/(.+)/[^/]+[.]json$", 1, Path)'
    'where isnotempty(Slot)'
    'summarize Receipts = dcount(Path) by Slot'
    'where Receipts >= ${recipientCount}'
  ],
  ' | '
)
var succeeded = 'AppRequests | where Success == true | distinct Name'

// Every query yields a row for each trouble, and none when all is well.
var rules = [
  {
    name: 'collect-silent'
    text: 'No collection succeeded for two periods.'
    severity: 1
    window: twoPeriods[string(collectMinutes)]
    frequency: 'PT15M'
    query: 'AppRequests | where Name == "CollectReleases" and Success == true | summarize Runs = count() | where Runs == 0'
  }
  {
    name: 'daily-stage-silent'
    text: 'The digest or the reconciliation did not succeed once in a day.'
    severity: 1
    window: 'P1D'
    frequency: 'PT1H'
    query: 'datatable(Name: string) ["SendDigest", "Reconcile"] | join kind=leftanti (${succeeded}) on Name'
  }
  {
    name: 'poison-queue'
    text: 'A snapshot was given up after all attempts: the poison queue is not empty.'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri has "webjobs-blobtrigger-poison"'
  }
  {
    name: 'dead-letters'
    text: 'An event could not be delivered to the function app and is in the dead-letter container.'
    severity: 2
    window: 'PT30M'
    frequency: 'PT15M'
    query: '${written} | where Path startswith "/${deadLetterContainer}/"'
  }
  {
    name: 'digest-without-receipt'
    text: 'A digest was opened more than two hours ago and not every recipient has a receipt.'
    severity: 1
    window: 'P1D'
    frequency: 'PT1H'
    query: '${opened} | join kind=leftanti (${received}) on Slot'
  }
  {
    name: 'mail-not-delivered'
    text: 'A digest was accepted for sending and did not reach its reader.'
    severity: 1
    window: 'PT1H'
    frequency: 'PT15M'
    query: 'ACSEmailStatusUpdateOperational | where isnotempty(RecipientId) and DeliveryStatus in ("Bounced", "Failed", "FilteredSpam", "Quarantined", "Suppressed")'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${namePrefix}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'korus'
    enabled: true
    emailReceivers: [
      for (address, i) in contactEmails: {
        name: 'person-${i}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${namePrefix}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.text
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // Some tables come into being with their first row.
      skipQueryValidation: true
      autoMitigate: true
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]
