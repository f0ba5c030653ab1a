namespace KorusMonitor.Digests;

/// <summary>Where the viewer answers: every line of a digest leads to its sentence there.</summary>
public sealed record DigestLinks
{
    /// <param name="viewer">Absolute http or https address; a missing slash at the end is added.</param>
    /// <exception cref="StatedFailureException">It is not such an address.</exception>
    public DigestLinks(string viewer)
    {
        if (!IsAddress(viewer))
        {
            throw new StatedFailureException($"Korus:Digest:ViewerAddress '{viewer}' is not an absolute http or https address.");
        }

        Viewer = viewer.EndsWith('/') ? viewer : viewer + "/";
    }

    public string Viewer { get; }

    /// <summary><c>…/snapshots/{source}/{release}/{n}#s{start}-{length}</c>; without a span, the snapshot's beginning.</summary>
    public string Snapshot(string source, string release, int number, TextSpan? span = null) =>
        FormattableString.Invariant($"{Viewer}snapshots/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(release)}/{number}")
        + (span is { } place ? FormattableString.Invariant($"#s{place.Start}-{place.Length}") : string.Empty);

    /// <summary><c>…/releases/{source}/{release}/compare/{before}/{after}</c>: what changed between two snapshots.</summary>
    public string Compare(string source, string release, int before, int after) =>
        FormattableString.Invariant($"{Viewer}releases/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(release)}/compare/{before}/{after}");

    /// <summary>The page of a whole digest.</summary>
    public string Digest(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return Viewer + "digests/" + string.Join('/', slot.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Whether an address may become a link: what comes from a page could also be <c>javascript:</c>.</summary>
    public static bool IsAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
