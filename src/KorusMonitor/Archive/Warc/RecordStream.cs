using System.Globalization;
using System.Text;
using KorusMonitor.Fetching;

namespace KorusMonitor.Archive.Warc;

/// <summary>The records of an unpacked stream, and what is wrong between them.</summary>
internal sealed class RecordStream(RecordSource source, WarcLimits limits)
{
    /// <summary>The bytes of the stream could not be had any further.</summary>
    public const string Cut = "cut";

    /// <summary>A value folded over more lines is none.</summary>
    private const int MostFolds = 100;

    /// <summary>Ends behind a damage called <see cref="Cut"/>.</summary>
    public IEnumerable<WarcItem> Read()
    {
        while (Next() is { } item)
        {
            yield return item;
            if (item.Damage == Cut)
            {
                yield break;
            }
        }
    }

    private WarcItem? Next()
    {
        try
        {
            return ReadOne();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return new WarcItem(null, Cut);
        }
    }

    /// <returns><c>null</c> at the end.</returns>
    private WarcItem? ReadOne()
    {
        PassLineEnds();
        if (source.Line(limits.LargestHead) is not { } version)
        {
            return null;
        }

        if (!version.AsSpan().StartsWith("WARC/"u8))
        {
            return Lost("where a record should begin stands something else");
        }

        var fields = Fields();
        var length = fields.Find(field => field.Name.Equals(WarcFields.ContentLength, StringComparison.OrdinalIgnoreCase))?.Value;
        if (!long.TryParse(length?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
        {
            return Lost($"a record{NameOf(fields)} does not say how long it is");
        }

        fields.RemoveAll(field => field.Name.Equals(WarcFields.ContentLength, StringComparison.OrdinalIgnoreCase));
        return bytes <= limits.LargestBlock ? ReadBlock(fields, (int)bytes) : PassOver(fields, bytes);
    }

    private WarcItem ReadBlock(List<HttpField> fields, int length)
    {
        var block = source.Take(length);
        var record = new WarcRecord(fields, block);
        var digest = record.Field(WarcFields.BlockDigest) is { } stated ? WarcDigest.Check(stated, block) : DigestVerdict.Unknown;
        var ends = source.Peek() is '\r' or '\n' or -1;
        if (block.Length == length && (ends || digest == DigestVerdict.Matches))
        {
            // A member's checksum stands at its end: reading on to the next one proves it.
            PassLineEnds();
            return digest == DigestVerdict.Differs
                ? new WarcItem(null, $"the bytes of a record{NameOf(fields)} do not match its digest")
                : new WarcItem(record, null);
        }

        // Its length lies or its end is missing: the records behind it may lie inside what was taken for it.
        source.PutBack(block);
        return Lost($"a record{NameOf(fields)} is not as long as it says");
    }

    private void PassLineEnds()
    {
        while (source.Peek() is '\r' or '\n')
        {
            source.Next();
        }
    }

    private WarcItem PassOver(List<HttpField> fields, long length)
    {
        var skipped = source.Skip(Math.Min(length, limits.LongestSkip));
        return skipped == length
            ? new WarcItem(
                null,
                FormattableString.Invariant($"a record{NameOf(fields)} of {length} bytes is larger than the {limits.LargestBlock} that are taken"))
            : Lost(FormattableString.Invariant($"a record{NameOf(fields)} of {length} bytes is larger than what there is"));
    }

    /// <summary>Goes on to the next line that begins a record.</summary>
    private WarcItem Lost(string what) =>
        new(null, source.FindRecord() ? what : what + "; no further record follows");

    private List<HttpField> Fields()
    {
        var fields = new List<HttpField>();
        var left = limits.LargestHead;
        var folds = 0;
        while (source.Line(left) is { Length: > 0 } line)
        {
            left -= line.Length;
            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text[0] is ' ' or '\t' && fields.Count > 0)
            {
                folds = folds < MostFolds ? folds + 1 : throw new InvalidDataException("a header's value does not end");
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value} {text.Trim()}" };
            }
            else if (colon > 0)
            {
                fields.Add(new HttpField(text[..colon].Trim(), text[(colon + 1)..].Trim()));
            }
        }

        return fields;
    }

    private static string NameOf(List<HttpField> fields)
    {
        var name = fields.Find(field => field.Name.Equals(WarcFields.TargetUri, StringComparison.OrdinalIgnoreCase))?.Value
            ?? fields.Find(field => field.Name.Equals(WarcFields.RecordId, StringComparison.OrdinalIgnoreCase))?.Value;
        return name is null ? string.Empty : $" of {(name.Length > 200 ? name[..200] : name)}";
    }
}
