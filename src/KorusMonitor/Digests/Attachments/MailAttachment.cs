namespace KorusMonitor.Digests.Attachments;

/// <summary>A file that travels with a mail.</summary>
/// <param name="Name">ASCII, with its ending.</param>
/// <param name="Type">Media type with its parameters: <c>text/calendar; charset=utf-8; method=PUBLISH</c>.</param>
/// <param name="Content">UTF-8.</param>
public sealed record MailAttachment(string Name, string Type, string Content);
