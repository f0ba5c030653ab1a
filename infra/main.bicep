// Everything that KorusMonitor needs in a resource group, but the event subscription: that needs the running host, see subscription.bicep.
targetScope = 'resourceGroup'

param location string = resourceGroup().location
param tags object = {
  application: 'korus-monitor'
}

@description('Begins every name.')
@minLength(2)
@maxLength(10)
param workload string = 'korus'

@description('Storage and language are reached through private endpoints only.')
param privateNetwork bool

@description('Storage and plan outlive the loss of a zone.')
param zoneRedundant bool

@description('Who gets the digest.')
@minLength(1)
param recipients string[]

@description('IANA zone of the readers, and the hour on its clocks when a day\'s digest is due.')
param digestZone string = 'America/New_York'

@minValue(0)
@maxValue(23)
param digestHour int = 7

@description('Minutes between two collections.')
@allowed([15, 30, 60])
param collectMinutes int = 15

@description('Domain that the digest is sent from. Empty for one that Azure makes.')
param mailDomain string

@description('The domain\'s records are in the DNS and verified.')
param mailDomainVerified bool

@description('Where mail is kept at rest.')
param mailDataLocation string = 'United States'

@description('Registration that readers of the viewer sign in to.')
param viewerApplicationId string

@description('Groups that may read. Empty for everybody in the tenant.')
param viewerGroups string[] = []

@description('Who hears of trouble and of cost.')
@minLength(1)
param contactEmails string[]

@description('In the currency of the subscription, for a month.')
param monthlyBudget int

@description('What the first deployment gave as its output of this name: Azure refuses to move a budget. Empty for the current month.')
param budgetStart string = ''

@description('Not to be given: when this is deployed.')
param thisMonth string = utcNow('yyyy-MM-01')

@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

param logRetentionDays int = 30
param logDailyCapGb int = 1
param recoveryDays int = 30

// subscription.bicep derives these the same way.
var suffix = uniqueString(resourceGroup().id)
var appName = '${workload}-${suffix}'
var storageAccountName = take('${workload}${suffix}', 24)
var topicName = '${workload}-blobs-${suffix}'
var storeContainer = 'korus'
var deadLetterContainer = 'dead-letters'

var packageContainer = 'packages'
var languageName = '${workload}-language-${suffix}'
var networkName = '${workload}-network'

// One for each service that the app reaches; named by ids, since what is made in a loop must be known at the start.
var doors = [
  {
    name: 'blob'
    group: 'blob'
    zone: 'privatelink.blob.${environment().suffixes.storage}'
    target: resourceId('Microsoft.Storage/storageAccounts', storageAccountName)
  }
  {
    name: 'queue'
    group: 'queue'
    zone: 'privatelink.queue.${environment().suffixes.storage}'
    target: resourceId('Microsoft.Storage/storageAccounts', storageAccountName)
  }
  {
    name: 'language'
    group: 'account'
    zone: 'privatelink.cognitiveservices.azure.com'
    target: resourceId('Microsoft.CognitiveServices/accounts', languageName)
  }
]

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    location: location
    tags: tags
    identityName: '${workload}-app'
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    tags: tags
    workspaceName: '${workload}-logs-${suffix}'
    insightsName: '${workload}-insights'
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    location: location
    tags: tags
    networkName: networkName
    workspaceId: monitoring.outputs.workspaceId
    zoneNames: [for door in doors: door.zone]
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    accountName: storageAccountName
    sku: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
    storeContainer: storeContainer
    packageContainer: packageContainer
    deadLetterContainer: deadLetterContainer
    recoveryDays: recoveryDays
    privateNetwork: privateNetwork
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  params: {
    location: location
    tags: tags
    topicName: topicName
    storageAccountName: storage.outputs.name
    deadLetterContainer: deadLetterContainer
    workspaceId: monitoring.outputs.workspaceId
  }
}

module language 'modules/language.bicep' = {
  name: 'language'
  params: {
    location: location
    tags: tags
    accountName: languageName
    privateNetwork: privateNetwork
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module mail 'modules/mail.bicep' = {
  name: 'mail'
  params: {
    tags: tags
    serviceName: '${workload}-mail-${suffix}'
    emailServiceName: '${workload}-mail-domains-${suffix}'
    dataLocation: mailDataLocation
    customDomain: mailDomain
    customDomainVerified: mailDomainVerified
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module privateEndpoints 'modules/private-endpoint.bicep' = [
  for door in doors: if (privateNetwork) {
    name: 'door-${door.name}'
    params: {
      location: location
      tags: tags
      endpointName: '${workload}-${door.name}'
      subnetId: resourceId('Microsoft.Network/virtualNetworks/subnets', networkName, 'endpoints')
      targetId: door.target
      groupId: door.group
      zoneName: door.zone
    }
    dependsOn: [network, storage, language]
  }
]

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    location: location
    tags: tags
    planName: '${workload}-plan'
    appName: appName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    packageContainer: packageContainer
    insightsName: monitoring.outputs.insightsName
    workspaceId: monitoring.outputs.workspaceId
    languageEndpoint: language.outputs.endpoint
    subnetId: privateNetwork ? resourceId('Microsoft.Network/virtualNetworks/subnets', networkName, 'functions') : ''
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    zoneRedundant: zoneRedundant
    schedules: {
      collect: collectMinutes == 60 ? '0 0 * * * *' : '0 */${collectMinutes} * * * *'
      digest: '0 2 * * * *'
      reconcile: '0 40 4,10,16,22 * * *'
    }
    digest: {
      recipients: recipients
      from: 'KorusMonitor <DoNotReply@${mail.outputs.senderDomain}>'
      zone: digestZone
      hour: digestHour
      mailEndpoint: mail.outputs.endpoint
    }
  }
  dependsOn: [network, privateEndpoints]
}

module signIn 'modules/sign-in.bicep' = {
  name: 'signIn'
  params: {
    appName: app.outputs.name
    applicationId: viewerApplicationId
    readerGroups: viewerGroups
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    location: location
    tags: tags
    namePrefix: workload
    workspaceId: monitoring.outputs.workspaceId
    contactEmails: contactEmails
    storeContainer: storeContainer
    deadLetterContainer: deadLetterContainer
    recipientCount: length(recipients)
    collectMinutes: collectMinutes
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    budgetName: '${workload}-monthly'
    amount: monthlyBudget
    startDate: empty(budgetStart) ? thisMonth : budgetStart
    contactEmails: contactEmails
  }
}

output functionAppName string = app.outputs.name
output viewerAddress string = 'https://${app.outputs.hostName}/'
output languageEndpoint string = language.outputs.endpoint
output identityPrincipalId string = identity.outputs.principalId
output budgetStart string = empty(budgetStart) ? thisMonth : budgetStart
output mailVerificationRecords object = mail.outputs.verificationRecords
