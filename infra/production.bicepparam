using './main.bicep'

// Outlives a zone, private inside, mail from a domain of its own, logs for a year.
param privateNetwork = true
param zoneRedundant = true
param recipients = ['trade-desk@example.org', 'duty-analyst@example.org']
param contactEmails = ['operations@example.org']
param collectMinutes = 15
param mailDomain = 'digest.example.org'
param mailDomainVerified = bool(readEnvironmentVariable('MAIL_DOMAIN_VERIFIED', 'false'))
param viewerApplicationId = readEnvironmentVariable('VIEWER_APPLICATION_ID', '')
param viewerGroups = []
param monthlyBudget = 200
param budgetStart = readEnvironmentVariable('BUDGET_START', '')
param instanceMemoryMB = 2048
param maximumInstanceCount = 100
param logRetentionDays = 365
param logDailyCapGb = 5
param recoveryDays = 30
