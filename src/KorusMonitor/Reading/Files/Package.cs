using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace KorusMonitor.Reading.Files;

/// <summary>
/// A document that is a ZIP of XML. Names are never used as paths; archives inside are never opened; what unpacks to more than a document may is refused
/// while it unpacks, whatever its header says.
/// </summary>
internal sealed class Package : IDisposable
{
    private const int MostEntries = 20_000;
    private const int LargestPart = 64 * 1024 * 1024;
    private const int LargestWhole = 192 * 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private Package(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries)
        {
            // Of two entries of one name the first counts, for every reader alike.
            entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }
    }

    public IEnumerable<string> Names => entries.Keys;

    /// <exception cref="FileProblemException">It is no ZIP that can be read.</exception>
    public static Package Open(ReadOnlyMemory<byte> data)
    {
        ZipArchive? archive = null;
        try
        {
            var stream = MemoryMarshal.TryGetArray(data, out var segment)
                ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
                : new MemoryStream(data.ToArray(), writable: false);
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Count <= MostEntries
                ? new Package(archive)
                : throw new FileProblemException($"its archive has more than {MostEntries:N0} parts");
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            archive?.Dispose();
            throw new FileProblemException("its archive is damaged or cut off");
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <returns><c>null</c> when there is no such part.</returns>
    /// <exception cref="FileProblemException">It is encrypted, damaged, no XML, or unpacks to too much.</exception>
    public XElement? Xml(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw new FileProblemException("it is encrypted and opens only with a password");
        }

        try
        {
            using var bounded = new MemoryStream(Unpack(entry), writable: false);
            using var reader = XmlReader.Create(bounded, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LargestPart,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            return XmlTree.Load(reader);
        }
        catch (Exception broken) when (broken is XmlException || IsBroken(broken))
        {
            throw new FileProblemException($"its part {OneLine(name)} is damaged");
        }
    }

    public void Dispose() => archive.Dispose();

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            unpacked += read;
            if (whole.Length > LargestPart || unpacked > LargestWhole)
            {
                throw new FileProblemException(
                    $"its archive unpacks to more than {(whole.Length > LargestPart ? LargestPart : LargestWhole) / (1024 * 1024)} MB");
            }
        }

        return whole.ToArray();
    }

    private static bool IsBroken(Exception thrown) =>
        thrown is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException;

    private static string OneLine(string name) => string.Concat(name.Where(c => !char.IsControl(c)).Take(80));
}
