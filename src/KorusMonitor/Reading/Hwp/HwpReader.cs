using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Hwp;

/// <summary>HWP 5: a compound file whose sections are packed lists of records (Hancom's published format, revision 1.3).</summary>
internal static class HwpReader
{
    private const int LargestSection = 128 * 1024 * 1024;
    private const int MostSections = 1000;
    private const string Signature = "HWP Document File";

    [Flags]
    private enum Properties
    {
        None = 0,
        Packed = 1,
        Password = 2,
        Distribution = 4,
        Certificate = 0x100,
        Drm = 0x10,
    }

    /// <exception cref="FileProblemException">It is encrypted, damaged, of an older version, or unpacks to too much.</exception>
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        var file = CompoundFile.Open(document.Bytes);
        var header = file.Read("FileHeader");
        if (header is not { Length: >= 40 } || !header.AsSpan().StartsWith("HWP Document File"u8))
        {
            throw new FileProblemException($"it has no header '{Signature}'");
        }

        var properties = (Properties)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(36));
        if ((properties & (Properties.Password | Properties.Certificate | Properties.Drm)) != 0)
        {
            throw new FileProblemException("it is encrypted and opens only with a password or a certificate");
        }

        var isDistribution = (properties & Properties.Distribution) != 0;
        var sections = Sections(file, isDistribution ? "ViewText/Section" : "BodyText/Section");
        if (sections.Count == 0)
        {
            throw new FileProblemException("it has no section with text");
        }

        var budget = LargestSection;
        var walk = new HwpWalk(Sizes(file, properties, ref budget));
        foreach (var name in sections)
        {
            var bytes = file.Read(name)!;
            var plain = isDistribution ? DistributionText.Open(bytes) : bytes;
            walk.Section(HwpRecord.Parse(Unpack(plain, properties, ref budget)));
        }

        return FileAssembly.Of("hwp", Headline.Mark(walk.Parts), document, profile);
    }

    private static List<string> Sections(CompoundFile file, string prefix) =>
    [
        .. file.Names.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue)
            .Take(MostSections),
    ];

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> bytes, Properties properties, ref int budget)
    {
        if ((properties & Properties.Packed) == 0)
        {
            return bytes;
        }

        using var stream = new DeflateStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                whole.Write(buffer, 0, read);
                if ((budget -= read) < 0)
                {
                    throw new FileProblemException($"its sections unpack to more than {LargestSection / (1024 * 1024)} MB");
                }
            }
        }
        catch (InvalidDataException)
        {
            // Cut off or damaged: what came out before is what there is.
            return whole.ToArray();
        }

        return whole.ToArray();
    }

    /// <summary>Letter sizes in points by the number of their character shape.</summary>
    private static List<double> Sizes(CompoundFile file, Properties properties, ref int budget)
    {
        var sizes = new List<double>();
        if (file.Read("DocInfo") is { } packed)
        {
            foreach (var shape in Flat(HwpRecord.Parse(Unpack(packed, properties, ref budget))).Where(record => record.Tag == HwpRecord.CharShape))
            {
                // Behind the faces, ratios, spacings, relative sizes and offsets of seven scripts.
                sizes.Add(shape.Data.Length >= 46 ? BinaryPrimitives.ReadInt32LittleEndian(shape.Data.Span[42..]) / 100.0 : 0);
            }
        }

        return sizes;
    }

    private static IEnumerable<HwpRecord> Flat(IEnumerable<HwpRecord> records) => records.SelectMany(record => Flat(record.Children).Prepend(record));
}
