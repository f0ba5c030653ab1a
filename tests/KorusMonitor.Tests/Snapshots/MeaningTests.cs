using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using static KorusMonitor.Tests.Snapshots.Readings;

namespace KorusMonitor.Tests.Snapshots;

public class MeaningTests
{
    private static readonly (string Name, string Url) First = ("Annex A.pdf", "https://ustr.gov/sites/default/files/files/Press/Annex%20A.pdf");
    private static readonly (string Name, string Url) Second = ("Annex B.pdf", "https://ustr.gov/sites/default/files/files/Press/Annex%20B.pdf");

    /// <summary>Label, a paragraph before, the same after.</summary>
    public static TheoryData<string, string, string> SameMeaning => new()
    {
        { "nbsp for a space", "Washington, D.C. – The office said so.", "Washington, D.C.\u00A0– The\u00A0office said so." },
        { "runs of white space", "The office said so. It went on.", "The  office\n said\tso.  It went on. " },
        { "a thin space in a number's unit", "It grew by 3 % then.", "It grew by 3\u2009% then." },
        { "a space beside a hyphen", "The U.S.-Korea agreement stands.", "The U.S.- Korea agreement stands." },
        { "a space before a stop", "They met in Seoul.", "They met in Seoul ." },
        { "curly apostrophe", "Korea's quota and the EU's.", "Korea’s quota and the EU′s." },
        { "curly quotes", "He said \"fair trade\" twice.", "He said “fair trade” twice." },
        { "quotes of TeX", "The \"Act\" applies.", "The ``Act'' applies." },
        { "soft hyphen", "The negotiations ended.", "The nego\u00ADtiations ended." },
        { "zero width space after a stop", "The talks ended today. The parties left.", "The talks ended today.\u200B \u200BThe parties left." },
        { "byte order mark", "The talks ended.", "\uFEFFThe talks ended." },
        { "ellipsis", "And so on...", "And so on…" },
        { "en dash in years", "The average of 2015-17 holds.", "The average of 2015–17 holds." },
        { "minus sign and en dash", "It changed by -2 % there.", "It changed by –2 % there." },
        { "mathematical minus", "It changed by -2% there.", "It changed by −2% there." },
        { "double hyphen for a dash", "Seoul, Korea — Officials met.", "Seoul, Korea -- Officials met." },
        { "decomposed letters", "A café in 서울 opened.", "A café in 서울 opened.".Normalize(NormalizationForm.FormD) },
        { "the terminator in its paragraph", "The talks ended.", "The talks ended. ###" },
        { "a drawn bullet", "Korea will open its market.", "• Korea will open its market." },
    };

    /// <summary>Paragraphs that a template adds and no editor wrote.</summary>
    public static TheoryData<string> Furniture =>
    [
        "Views 2,378", "Views: 12", "Hits : 12", "2,379 views", "조회수 2,378", "조회수 : 12", "조회 15회", "View count 7",
        "Share", "Print", "Share / Print", "Facebook Twitter X Email", "Share this page", "글자크기 설정 인쇄하기 목록", "Previous | Next",
        "###", "# # #", "* * *", "-----", "\u00A0",
        "Content on this archived webpage is NOT UPDATED and external links may not function.",
        "Content on this archived webpage is NOT UPDATED, and links may fail. External links to other Internet sites should not be construed as an endorsement of anything in them.",
        "Click here to go to the CURRENT USTR.GOV WEBSITE",
    ];

    /// <summary>Label, a paragraph before, another after.</summary>
    public static TheoryData<string, string, string> OtherMeaning => new()
    {
        { "a figure", "The deficit was $27.6 billion.", "The deficit was $27.7 billion." },
        { "a digit more", "The quota is 25,000 vehicles.", "The quota is 250,000 vehicles." },
        { "a decimal point", "It grew by 1.19 percent.", "It grew by 11.9 percent." },
        { "a sign that vanished", "It changed by –2 % there.", "It changed by 2 % there." },
        { "a triangle for minus that vanished", "It changed by △3.2% there.", "It changed by 3.2% there." },
        { "a unit", "It costs 350 billion won.", "It costs 350 billion dollars." },
        { "percent and percentage point", "It rose by 2 % there.", "It rose by 2 %p there." },
        { "letter case", "The White House agreed.", "The white house agreed." },
        { "a word", "Korea will open its market.", "Korea may open its market." },
        { "a negation", "They did agree on it.", "They did not agree on it." },
        { "two numbers that grew together", "Annexes 2 2 apply here.", "Annexes 22 apply here." },
        { "two halves of sentences that changed places", "Kim met U.S. Officials in Seoul. Lee met U.S. Negotiators in Busan.", "Kim met U.S. Negotiators in Busan. Lee met U.S. Officials in Seoul." },
        { "a footnote mark", "The value was 5 then.", "The value was 5² then." },
        { "a question", "The talks ended.", "The talks ended?" },
        { "views in a sentence", "The office views 12 products as dumped.", "The office views 13 products as dumped." },
        { "a sentence deleted", "The talks ended today. Nobody signed it.", "The talks ended today." },
        { "a sentence twice", "The talks ended today.", "The talks ended today. The talks ended today." },
    };

    [Theory]
    [MemberData(nameof(SameMeaning))]
    public void Typography_is_no_change(string label, string before, string after)
    {
        Meaning.Of(Of(Headline, [.. Body, after])).ShouldBe(Meaning.Of(Of(Headline, [.. Body, before])), label);
        Meaning.Of(Of(after, Body)).ShouldBe(Meaning.Of(Of(before, Body)), label);
    }

    [Theory]
    [MemberData(nameof(Furniture))]
    public void Furniture_of_the_page_is_no_change(string paragraph)
    {
        Meaning.Of(Of(Headline, [paragraph, .. Body])).ShouldBe(Meaning.Of(Of(Headline, Body)));
        Meaning.Of(Of(Headline, [.. Body, paragraph])).ShouldBe(Meaning.Of(Of(Headline, Body)));
    }

    [Theory]
    [MemberData(nameof(OtherMeaning))]
    public void A_changed_statement_is_a_change(string label, string before, string after)
    {
        Meaning.Of(Of(Headline, [.. Body, after])).ShouldNotBe(Meaning.Of(Of(Headline, [.. Body, before])), label);
        Meaning.Of(Of(after, Body)).ShouldNotBe(Meaning.Of(Of(before, Body)), label);
    }

    [Fact]
    public void The_order_of_paragraphs_and_sentences_is_no_change()
    {
        Meaning.Of(Of(Headline, Body[2], Body[0], Body[1])).ShouldBe(Meaning.Of(Of(Headline, Body)));
        Meaning.Of(Of(Headline, "The parties met today. Nobody signed a paper.")).ShouldBe(Meaning.Of(Of(Headline, "Nobody signed a paper. The parties met today.")));
    }

    [Fact]
    public void The_kind_and_the_cut_of_blocks_are_no_change()
    {
        Meaning.Of(Of(Headline, BlockKind.ListItem, Body)).ShouldBe(Meaning.Of(Of(Headline, Body)));
        Meaning.Of(Of(Headline, "The parties met today.", "Nobody signed a paper.")).ShouldBe(Meaning.Of(Of(Headline, "The parties met today. Nobody signed a paper.")));
    }

    [Fact]
    public void A_changed_title_is_a_change_and_a_title_is_no_paragraph()
    {
        Meaning.Of(Of("Joint Committee meets in Busan", Body)).ShouldNotBe(Meaning.Of(Of(Headline, Body)));
        Meaning.Of(Of("The same words", "Other words here")).ShouldNotBe(Meaning.Of(Of("Other words here", "The same words")));
        Meaning.Of(Of(null, Body)).ShouldNotBe(Meaning.Of(Of(Headline, Body)));
    }

    [Fact]
    public void The_order_of_attachments_their_host_and_a_second_link_to_one_are_no_change()
    {
        var one = Meaning.Of(Of(Headline, Body).With(First, Second));

        Meaning.Of(Of(Headline, Body).With(Second, First)).ShouldBe(one);
        Meaning.Of(Of(Headline, Body).With(First, Second, First)).ShouldBe(one);
        Meaning.Of(Of(Headline, Body).With((First.Name, "http://www.ustr.gov/sites/default/files/files/Press/Annex A.pdf"), Second)).ShouldBe(one);
    }

    [Fact]
    public void Another_attachment_name_or_address_is_a_change()
    {
        var hashes = new[]
        {
            Meaning.Of(Of(Headline, Body)),
            Meaning.Of(Of(Headline, Body).With(First)),
            Meaning.Of(Of(Headline, Body).With(Second)),
            Meaning.Of(Of(Headline, Body).With(First, Second)),
            Meaning.Of(Of(Headline, Body).With(("Annex A (corrected).pdf", First.Url))),
            Meaning.Of(Of(Headline, Body).With((First.Name, First.Url + "?v=2"))),
        };
        hashes.Distinct().Count().ShouldBe(hashes.Length);
    }

    [Fact]
    public void It_is_a_hash_that_stays_the_same_on_every_machine() =>
        Meaning.Of(Of("Title", "Text of a paragraph.")).ShouldBe("9a1a6639154757ac02d67bfe031a1079426f89c2c376bcd23d2bc070cd2ebd68");

    [Fact]
    public void A_plain_text_file_without_blocks_has_a_meaning_too()
    {
        var file = Of(null) with { Text = "First line.\r\nSecond line.", Blocks = [] };
        Meaning.Of(file with { Text = "First line.\nSecond line.\n" }).ShouldBe(Meaning.Of(file));
        Meaning.Of(file with { Text = "First line." }).ShouldNotBe(Meaning.Of(file));
    }

    [Fact]
    public void White_space_and_invisible_signs_between_words_never_change_it_and_any_letter_does() =>
        Prop.ForAll<string[], int>((words, seed) =>
        {
            string[] kept = [.. words.Select(word => string.Concat((word ?? string.Empty).Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0), "end"];
            string[] spaces = [" ", "\u00A0", "  ", "\n", " \u200B", "\u2009\t"];
            var spaced = string.Concat(kept.Select((word, index) => spaces[(int)((uint)(seed + (index * 7)) % spaces.Length)] + word));
            var plain = Meaning.Of(Of(Headline, string.Join(' ', kept)));
            return Meaning.Of(Of(Headline, spaced)) == plain && Meaning.Of(Of(Headline, spaced + "x")) != plain;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_has_a_meaning() =>
        Prop.ForAll<string>(text => Meaning.Of(Of(Headline, text ?? string.Empty, "\uD800")).Length == 64).QuickCheckThrowOnFailure();
}
