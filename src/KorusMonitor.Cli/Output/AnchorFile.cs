using KorusMonitor.Stages.Verifying;

namespace KorusMonitor.Cli.Output;

/// <summary>The manifests of a day, kept elsewhere: whoever changes the store cannot change these. Lines as <c>sha256sum -c</c> reads them.</summary>
internal static class AnchorFile
{
    private const string Between = "  ";

    /// <summary>Adds what the anchor has and the store has not; writes the anchor anew where all is proved.</summary>
    /// <exception cref="StatedFailureException">The file is no anchor.</exception>
    public static async Task<VerifyReport> HoldAsync(FileInfo file, VerifyReport report, CancellationToken cancellationToken)
    {
        var lines = file.Exists ? await File.ReadAllLinesAsync(file.FullName, cancellationToken) : [];
        var stored = report.Manifests.ToDictionary(manifest => manifest.Key, manifest => manifest.Value);
        var of = FormattableString.Invariant($"the anchor of {(file.Exists ? file.LastWriteTimeUtc : default):yyyy-MM-dd HH:mm} UTC has");
        List<VerifyProblem> missed = [.. lines.Select(Parse).Where(line => stored.GetValueOrDefault(line.Name) != line.Hash).Select(line =>
            new VerifyProblem(line.Name, stored.ContainsKey(line.Name) ? $"is another manifest than {of} (SHA-256 {line.Hash})" : $"is missing: {of} it"))];
        report = report with { Problems = [.. report.Problems, .. missed] };
        if (report.Problems.Count == 0)
        {
            var half = file.FullName + ".part";
            await File.WriteAllLinesAsync(half, report.Manifests.Select(manifest => manifest.Value + Between + manifest.Key), cancellationToken);
            File.Move(half, file.FullName, overwrite: true);
        }

        return report;

        (string Hash, string Name) Parse(string line) => line.Split(Between) is [{ Length: 64 } hash, var name] ? (hash, name)
            : throw new StatedFailureException($"{file.FullName} is no anchor: '{(line.Length > 80 ? line[..80] : line)}' is no line of it");
    }
}
