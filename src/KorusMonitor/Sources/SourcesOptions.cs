namespace KorusMonitor.Sources;

/// <summary>Section <c>Korus:Sources</c>: a source's id to what is configured for it. Sources that are not named keep their defaults.</summary>
public sealed class SourcesOptions() : Dictionary<string, SourceOptions>(StringComparer.OrdinalIgnoreCase);

/// <summary>Section <c>Korus:Sources:&lt;id&gt;</c>.</summary>
public sealed record SourceOptions
{
    /// <summary>Scheme, host and port where the site answers, for example <c>http://127.0.0.1:5080</c>; <c>null</c> is the real site.</summary>
    public string? BaseAddress { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>In days; <c>null</c> takes the source's own.</summary>
    public int? StaleAfterDays { get; init; }
}
