using System.Diagnostics;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Stages;

/// <summary>
/// Traces over the store: a snapshot keeps the trace that it was fetched in, its findings are made in that same trace, and the digest links to
/// it. Costs nothing while nobody listens.
/// </summary>
public static class StageActivities
{
    public const string SourceName = "KorusMonitor";

    private static readonly ActivitySource Source = new(SourceName);

    internal static Activity? Check(ReleaseKey release) => Tagged(Source.StartActivity("check release"), release);

    /// <summary>Goes on in the trace that fetched the snapshot, and links to the invocation that asked for it.</summary>
    internal static Activity? Extract(SnapshotManifest manifest)
    {
        var asked = Activity.Current is { } current ? new[] { new ActivityLink(current.Context) } : null;
        var fetched = Parse(manifest.Trace);
        return Tagged(Source.StartActivity("extract findings", ActivityKind.Consumer, fetched, links: asked), manifest.Key)
            ?.SetTag("korus.snapshot", manifest.Number);
    }

    internal static Activity? Digest(string slot, IEnumerable<string?> traces)
    {
        var links = traces.Distinct().Select(Parse).Where(context => context != default).Select(context => new ActivityLink(context));
        return Source.StartActivity("send digest", ActivityKind.Producer, parentContext: default, links: links)?.SetTag("korus.slot", slot);
    }

    /// <summary>The trace and span of now, to be stored: a W3C traceparent.</summary>
    internal static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null;

    private static ActivityContext Parse(string? trace) => ActivityContext.TryParse(trace, null, isRemote: true, out var context) ? context : default;

    private static Activity? Tagged(Activity? activity, ReleaseKey release) =>
        activity?.SetTag("korus.source", release.Source).SetTag("korus.release", release.Id);
}
