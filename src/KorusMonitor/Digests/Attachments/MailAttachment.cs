namespace KorusMonitor.Digests.Attachments;

/// <summary>A file that travels with a mail.</summary>
/// <param name="Name">ASCII, with its ending.</param>
/// <param name="Type">
/// Media type with its charset: <c>text/calendar; charset=utf-8</c>. No second parameter: System.Net.Mail writes several in an order that
/// differs from one process to the next.
/// </param>
/// <param name="Content">UTF-8.</param>
public sealed record MailAttachment(string Name, string Type, string Content);
