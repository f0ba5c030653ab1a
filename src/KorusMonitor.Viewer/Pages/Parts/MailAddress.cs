using KorusMonitor.Digests.Rendering;

namespace KorusMonitor.Viewer.Pages.Parts;

/// <summary>Where a mail's links lead from this site.</summary>
internal static class MailAddress
{
    /// <param name="link">As the mail has it: absolute.</param>
    /// <param name="viewer">Where the mail says that the viewer is; <c>null</c> when it is not known.</param>
    /// <returns>Relative for what this site has, wherever it answers now.</returns>
    public static string Here(LinkView link, string? viewer)
    {
        if (viewer is not null)
        {
            return link.Url.StartsWith(viewer, StringComparison.Ordinal) ? "/" + link.Url[viewer.Length..] : link.Url;
        }

        return Uri.TryCreate(link.Url, UriKind.Absolute, out var address) ? address.PathAndQuery + address.Fragment : link.Url;
    }
}
