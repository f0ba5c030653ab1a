using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Tests.Findings.Entities;

public sealed class EntityRecognizerTests
{
    private static readonly EntityRecognizer Recognizer = new();

    public static TheoryData<LabelledText> Texts() =>
    [
        .. LabelledTexts.OfficesAndRoles, .. LabelledTexts.PeopleByDate, .. LabelledTexts.NamesOfThings, .. LabelledTexts.LookAlikes, .. LabelledLists.English, .. LabelledLists.People, .. LabelledLists.Korean,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_an_analyst_would_mark_is_found(LabelledText text) => text.ShouldBeRead();

    [Fact]
    public void A_simple_title_is_part_of_the_mention() =>
        new LabelledText("Later Ambassador Lighthizer left.").Find().ShouldHaveSingleItem().Mentions.ShouldHaveSingleItem()
            .ShouldBe(new KorusMonitor.Findings.Mention("Ambassador Lighthizer", 6, 21));

    [Theory]
    [InlineData("Kim Hyun-chong")]
    [InlineData("Hyun-chong Kim")]
    [InlineData("Hyun Chong Kim")]
    [InlineData("Kim Hyun Chong")]
    [InlineData("Kim\u00A0Hyun\u2010chong")]
    [InlineData("Kim Hyunchong")]
    [InlineData("김현종")]
    public void Every_spelling_leads_to_one_person(string name) =>
        new LabelledText($"It was {name}.", "kim-hyun-chong").ShouldBeRead();

    [Theory]
    [InlineData("U.S.-Korea Free Trade Agreement")]
    [InlineData("US-Korea Free Trade Agreement")]
    [InlineData("U.S.- Korea Free Trade Agreement")]
    [InlineData("U.S. – Korea Free Trade Agreement")]
    [InlineData("United States\u2013Korea Free Trade\nAgreement")]
    [InlineData("KORUS\u00A0FTA")]
    [InlineData("Korus FTA")]
    [InlineData("한·미 FTA")]
    public void Every_spelling_leads_to_one_agreement(string name) =>
        new LabelledText($"Under the {name}, trade grew.").Find()[0].Mentions[0].Text.ShouldBe(name);

    [Fact]
    public void Unknown_Koreans_have_one_id_in_either_order()
    {
        new LabelledText("Director Seo-yeon Han spoke.", "han-seo-yeon").ShouldBeRead();
        new LabelledText("Director Han Seo-yeon spoke.", "han-seo-yeon").ShouldBeRead();
    }

    [Fact]
    public void Entities_come_in_order_of_their_first_mention()
    {
        var starts = new LabelledText(string.Join(' ', LabelledTexts.OfficesAndRoles.Select(text => text.Text))).Find()
            .Select(entity => entity.Mentions[0].Start).ToList();
        starts.ShouldBe(starts.Order());
    }

    [Fact]
    public void Offsets_hold_and_nothing_throws_on_texts_made_of_names_and_noise()
    {
        var pieces = Gen.Elements(
            "Minister", "Presidents", "Kim", "Hyun-chong", "and", "Trump", ",", ".", "\n", "\n\n", "U.S.", "Korea", "(", ")", "KORUS", "Trade", "Representative",
            "of", "for", "the", "said", "Agreement", "Committee", "-", "–", "Dr.", "J.", "O'Neill", "Ministry", "Act", "1974", "한미", "FTA", "산업통상부는", "\u00A0", "’s", "\uD800", "é");
        var texts = pieces.ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Prop.ForAll(texts, HasTrueOffsets).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), HasTrueOffsets).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Alpha Beta Gamma Delta ")]
    [InlineData("Minister ")]
    [InlineData("Kim Park Lee ")]
    [InlineData("Presidents Kim and ")]
    [InlineData("United States Trade ")]
    [InlineData("A. ")]
    [InlineData("a-")]
    [InlineData("Trade, Industry, ")]
    [InlineData("special session of the ")]
    public void Time_grows_with_the_text_and_not_faster(string piece)
    {
        Milliseconds(piece, 20_000);
        var small = Milliseconds(piece, 500_000);
        Milliseconds(piece, 4_000_000).ShouldBeLessThan((small + 100) * 8 * 4);
    }

    private static bool HasTrueOffsets(string? text) =>
        text is null || Recognizer.Find(text, null).All(entity => entity.Mentions.Count > 0
            && entity.Mentions.All(mention => mention.Length > 0 && text.Substring(mention.Start, mention.Length) == mention.Text));

    private static long Milliseconds(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Recognizer.Find(text, null).ShouldNotBeNull();
        return watch.ElapsedMilliseconds;
    }
}
