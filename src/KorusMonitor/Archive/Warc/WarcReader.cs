namespace KorusMonitor.Archive.Warc;

/// <summary>What stands next in a WARC file: a record, or what is wrong at its place.</summary>
/// <param name="Record"><c>null</c> for a damage.</param>
/// <param name="Damage">One line; <c>null</c> for a record.</param>
public readonly record struct WarcItem(WarcRecord? Record, string? Damage);

/// <summary>
/// Reads WARC 0.17 to 1.1, plain or packed, record by record. Nothing that a file holds throws: what cannot be read is said, and reading
/// goes on at the next record that can be found.
/// </summary>
/// <param name="file">Seekable.</param>
/// <param name="limits">What the file may cost.</param>
public sealed class WarcReader(Stream file, WarcLimits limits)
{
    public IEnumerable<WarcItem> Read()
    {
        var items = GzipMembers.IsPacked(file)
            ? new PackedRecords(file, limits).Read()
            : new RecordStream(new RecordSource(new StreamSlice(file, 0, file.Length), limits.LargestFile), limits).Read();
        var damages = 0;
        foreach (var item in items)
        {
            yield return item.Damage == RecordStream.Cut ? new WarcItem(null, "the file cannot be read any further") : item;
            if (item.Damage is not null && ++damages >= limits.MostDamages)
            {
                yield return new WarcItem(null, "too much is damaged: the rest of the file is left out");
                yield break;
            }
        }
    }
}
