using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Snapshots.Diffing;

namespace KorusMonitor.Tests.Snapshots;

public class SentenceDiffTests
{
    private const string Opening = "The Joint Committee met in Seoul.";
    private const string Deficit = "The goods deficit was $27.6 billion in 2016.";
    private const string Quota = "Korea will raise its quota to 50,000 vehicles.";
    private const string Closing = "The parties will meet again soon.";

    [Fact]
    public void Equal_texts_have_no_changes() => Diff([Opening, Deficit], [Opening, Deficit]).ShouldBeEmpty();

    [Fact]
    public void One_changed_figure_is_one_edited_sentence() =>
        Diff([Opening, Deficit, Quota], [Opening, Deficit.Replace("27.6", "27.7", StringComparison.Ordinal), Quota])
            .ShouldBe([$"~ {Deficit} > The goods deficit was $27.7 billion in 2016."]);

    [Fact]
    public void A_deleted_sentence_is_removed_where_it_stood() =>
        Diff([Opening, Deficit, Quota], [Opening, Quota]).ShouldBe([$"- {Deficit}"]);

    [Fact]
    public void A_new_sentence_is_added() => Diff([Opening, Quota], [Opening, Deficit, Quota]).ShouldBe([$"+ {Deficit}"]);

    [Fact]
    public void A_moved_paragraph_is_no_change() => Diff([Opening, Deficit, Quota, Closing], [Quota, Closing, Opening, Deficit]).ShouldBeEmpty();

    [Fact]
    public void A_sentence_that_moved_and_was_edited_is_one_edit() =>
        Diff([Opening, Deficit, Quota, Closing], [Opening, Quota, Closing, Deficit.Replace("27.6", "9.8", StringComparison.Ordinal)])
            .ShouldBe([$"~ {Deficit} > The goods deficit was $9.8 billion in 2016."]);

    [Fact]
    public void Noise_is_no_change() =>
        Diff(["Views 12", Opening, "He said “yes” to it…", "###"], [Opening.Replace(' ', '\u00A0'), "He said \"yes\" to it...", "Views 13", "Share"]).ShouldBeEmpty();

    [Fact]
    public void Each_of_several_edits_finds_its_own_counterpart_in_order() =>
        Diff([Opening, Deficit, Quota, Closing], [Opening, Quota.Replace("50,000", "25,000", StringComparison.Ordinal), Deficit.Replace("2016", "2017", StringComparison.Ordinal), Closing])
            .ShouldBe([$"~ {Quota} > Korea will raise its quota to 25,000 vehicles.", $"~ {Deficit} > The goods deficit was $27.6 billion in 2017."]);

    [Fact]
    public void Sentences_that_share_little_are_not_called_an_edit() =>
        Diff([Opening, "Tariffs on steel were lifted by the two sides."], [Opening, "A press conference follows at noon."])
            .ShouldBe(["- Tariffs on steel were lifted by the two sides.", "+ A press conference follows at noon."]);

    [Fact]
    public void One_of_two_equal_sentences_removed_is_one_change() => Diff([Opening, Opening, Quota], [Opening, Quota]).ShouldBe([$"- {Opening}"]);

    [Fact]
    public void A_vanished_minus_is_a_change() => Diff(["It changed by –2 % there."], ["It changed by 2 % there."]).Length.ShouldBe(1);

    [Fact]
    public void From_nothing_everything_is_added_and_to_nothing_everything_is_removed()
    {
        Diff([], [Opening, Quota]).ShouldBe([$"+ {Opening}", $"+ {Quota}"]);
        Diff([Opening, Quota], []).ShouldBe([$"- {Opening}", $"- {Quota}"]);
        Diff([], []).ShouldBeEmpty();
    }

    [Fact]
    public void The_changes_turn_one_text_into_the_other_whatever_they_are() =>
        Prop.ForAll<byte[], byte[]>((left, right) =>
        {
            var before = left.Select(Numbered).ToArray();
            var after = right.Select(Numbered).ToArray();
            var changes = SentenceDiff.Compare(string.Concat(before), Spans(before), string.Concat(after), Spans(after));
            var result = before.ToList();
            foreach (var removed in changes.Where(change => change.Before is not null))
            {
                result.Remove(removed.Before!.Value.In(string.Concat(before))).ShouldBeTrue();
            }

            result.AddRange(changes.Where(change => change.After is not null).Select(change => change.After!.Value.In(string.Concat(after))));
            result.Order(StringComparer.Ordinal).ShouldBe(after.Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("rewritten")]
    [InlineData("reversed")]
    [InlineData("repeated")]
    public void Large_documents_are_compared_in_bounded_time(string how)
    {
        const int Count = 20_000;
        var before = Enumerable.Range(0, Count).Select(number => $"Sentence {number} says that trade grew by {number % 97} percent.").ToArray();
        var after = how switch
        {
            "rewritten" => [.. before.Select(sentence => sentence.Replace("grew", "fell", StringComparison.Ordinal))],
            "reversed" => [.. before.Reverse()],
            _ => Enumerable.Repeat(before[0], Count).ToArray(),
        };
        var watch = Stopwatch.StartNew();
        var changes = SentenceDiff.Compare(string.Concat(before), Spans(before), string.Concat(after), Spans(after));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        changes.Count.ShouldBe(how == "reversed" ? 0 : how == "rewritten" ? Count : changes.Count);
    }

    private static string Numbered(byte number) => $"Sentence with number {number % 8} in it. ";

    private static string[] Diff(string[] before, string[] after)
    {
        var (left, right) = (string.Concat(before), string.Concat(after));
        return [.. SentenceDiff.Compare(left, Spans(before), right, Spans(after)).Select(change => (change.Before, change.After) switch
        {
            ({ } old, { } now) => $"~ {old.In(left)} > {now.In(right)}",
            ({ } old, null) => $"- {old.In(left)}",
            (null, { } now) => $"+ {now.In(right)}",
            _ => "nothing",
        })];
    }

    private static TextSpan[] Spans(string[] sentences)
    {
        var start = 0;
        return [.. sentences.Select(sentence =>
        {
            var span = new TextSpan(start, sentence.Length);
            start += sentence.Length;
            return span;
        })];
    }
}
