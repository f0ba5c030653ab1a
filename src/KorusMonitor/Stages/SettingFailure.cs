using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Stages;

/// <summary>What the binder could not bind, as one line that names the setting.</summary>
internal static class SettingFailure
{
    public static string Of(IConfigurationSection section, Type type, Exception failure)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order(StringComparer.Ordinal).ToList();
        var unknown = section.GetChildren().Select(child => child.Key).FirstOrDefault(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            return $"there is no setting {section.Path}:{unknown}; {section.Path} has {string.Join(", ", known)}";
        }

        // "Failed to convert configuration value 'abc' at 'Korus:Digest:Hour' to type 'System.Int32'.": the types are nobody's business.
        var message = failure.Message;
        var types = message.IndexOf(" to type ", StringComparison.Ordinal);
        return types > 0 ? $"wrong setting: {message[..types]}" : $"setting {section.Path}: {message}";
    }
}
