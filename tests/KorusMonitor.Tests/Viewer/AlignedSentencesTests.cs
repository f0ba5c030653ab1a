using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Viewer.Pages.Compare;

namespace KorusMonitor.Tests.Viewer;

public sealed class AlignedSentencesTests
{
    [Theory]
    [InlineData("One is here. Two is there.", "One is here. Two is there.", "= =")]
    [InlineData("One is here. The deficit was ten billion. Three.", "One is here. The deficit was twelve billion. Three.", "= ~ =")]
    [InlineData("One is here. Two is there. Three.", "One is here. Three.", "= - =")]
    [InlineData("One is here. Three.", "One is here. Two is there. Three.", "= + =")]
    [InlineData("", "One is here.", "+")]
    [InlineData("One is here.", "", "-")]
    public void Sentences_stand_beside_each_other(string before, string after, string expected) =>
        string.Join(' ', Rows(before, after).Select(row => (row.Changed, row.Before, row.After) switch
        {
            (false, not null, not null) => "=",
            (true, not null, not null) => "~",
            (true, not null, null) => "-",
            (true, null, not null) => "+",
            _ => "moved",
        })).ShouldBe(expected);

    [Fact]
    public void Nothing_of_either_text_is_lost_and_both_keep_their_order()
    {
        var texts = Gen.ListOf(Gen.Elements("A is one.", "B is two.", "C is three.", "C is thirty.", "D is four of many words.", "D is five of many words."))
            .Select(sentences => string.Join(' ', sentences)).ToArbitrary();
        Prop.ForAll(texts, texts, (before, after) =>
        {
            var rows = Rows(before, after);
            return rows.Select(row => row.After).OfType<TextSpan>().SequenceEqual(Split(after))
                && rows.Select(row => row.Before).OfType<TextSpan>().Order(Comparer<TextSpan>.Create((one, other) => one.Start - other.Start)).Distinct().Count() <= Split(before).Count;
        }).QuickCheckThrowOnFailure();
    }

    private static IReadOnlyList<AlignedRow> Rows(string before, string after) => AlignedSentences.Of(before, Split(before), after, Split(after));

    private static List<TextSpan> Split(string text)
    {
        var spans = new List<TextSpan>();
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOf('.', from) + 1;
            spans.Add(new TextSpan(from, to - from));
            from = to < text.Length ? to + 1 : to;
        }

        return spans;
    }
}
