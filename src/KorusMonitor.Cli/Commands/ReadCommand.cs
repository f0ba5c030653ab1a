using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus read</c>: a file to its reading.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "A saved web page or a text file", Arity = ArgumentArity.ZeroOrOne }.NoOption();
        var url = new Option<string?>("--url") { Description = "Where the page lives: chooses the site's layouts and helps to date it", HelpName = "U" };
        var json = new Option<bool>("--json") { Description = "The whole reading as JSON" };
        var jsonl = new Option<bool>("--jsonl")
        {
            Description = "Lines {\"id\",\"path\",\"url\"?} from stdin, lines {\"id\",\"title\",\"date\",\"text\"} to stdout",
        };
        var command = new Command("read", "Read a file: title, date, issuer and text, as the pipeline sees them") { file, url, json, jsonl };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(jsonl))
            {
                return await JsonLines.AnswerAsync((line, id) => AnswerAsync(line, id, cancellationToken), cancellationToken);
            }

            var path = parsed.GetValue(file) ?? throw new WrongUsageException("name a file, or use --jsonl");
            var reading = await ReadAsync(path, InputFile.Address(parsed.GetValue(url)), cancellationToken);
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(reading, KorusJson.Indented) : Plain(reading));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<DocumentReading> ReadAsync(string path, Uri? url, CancellationToken cancellationToken)
    {
        var document = await InputFile.ReadAsync(path, url, cancellationToken);
        return new DocumentReader().Read(document, url is null ? null : SourceCatalog.ForUrl(url)?.Source.Profile);
    }

    private static async Task<object> AnswerAsync(JsonLine line, JsonElement id, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(line.Required("path"), InputFile.Address(line.Optional("url")), cancellationToken);
        return new { id, title = reading.Title, date = reading.Published?.ToIso(), text = Body(reading) };
    }

    /// <summary>The text without its title block: what main-text measures compare.</summary>
    private static string Body(DocumentReading reading) => reading.Format != "html"
        ? reading.Text
        : reading.Blocks.FirstOrDefault(block => block.Kind != BlockKind.Title) is { } first ? reading.Text[first.Start..] : string.Empty;

    private static string Plain(DocumentReading reading) => string.Join(Environment.NewLine, [
        $"title    {reading.Title ?? "(none)"}",
        $"date     {(reading.Published is { } date ? $"{date.ToIso()} {date.Zone} ({date.Basis})" : "(none)")}",
        $"issuer   {reading.Issuer ?? "(none)"}",
        $"kind     {reading.Kind}, {reading.Language}, {reading.Format}, layout {reading.Layout}{(reading.LayoutDrift ? " (drift)" : string.Empty)}",
        .. reading.Attachments.Select(attachment => $"attached {attachment.Name} {attachment.Url}"),
        string.Empty,
        reading.Text,
    ]);
}
