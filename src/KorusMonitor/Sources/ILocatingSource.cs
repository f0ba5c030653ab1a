namespace KorusMonitor.Sources;

/// <summary>A source that recognises its releases by address alone, without a listing.</summary>
internal interface ILocatingSource : ISource
{
    Site Site { get; }

    /// <summary>Key of the release at an address of the site; <c>null</c> when it is not a release's.</summary>
    ReleaseKey? KeyOf(Uri address);

    /// <summary>Id of the source that the address's section belongs to; <c>null</c> when the address does not say.</summary>
    string? SourceOf(Uri address);
}
