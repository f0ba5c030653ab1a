// Tells before the month is paid for.
param budgetName string

@description('In the currency of the subscription, for a month.')
@minValue(1)
param amount int

@description('First day of a month, yyyy-MM-01: the current one when the budget is made, and the same ever after, since Azure refuses to move it.')
param startDate string

param contactEmails string[]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: budgetName
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: startDate
    }
    notifications: {
      actual80: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: contactEmails
      }
      forecast100: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: contactEmails
      }
    }
  }
}
