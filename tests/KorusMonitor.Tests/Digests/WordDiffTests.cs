using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Digests.Wording;

namespace KorusMonitor.Tests.Digests;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("It was $27.6 billion in 2016.", "It was $27.7 billion in 2016.", "$27.6", "$27.7")]
    [InlineData("It ends in 2016.", "It ends in 2017.", "2016", "2017")]
    [InlineData("The quota is 70 percent.", "The quota is about 70 percent.", "", "about ")]
    [InlineData("수출은 232억 달러였다.", "수출은 233억 달러였다.", "232억", "233억")]
    [InlineData("Same words.", "Same words.", "", "")]
    [InlineData("One two three.", "Four five six.", "One two three", "Four five six")]
    public void The_words_that_differ_are_marked_and_no_others(string before, string after, string gone, string come)
    {
        var (old, now) = WordDiff.Of(before, after);

        Changed(old).ShouldBe(gone);
        Changed(now).ShouldBe(come);
    }

    [Fact]
    public void Pieces_make_up_both_sentences_again_and_equal_ones_have_no_mark() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((before, after) =>
        {
            var (old, now) = WordDiff.Of(before.Get, after.Get);
            var same = WordDiff.Of(before.Get, before.Get);
            return string.Concat(old.Select(piece => piece.Text)) == before.Get
                && string.Concat(now.Select(piece => piece.Text)) == after.Get
                && Changed(same.Before).Length + Changed(same.After).Length == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sentence_of_a_hundred_thousand_words_is_marked_between_its_common_ends()
    {
        var before = "Start " + string.Concat(Enumerable.Range(0, 100_000).Select(index => $"a{index} ")) + "end.";
        var after = "Start " + string.Concat(Enumerable.Range(0, 100_000).Select(index => $"b{index} ")) + "end.";

        WordDiff.Of(before, after).Before.Count(piece => piece.Changed).ShouldBe(1);
    }

    private static string Changed(IReadOnlyList<TextPiece> pieces) =>
        string.Concat(pieces.Where(piece => piece.Changed).Select(piece => piece.Text));
}
