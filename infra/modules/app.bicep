// The function app on Flex Consumption, and every setting that its code reads.
param location string
param tags object
param planName string
param appName string
param identityId string
param identityClientId string
param storageAccountName string
param packageContainer string
param insightsName string
param workspaceId string

@description('Subnet that the app reaches private endpoints from. Empty for none.')
param subnetId string

@allowed([512, 2048, 4096])
param instanceMemoryMB int

@description('Flex Consumption accepts 40 to 1000.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int

param zoneRedundant bool

@description('Schedules of the timers: six fields, UTC.')
param schedules {
  collect: string
  digest: string
  reconcile: string
}

@description('Where Azure AI Language answers: it is asked beside the local recognizer.')
param languageEndpoint string

@description('Who gets the digest, who it is from, when, and the service that sends it.')
param digest {
  recipients: string[]
  from: string
  zone: string
  hour: int
  mailEndpoint: string
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: appName
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
  }
}

// No password for uploads: whoever deploys signs in.
resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

var recipients = [
  for (address, i) in digest.recipients: {
    'Korus__Digest__Recipients__${i}': address
  }
]

// What each one means is in src/KorusMonitor.Functions/docs/settings.md.
resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(reduce(recipients, {}, (all, one) => union(all, one)), {
    AzureWebJobsStorage__accountName: account.name
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    AzureWebJobsDisableHomepage: 'true'
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    // App Service authentication proves itself with the identity in place of a client secret.
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
    KorusStore__blobServiceUri: account.properties.primaryEndpoints.blob
    KorusStore__queueServiceUri: account.properties.primaryEndpoints.queue
    KorusStore__credential: 'managedidentity'
    KorusStore__clientId: identityClientId
    CollectSchedule: schedules.collect
    DigestSchedule: schedules.digest
    ReconcileSchedule: schedules.reconcile
    Korus__Digest__From: digest.from
    Korus__Digest__Zone: digest.zone
    Korus__Digest__Hour: string(digest.hour)
    Korus__Digest__ViewerAddress: 'https://${app.properties.defaultHostName}/'
    Korus__Digest__Sender: 'communication-services'
    Korus__Language__Endpoint: languageEndpoint
    Korus__Digest__CommunicationServices__Endpoint: digest.mailEndpoint
  })
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource planDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: plan
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
