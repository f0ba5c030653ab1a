using Azure.Core;
using Azure.Identity;

namespace KorusMonitor.Azure;

/// <summary>How this process signs in to Azure: as the identity that it runs under; on a developer's machine, as the developer.</summary>
public static class AzureCredentials
{
    /// <param name="managedIdentityClientId">Of a user-assigned identity; <c>null</c> for that of AZURE_CLIENT_ID, or the system-assigned one.</param>
    public static TokenCredential Of(string? managedIdentityClientId)
    {
        var how = new DefaultAzureCredentialOptions();
        if (!string.IsNullOrWhiteSpace(managedIdentityClientId))
        {
            how.ManagedIdentityClientId = managedIdentityClientId;
        }

        return new DefaultAzureCredential(how);
    }
}
