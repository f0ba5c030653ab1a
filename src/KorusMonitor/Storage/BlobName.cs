using System.Buffers;

namespace KorusMonitor.Storage;

/// <summary>Which names a store takes: the same for a folder and for Azure, so that a store can be copied from one to the other.</summary>
public static class BlobName
{
    public const int LongestName = 800;
    private const int LongestSegment = 200;
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~=-");

    /// <exception cref="ArgumentException">The name would not survive as a file name or as a blob's URL.</exception>
    public static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return IsName(name)
            ? name
            : throw new ArgumentException(
                $"'{name}' is not a blob name: segments of letters, digits and . _ ~ = - joined by /, none empty, longer than {LongestSegment} " +
                $"or with a dot at an end, at most {LongestName} characters in all",
                nameof(name));
    }

    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > LongestName)
        {
            return false;
        }

        foreach (var range in name.Split('/'))
        {
            if (!IsSegment(name[range]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it can stand between two slashes.</summary>
    public static bool IsSegment(ReadOnlySpan<char> segment) =>
        segment.Length is > 0 and <= LongestSegment && segment[0] != '.' && segment[^1] != '.' && !segment.ContainsAnyExcept(Allowed);
}
