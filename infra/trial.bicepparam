using './main.bicep'

// One reader, the cheapest of everything, reachable from everywhere after sign-in.
param privateNetwork = false
param zoneRedundant = false
param recipients = ['analyst@example.org']
param contactEmails = ['operator@example.org']
param collectMinutes = 60
param mailDomain = ''
param mailDomainVerified = false
param viewerApplicationId = readEnvironmentVariable('VIEWER_APPLICATION_ID', '')
param monthlyBudget = 20
param budgetStart = readEnvironmentVariable('BUDGET_START', '')
param instanceMemoryMB = 512
param recoveryDays = 7
