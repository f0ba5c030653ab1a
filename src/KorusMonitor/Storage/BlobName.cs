using System.Buffers;

namespace KorusMonitor.Storage;

/// <summary>Which names a store takes: the same for a folder and for Azure, so that a store can be copied from one to the other.</summary>
public static class BlobName
{
    private const int LongestName = 800;
    private const int LongestSegment = 200;
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~=-/");

    /// <exception cref="ArgumentException">The name would not survive as a file name or as a blob's URL.</exception>
    public static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > LongestName || name.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException($"'{name}' is not a blob name: letters, digits and . _ ~ = - / only, at most {LongestName} characters", nameof(name));
        }

        foreach (var range in name.AsSpan().Split('/'))
        {
            var segment = name.AsSpan(range);
            if (segment.IsEmpty || segment[0] == '.' || segment[^1] == '.' || segment.Length > LongestSegment)
            {
                throw new ArgumentException($"'{name}' is not a blob name: a segment is empty, too long, or begins or ends with a dot", nameof(name));
            }
        }

        return name;
    }
}
