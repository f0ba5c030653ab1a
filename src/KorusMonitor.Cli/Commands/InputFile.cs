using KorusMonitor.Reading;

namespace KorusMonitor.Cli.Commands;

/// <summary>A document on disk, bounded in size.</summary>
internal static class InputFile
{
    private const long MaxBytes = 64L * 1024 * 1024;

    /// <exception cref="StatedFailureException">There is no such file, or it is too large.</exception>
    public static async Task<RawDocument> ReadAsync(string path, Uri? url, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new StatedFailureException("the file's name is empty");
        }

        if (Directory.Exists(path))
        {
            throw new StatedFailureException($"{path} is a folder, not a file");
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new StatedFailureException($"no such file: {path}");
        }

        if (file.Length > MaxBytes)
        {
            throw new StatedFailureException($"{path} has {file.Length:N0} bytes; the limit is {MaxBytes:N0}");
        }

        return new RawDocument(await File.ReadAllBytesAsync(path, cancellationToken), Url: url, FileName: file.Name);
    }

    /// <exception cref="WrongUsageException">The text is no absolute http address.</exception>
    public static Uri? Address(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri
        : throw new WrongUsageException($"'{text}' is not an http or https address");
}
