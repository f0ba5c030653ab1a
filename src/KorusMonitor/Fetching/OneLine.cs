namespace KorusMonitor.Fetching;

/// <summary>Addresses from outside, as they may stand in a line for people.</summary>
internal static class OneLine
{
    private const int MaxLength = 300;

    /// <summary>Escaped, so it has no line breaks or control characters; credentials left out; cut when longer than a line should be.</summary>
    public static string Of(Uri address)
    {
        var text = address.IsAbsoluteUri
            ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : Uri.EscapeDataString(address.OriginalString);
        return text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
    }
}
