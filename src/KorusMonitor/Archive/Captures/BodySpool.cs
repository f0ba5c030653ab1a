using System.Security.Cryptography;

namespace KorusMonitor.Archive.Captures;

/// <summary>Bodies on disk while an archive is read: they come in any order and any number, and are wanted by release and time.</summary>
public sealed class BodySpool : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korus-import-");

    /// <returns>SHA-256, lower-case hex.</returns>
    public string Keep(ReadOnlySpan<byte> body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, body);
        }

        return hash;
    }

    public byte[] Take(string hash) => File.ReadAllBytes(PathOf(hash));

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string hash) => Path.Combine(folder.FullName, hash);
}
