namespace KorusMonitor.Archive.Warc;

/// <summary>What a foreign archive may cost: whatever it holds, memory and time stay bounded.</summary>
public sealed record WarcLimits
{
    /// <summary>A larger record is passed over and said.</summary>
    public int LargestBlock { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of a record's header.</summary>
    public int LargestHead { get; init; } = 256 * 1024;

    /// <summary>So many damaged places, and the rest of the file is left alone.</summary>
    public int MostDamages { get; init; } = 200;

    /// <summary>Unpacked bytes of the whole file: a file that unpacks to more is a bomb.</summary>
    public long LargestFile { get; init; } = 256L * 1024 * 1024 * 1024;

    /// <summary>A record that is passed over may be so long; unpacking more than that of one record is refused.</summary>
    public long LongestSkip { get; init; } = 8L * 1024 * 1024 * 1024;
}
