using System.Globalization;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>App settings as a developer's machine would have them.</summary>
internal static class AppSettings
{
    public static Dictionary<string, string?> For(string connectionString, string container, int smtpPort = 25) => new()
    {
        ["CollectSchedule"] = "0 */15 * * * *",
        ["DigestSchedule"] = "0 2 * * * *",
        ["ReconcileSchedule"] = "0 40 4,10,16,22 * * *",
        ["KorusStore"] = connectionString,
        ["Korus__Store__Container"] = container,
        ["Korus__Digest__Recipients__0"] = "analyst@example.org",
        ["Korus__Digest__From"] = "KorusMonitor <digest@example.org>",
        ["Korus__Digest__ViewerAddress"] = "http://127.0.0.1:7071/",
        ["Korus__Digest__Sender"] = "smtp",
        ["Korus__Digest__Smtp__Host"] = "127.0.0.1",
        ["Korus__Digest__Smtp__Port"] = smtpPort.ToString(CultureInfo.InvariantCulture),
        ["Korus__Digest__Smtp__StartTls"] = "false",
    };
}
