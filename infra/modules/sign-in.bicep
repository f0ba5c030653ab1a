// Sign-in with Entra ID in front of every page but two: Event Grid delivers with the host's own key, and the links that end a subscription
// are signed themselves, for readers and mail programs that sign in nowhere.
param appName string

@description('Application (client) id of the registration that readers sign in to.')
param applicationId string

@description('Objects of the groups whose members may read. Empty for everybody in the tenant.')
param readerGroups string[]

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource authentication 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
      runtimeVersion: '~1'
    }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      excludedPaths: ['/runtime/webhooks/blobs', '/unsubscribe']
    }
    httpSettings: {
      requireHttps: true
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: applicationId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${subscription().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [applicationId, 'api://${applicationId}']
          defaultAuthorizationPolicy: {
            allowedApplications: [applicationId]
            allowedPrincipals: empty(readerGroups) ? null : {
              groups: readerGroups
            }
          }
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
  }
}
