using System.Text.Json.Serialization;

namespace KorusMonitor.Stages.Verifying;

/// <param name="Snapshots">Manifests proved, with their bytes, findings and statements.</param>
/// <param name="Blobs">Everything that was read, by the first part of its name, ascending.</param>
/// <param name="Problems">What is not as it was written, or is missing; by name.</param>
/// <param name="Notes">What could not be proved and is no fault, one line each.</param>
/// <param name="Root">SHA-256 over the names and hashes of all manifests: written down elsewhere, it proves later that none was changed or taken away.</param>
public sealed record VerifyReport(
    int Snapshots, IReadOnlyList<KindCount> Blobs, IReadOnlyList<VerifyProblem> Problems, IReadOnlyList<string> Notes, string Root)
{
    /// <summary>SHA-256 of every sound manifest by its name, ascending: what the root is made of.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Manifests { get; init; } = [];
}

/// <param name="Kind"><c>content</c>, <c>snapshots</c>, …</param>
public sealed record KindCount(string Kind, int Count);

/// <param name="Name">The blob.</param>
/// <param name="What">What is wrong with it, and what to do where something can be done.</param>
public sealed record VerifyProblem(string Name, string What);
