// Communication Services Email: the domain that the digest is sent from, and who may send.
param tags object
param serviceName string
param emailServiceName string

@description('Where mail is kept at rest.')
param dataLocation string

@description('Domain that the digest is sent from. Empty for one that Azure makes and verifies.')
param customDomain string

@description('The custom domain\'s records are in the DNS and verified: only then can mail be sent from it.')
param customDomainVerified bool

@description('Application (client) id of the registration that signs in to the mail server.')
param senderApplicationId string

@description('Object of that registration\'s service principal.')
param senderPrincipalId string

param workspaceId string

// The narrowest built-in role that may send; on this one resource only.
var communicationEmailOwner = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '09976791-48a7-449e-bb21-39d1a415f350')

resource emailService 'Microsoft.Communication/emailServices@2025-05-01' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

resource domain 'Microsoft.Communication/emailServices/domains@2025-05-01' = {
  parent: emailService
  name: empty(customDomain) ? 'AzureManagedDomain' : customDomain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: empty(customDomain) ? 'AzureManaged' : 'CustomerManaged'
    // No pixel and no rewritten links in what an analyst reads.
    userEngagementTracking: 'Disabled'
  }
}

resource service 'Microsoft.Communication/communicationServices@2025-05-01' = {
  name: serviceName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: empty(customDomain) || customDomainVerified ? [domain.id] : []
  }
}

resource smtpUser 'Microsoft.Communication/communicationServices/smtpUsernames@2025-05-01-preview' = {
  parent: service
  name: 'digest'
  properties: {
    entraApplicationId: senderApplicationId
    tenantId: subscription().tenantId
    username: '${serviceName}-digest'
  }
}

resource send 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: service
  name: guid(service.id, senderPrincipalId, communicationEmailOwner)
  properties: {
    principalId: senderPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: communicationEmailOwner
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: service
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

output userName string = smtpUser.properties.username
output senderDomain string = domain.properties.mailFromSenderDomain
output verificationRecords object = domain.properties.verificationRecords
