using System.Text.Json.Nodes;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Snapshots;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Stored snapshots as text, and the proof that findings stand in them.</summary>
internal static class SnapshotJson
{
    public static async Task<string> ReadAsync(string data, string item)
    {
        var parts = item.Split('/');
        using var runtime = new KorusRuntime(KorusSettings.Load(new DirectoryInfo(data), null, []), TimeProvider.System);
        var snapshots = new SnapshotStore(runtime.Store);
        var number = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
        var manifest = (await snapshots.GetAsync(ReleaseKey.FromSafe(parts[0], parts[1]), number, CancellationToken.None))!;
        return (await runtime.Snapshots.ReadAsync(manifest, snapshots, CancellationToken.None)).Text;
    }

    /// <returns>How many findings were checked.</returns>
    public static int CheckOffsets(JsonNode node, string text, string where)
    {
        var count = 0;
        if (node is JsonObject place && place["text"]?.GetValue<string>() is { } quoted && place["start"] is { } start && place["length"] is { } length)
        {
            text.Substring(start.GetValue<int>(), length.GetValue<int>()).ShouldBe(quoted, where);
            count++;
        }

        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return count + children.Where(child => child is JsonObject or JsonArray).Sum(child => CheckOffsets(child!, text, where));
    }
}
