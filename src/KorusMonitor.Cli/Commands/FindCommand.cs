using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus find</c>: a file to its findings.</summary>
internal static class FindCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "A saved web page or a text file", Arity = ArgumentArity.ZeroOrOne }.NoOption();
        var url = new Option<string?>("--url") { Description = "Where the page lives", HelpName = "U" };
        var published = new Option<string?>("--published") { Description = "Its date (ISO), when the file does not say or says it wrongly", HelpName = "DATE" };
        var source = new Option<string?>("--source") { Description = "The source it comes from ('korus sources' lists them)", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "The findings as JSON" };
        var jsonl = new Option<bool>("--jsonl") { Description = "Lines {\"id\",\"text\",\"published\"?} from stdin, lines {\"id\", …findings} to stdout" };
        var command = new Command("find", "Find people, offices, agreements, figures, dates and deadlines in a file")
        {
            file, url, published, source, json, jsonl,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(jsonl))
            {
                var lines = new FindingExtractor();
                return await JsonLines.AnswerAsync((line, id) => Task.FromResult(Answer(lines, line, id)), cancellationToken);
            }

            var path = parsed.GetValue(file) ?? throw new WrongUsageException("name a file, or use --jsonl");
            var address = InputFile.Address(parsed.GetValue(url));
            var document = await InputFile.ReadAsync(path, address, cancellationToken);
            var known = address is null ? null : SourceCatalog.ForUrl(address);
            var named = parsed.GetValue(source) is { } id
                ? SourceCatalog.ForId(id) ?? throw new WrongUsageException($"there is no source '{id}' ('korus sources' lists them)")
                : null;
            var reading = Dated(new DocumentReader().Read(document, (named ?? known?.Source)?.Profile), parsed.GetValue(published));
            var findings = new FindingExtractor().Find(reading, known?.Key, address?.AbsoluteUri);
            if (named is not null)
            {
                findings = findings with { Release = findings.Release with { Source = named.Id } };
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(findings, KorusJson.Indented));
            }
            else
            {
                FindingsText.Print(findings, reading.Text);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static object Answer(FindingExtractor extractor, JsonLine line, JsonElement id)
    {
        var findings = extractor.Find(Dated(DocumentReader.ReadText(line.Required("text")), line.Optional("published")), null, null);
        return new
        {
            id,
            release = findings.Release,
            entities = findings.Entities,
            figures = findings.Figures,
            dates = findings.Dates,
            deadlines = findings.Deadlines,
            citations = findings.Citations,
            checks = findings.Checks,
            checkSummary = findings.CheckSummary,
        };
    }

    private static DocumentReading Dated(DocumentReading reading, string? published)
    {
        if (string.IsNullOrWhiteSpace(published))
        {
            return reading;
        }

        var zone = reading.Published?.Zone ?? (reading.Language == "ko" ? "Asia/Seoul" : "America/New_York");
        return reading with { Published = ParseDate(published.Trim(), zone) };
    }

    private static PublicationDate ParseDate(string text, string zone)
    {
        var day = LocalDatePattern.Iso.Parse(text.Length > 10 && text[10] is ('T' or ' ') ? text[..10] : text);
        if (day.Success)
        {
            return new PublicationDate(day.Value, DatePrecision.Day, zone, "given");
        }

        var month = LocalDatePattern.Iso.Parse(text + "-01");
        if (month.Success)
        {
            return new PublicationDate(month.Value, DatePrecision.Month, zone, "given");
        }

        var year = LocalDatePattern.Iso.Parse(text + "-01-01");
        return year.Success
            ? new PublicationDate(year.Value, DatePrecision.Year, zone, "given")
            : throw new WrongUsageException($"'{text}' is not an ISO date such as 2017-07-12");
    }
}
