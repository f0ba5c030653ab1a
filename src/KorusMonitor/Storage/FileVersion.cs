using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace KorusMonitor.Storage;

/// <summary>
/// The version of a stored file: its time of writing and the hash of its content. The time is set by the writer, always later than that of the
/// file it replaces, so that writing A, then B, then A again gives three versions; the hash guards a store whose times were changed by a copy.
/// </summary>
internal static class FileVersion
{
    /// <summary>File systems keep times in steps of 100 ns (as .NET sees them), 10 ms or up to 2 s.</summary>
    private static readonly TimeSpan[] Steps = [TimeSpan.Zero, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(2)];
    private static long lastGiven;

    /// <summary>Marks a file that is being written, before it gets its name.</summary>
    /// <param name="later">The time of the file that it replaces, or <see cref="DateTime.MinValue"/>.</param>
    /// <exception cref="IOException">The file system keeps no times.</exception>
    public static string Give(SafeFileHandle file, ReadOnlySpan<byte> content, DateTimeOffset now, DateTime later)
    {
        var time = NextTime(now.UtcTicks, later.Ticks);
        foreach (var step in Steps)
        {
            File.SetLastWriteTimeUtc(file, time + step);
            var kept = File.GetLastWriteTimeUtc(file);
            if (kept > later)
            {
                return Of(kept, content);
            }
        }

        throw new IOException("the file system keeps no times of writing, which versions are made of");
    }

    /// <param name="time">When the file was written, as the file system keeps it.</param>
    /// <param name="content">Of the file.</param>
    public static string Of(DateTime time, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return $"{time.Ticks:x}-{Convert.ToHexStringLower(hash[..8])}";
    }

    /// <summary>No time is given twice by one process: a clock that stands still or steps back must not repeat a version.</summary>
    private static DateTime NextTime(long now, long later)
    {
        while (true)
        {
            var last = Interlocked.Read(ref lastGiven);
            var next = Math.Max(Math.Max(now, last + 1), later + 1);
            if (Interlocked.CompareExchange(ref lastGiven, next, last) == last)
            {
                return new DateTime(next, DateTimeKind.Utc);
            }
        }
    }
}
