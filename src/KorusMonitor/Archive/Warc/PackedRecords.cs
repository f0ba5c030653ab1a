using System.IO.Compression;

namespace KorusMonitor.Archive.Warc;

/// <summary>
/// The records of a packed file. Members follow each other, and the framework unpacks them as one stream. Where that breaks, the members
/// around the damage are tried one by one, and the stream goes on behind it.
/// </summary>
internal sealed class PackedRecords(Stream file, WarcLimits limits)
{
    /// <summary>How far reading may be ahead of the last record it gave: the chunk of a source and the framework's buffer, with room.</summary>
    private const int ReadAhead = 128 * 1024;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public IEnumerable<WarcItem> Read()
    {
        long? start = 0;
        while (start is { } at)
        {
            var (lastGood, wasCut) = (at, false);
            foreach (var item in Records(at, file.Length))
            {
                wasCut = item.Damage == RecordStream.Cut;
                if (!wasCut && IsNew(item))
                {
                    yield return item;
                    lastGood = Math.Max(at, file.Position - ReadAhead);
                }
            }

            if (!wasCut)
            {
                yield break;
            }

            var failed = file.Position;
            var isSaid = false;
            start = lastGood == at ? at : GzipMembers.NextRecord(file, lastGood);
            while (start is { } member && (member < failed || !isSaid))
            {
                var following = GzipMembers.NextRecord(file, member + 1);
                foreach (var item in Records(member, following ?? file.Length).Where(IsNew))
                {
                    isSaid |= item.Damage is not null;
                    yield return item.Damage == RecordStream.Cut ? Damage(member) : item;
                }

                start = following;
            }

            if (!isSaid)
            {
                yield return Damage(lastGood);
            }
        }
    }

    private static WarcItem Damage(long near) =>
        new(null, FormattableString.Invariant($"what is packed behind byte {near} is damaged and does not unpack"));

    private bool IsNew(WarcItem item) => item.Record?.Field(WarcFields.RecordId) is not { } id || seen.Add(id);

    private IEnumerable<WarcItem> Records(long from, long to)
    {
        using var slice = new StreamSlice(file, from, to);
        using var gzip = new GZipStream(slice, CompressionMode.Decompress);
        var isCut = false;
        foreach (var item in new RecordStream(new RecordSource(gzip, limits.LargestFile), limits).Read())
        {
            isCut = item.Damage == RecordStream.Cut;
            yield return item;
        }

        // What does not begin as a member ends the unpacking without a word.
        if (!isCut && !slice.IsReadToEnd)
        {
            yield return new WarcItem(null, RecordStream.Cut);
        }
    }
}
