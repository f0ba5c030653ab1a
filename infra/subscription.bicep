// Who hears that a snapshot was written: the function app. Deployed after its code, because the host makes the key of its webhook when it
// first runs with a blob trigger, and answers Event Grid's question whether it wants the events. Deploying it again changes nothing.
targetScope = 'resourceGroup'

@description('As in main.bicep.')
@minLength(2)
@maxLength(10)
param workload string = 'korus'

// main.bicep derives these the same way.
var suffix = uniqueString(resourceGroup().id)
var appName = '${workload}-${suffix}'
var storageAccountName = take('${workload}${suffix}', 24)
var topicName = '${workload}-blobs-${suffix}'
var storeContainer = 'korus'
var deadLetterContainer = 'dead-letters'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

var webhook = 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.ExtractFindings'

resource snapshots 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'extract-findings'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: '${webhook}&code=${listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
        minimumTlsVersionAllowed: '1.2'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${storeContainer}/blobs/snapshots/'
      subjectEndsWith: '.json'
      isSubjectCaseSensitive: true
    }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}

output subscriptionId string = snapshots.id
