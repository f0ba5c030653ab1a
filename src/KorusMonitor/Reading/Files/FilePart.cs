namespace KorusMonitor.Reading.Files;

/// <summary>A paragraph, heading or row as a file gives it; its text holds no line end.</summary>
/// <param name="Kind">What it is; <see cref="BlockKind.Title"/> where the file itself says so.</param>
/// <param name="Text">As it is read.</param>
/// <param name="Page">From 1; 0 where the format has no pages.</param>
/// <param name="Size">Of its letters in points; 0 where the format does not say.</param>
internal sealed record FilePart(BlockKind Kind, string Text, int Page = 0, double Size = 0);

/// <summary>The file cannot be read; the message ends a sentence that begins with its name, such as <c>it is encrypted</c>.</summary>
internal class FileProblemException(string message) : Exception(message);
