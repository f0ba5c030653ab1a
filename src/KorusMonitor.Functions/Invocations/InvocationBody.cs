namespace KorusMonitor.Functions.Invocations;

/// <summary>
/// Reads a body whole, up to a limit. Of a longer one the rest is read and dropped, so that the sender, who is still writing, gets to the
/// answer instead of a broken connection.
/// </summary>
internal static class InvocationBody
{
    /// <summary>In bytes. A manifest is a few KB, sent as base64; nothing else that is posted here is longer.</summary>
    public const int Limit = 8 * 1024 * 1024;

    private const int Piece = 81920;

    /// <returns><c>null</c> when it is longer than <see cref="Limit"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var piece = new byte[Piece];
        long length = 0;
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            length += read;
            if (length <= Limit)
            {
                kept.Write(piece, 0, read);
            }
        }

        return length <= Limit ? kept.ToArray() : null;
    }
}
