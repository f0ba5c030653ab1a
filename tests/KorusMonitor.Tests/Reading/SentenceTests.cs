using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("The deficit grew. Exports fell.", "The deficit grew.|Exports fell.")]
    [InlineData("Trade with the U.S. Trade Representative's office resumed.", "Trade with the U.S. Trade Representative's office resumed.")]
    [InlineData("Steel went to the U.S. The rest stayed.", "Steel went to the U.S.|The rest stayed.")]
    [InlineData("Mr. Kim met Dr. Joo and Amb. Lighthizer at 9 a.m. in Washington, D.C. on Jan. 5.", "Mr. Kim met Dr. Joo and Amb. Lighthizer at 9 a.m. in Washington, D.C. on Jan. 5.")]
    [InlineData("See Art. 22.2 and No. 7 of Sec. 3. It binds.", "See Art. 22.2 and No. 7 of Sec. 3.|It binds.")]
    [InlineData("It rose 2.7 percent. That is $3.5 billion.", "It rose 2.7 percent.|That is $3.5 billion.")]
    [InlineData("He said: \"We must act.\" Then he left.", "He said: \"We must act.\"|Then he left.")]
    [InlineData("“It is fair.” “It is not.”", "“It is fair.”|“It is not.”")]
    [InlineData("It fell (by a lot.) Then it rose.", "It fell (by a lot.)|Then it rose.")]
    [InlineData("\"Why now?\" he asked. \"Why not?\" she said.", "\"Why now?\" he asked.|\"Why not?\" she said.")]
    [InlineData("Robert E. Lighthizer of Acme Inc. signed. We agreed!", "Robert E. Lighthizer of Acme Inc. signed.|We agreed!")]
    [InlineData("They said no. We went on.", "They said no.|We went on.")]
    [InlineData("수출이 늘었다. 수입은 3.2% 줄었습니다. 왜일까요? 모른다", "수출이 늘었다.|수입은 3.2% 줄었습니다.|왜일까요?|모른다")]
    [InlineData("A line that\nwraps goes on. Next.", "A line that\nwraps goes on.|Next.")]
    [InlineData("One:\n- first item\n- second item", "One:|- first item|- second item")]
    [InlineData("1. The tariff falls. 2. The quota rises.", "1. The tariff falls.|2. The quota rises.")]
    [InlineData("Wait... what? Yes.", "Wait... what?|Yes.")]
    [InlineData("Up 3 percent vs. 2 percent.", "Up 3 percent vs. 2 percent.")]
    [InlineData("First\n\nSecond", "First|Second")]
    [InlineData("", "")]
    [InlineData(" \n\t ", "")]
    public void Prose_is_cut_where_a_reader_would_cut_it(string text, string sentences) =>
        Split(text).ShouldBe(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_block_is_never_crossed_and_a_heading_is_never_divided()
    {
        const string text = "U.S. wins. Korea too\nThe body\nends here";
        Block[] blocks = [new(BlockKind.Heading, 0, 20), new(BlockKind.ListItem, 21, 8), new(BlockKind.ListItem, 30, 9)];

        Sentences.Split(text, blocks).Select(span => span.In(text)).ShouldBe(["U.S. wins. Korea too", "The body", "ends here"]);
    }

    [Fact]
    public void Blocks_that_reach_beyond_the_text_are_cut_to_it() =>
        Sentences.Split("Short.", [new Block(BlockKind.Paragraph, 0, 100), new Block(BlockKind.Paragraph, 200, 5)]).ShouldBe([new TextSpan(0, 6)]);

    [Fact]
    public void Every_string_gives_ordered_trimmed_sentences_that_leave_only_white_space_out() =>
        Prop.ForAll<string?>(given =>
        {
            var text = given ?? string.Empty;
            var end = 0;
            foreach (var span in Sentences.Split(text, []))
            {
                text.AsSpan(end, span.Start - end).IsWhiteSpace().ShouldBeTrue();
                span.In(text).ShouldBe(span.In(text).Trim());
                span.Length.ShouldBeGreaterThan(0);
                end = span.Start + span.Length;
            }

            text.AsSpan(end).IsWhiteSpace().ShouldBeTrue();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\n")]
    [InlineData("A. ")]
    [InlineData(".\" ")]
    [InlineData("((((")]
    [InlineData("word ")]
    public void Ten_megabytes_of_one_thing_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Sentences.Split(text, []).ShouldAllBe(span => span.Length <= Sentences.Longest);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static IEnumerable<string> Split(string text) => Sentences.Split(text, []).Select(span => span.In(text));
}
