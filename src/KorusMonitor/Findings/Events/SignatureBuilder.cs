using System.Globalization;
using KorusMonitor.Findings.Entities;
using KorusMonitor.Reading;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Events;

/// <summary>Makes the signature of a release from what was found in it. Pure.</summary>
internal static class SignatureBuilder
{
    private const int MostNames = 32;
    private const int MostFigures = 16;
    private const int MostReferences = 12;

    /// <summary>An event is told within so many days of the days that its news names.</summary>
    private const int NearDays = 45;

    private static readonly string[] Measurable = ["percent", "percentage-point", "tonne", "vehicle", "job", "barrel"];

    /// <param name="reading">Text, date and issuer.</param>
    /// <param name="sentences">Of the same text.</param>
    /// <param name="findings">Of the same text; its own signature is not looked at.</param>
    public static EventSignature Of(DocumentReading reading, IReadOnlyList<TextSpan> sentences, FindingsDocument findings)
    {
        var news = NewsPart.Length(reading.Text);
        var core = NewsPart.CoreEnd(sentences, news);
        var (actions, subjects) = EventTopics.In(reading.Text, core);
        return new EventSignature
        {
            PublishedOn = reading.Published?.ToIso(),
            Zone = reading.Published?.Zone,
            Issuer = reading.Issuer,
            Kind = reading.Kind,
            Language = reading.Language,
            Sketch = TextSketch.Of(reading.Text.AsSpan(0, news)),
            Words = EventWords.Of(reading.Title, reading.Text.AsSpan(0, core), reading.Language),
            Days = Days(reading, findings.Dates, core),
            Periods = [.. findings.Figures.Where(figure => figure.Start < core).Select(figure => figure.Period).OfType<string>()
                .Where(period => period.Length == 7).Distinct().Take(MostReferences)],
            Names = [.. findings.Entities.Where(entity => entity.Mentions[0].Start < core).Select(entity => entity.Id).Take(MostNames)],
            Figures = [.. findings.Figures.Where(figure => figure.Start < core).Select(Written).OfType<string>().Distinct().Take(MostFigures)],
            References = [.. findings.Citations.Where(citation => citation.Start < core).Select(citation => citation.Id)
                .Concat(
                    findings.Relations.Where(relation => relation.Start < core && relation.On is not null)
                        .Select(relation => $"{relation.Kind} {relation.On}"))
                .Distinct().Take(MostReferences)],
            Actions = actions,
            Subjects = subjects,
        };
    }

    private static IReadOnlyList<string> Days(DocumentReading reading, IReadOnlyList<CalendarDate> dates, int core)
    {
        var published = reading.Published is { Precision: DatePrecision.Day } known ? known.Date : (LocalDate?)null;
        return
        [
            .. dates.Where(date => date.Start < core && date.Value.Length is 10 or 21)
                .Select(date => date.Value)
                .Where(value => published is not { } on
                    || (LocalDatePattern.Iso.Parse(value[..10]) is { Success: true, Value: var day }
                        && Math.Abs(Period.DaysBetween(on, day)) <= NearDays && day != on))
                .Distinct().Take(MostReferences),
        ];
    }

    /// <summary>Amounts and measured counts; two years or three days are in every release.</summary>
    private static string? Written(Figure figure) =>
        figure.Value is { } value && (figure.Unit.Length == 3 || Measurable.Contains(figure.Unit))
            ? string.Create(CultureInfo.InvariantCulture, $"{figure.Unit} {Math.Abs(value):0.######}")
            : null;
}
