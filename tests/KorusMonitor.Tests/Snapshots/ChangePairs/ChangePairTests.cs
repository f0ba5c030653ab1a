using System.Globalization;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Snapshots.Diffing;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Snapshots.ChangePairs;

/// <summary>Every pair in English and Korean, read by a source's selectors and by the general rules: no false item, none missed.</summary>
public sealed class ChangePairTests(ITestOutputHelper output)
{
    private static readonly ReadingProfile Profile = new()
    {
        Issuer = "org:harbour",
        Language = "en",
        Zone = "Asia/Seoul",
        Layouts = [new Layout { Name = "view", Body = ".view-body", Title = ".view-title", Dates = [".date"], Noise = [".ad-slot", ".ad"], Attachments = ".view-files a" }],
    };

    public static TheoryData<string, string> Ways => new() { { "en", "profile" }, { "ko", "profile" }, { "en", "general" }, { "ko", "general" } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void No_false_item_and_none_missed(string language, string way)
    {
        var wrong = new List<string>();
        foreach (var pair in Pairs.All)
        {
            var found = Judge(pair, language == "ko" ? Sheet.Korean : Sheet.English, way == "profile" ? (Template.Office, Profile) : (Template.News, null));
            if (found != pair.Expected)
            {
                wrong.Add($"{pair.Name}: {found} instead of {pair.Expected}");
            }
        }

        output.WriteLine($"{language}, {way}: {Pairs.All.Count - wrong.Count} of {Pairs.All.Count} pairs right");
        wrong.ShouldBeEmpty();
    }

    private static string Judge(Pair pair, Sheet sheet, (Template Template, ReadingProfile? Profile) way)
    {
        var before = Read(way.Template.Render(pair.Before(sheet)), way.Profile, out _);
        var after = Read(pair.After(sheet, way.Template), way.Profile, out var document);
        if (BlockPageRule.Judge(document, after) is not null)
        {
            return "wall";
        }

        if (!after.HasBody)
        {
            return "empty";
        }

        var verdict = ChangeRules.Judge(after, [new KnownVersion(1, Meaning.Of(before), Withdrawn: false)]);
        var changes = SentenceDiff.Compare(before.Text, Sentences.Split(before.Text, before.Blocks), after.Text, Sentences.Split(after.Text, after.Blocks));
        return verdict.IsNoise ? changes.Count == 0 ? "noise" : "noise with changes" : string.Create(CultureInfo.InvariantCulture, $"edited {changes.Count}");
    }

    private static DocumentReading Read(byte[] html, ReadingProfile? profile, out RawDocument document)
    {
        document = new RawDocument(html, "text/html", new Uri("https://harbour.example/view?id=7"));
        return new DocumentReader().Read(document, profile);
    }
}
