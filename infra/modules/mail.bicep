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

@description('Object of the identity that the function app runs under.')
param principalId string

param workspaceId string

// The only built-in role that may send, and the service knows no roles of one's own; on this one resource only.
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

resource send 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: service
  name: guid(service.id, principalId, communicationEmailOwner)
  properties: {
    principalId: principalId
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

output endpoint string = 'https://${service.properties.hostName}'
output senderDomain string = domain.properties.mailFromSenderDomain
output verificationRecords object = domain.properties.verificationRecords
