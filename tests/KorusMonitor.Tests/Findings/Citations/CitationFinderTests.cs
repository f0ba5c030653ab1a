using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Findings.Citations;

namespace KorusMonitor.Tests.Findings.Citations;

public sealed class CitationFinderTests
{
    private static readonly CitationFinder Finder = new();

    [Theory]
    [InlineData("Under Article 22.2 of the U.S.-Korea (KORUS) Free Trade Agreement, I ask.", "Article 22.2=korus:22.2")]
    [InlineData("Under Article 22.2 we ask.", "Article 22.2=article:22.2")]
    [InlineData("Art. 2.9 of KORUS and Arts. 10.1 and 10.2 of it.", "Art. 2.9=korus:2.9 | Arts. 10.1=korus:10.1 | 10.2=korus:10.2")]
    [InlineData("KORUS Articles 10.1, 10.2 and 10.5(a) apply.", "Articles 10.1=korus:10.1 | 10.2=korus:10.2 | 10.5(a)=korus:10.5")]
    [InlineData("KORUS was signed; Article 22.2.4 says so.", "Article 22.2.4=korus:22.2")]
    [InlineData("KORUS is not NAFTA. Article 1904.2 of NAFTA is old.", "Article 1904.2=nafta:1904.2")]
    [InlineData("KORUS differs from Article 19.3 of the USMCA.", "Article 19.3=usmca:19.3")]
    [InlineData("See GATT Article XXI and Article XX of the GATT 1994.", "Article XXI=gatt:xxi | Article XX=gatt:xx")]
    [InlineData("한·미 FTA 제22.2조에 따라", "제22.2조=korus:22.2")]
    [InlineData("제22.2조에 따라", "제22.2조=article:22.2")]
    [InlineData("무역확장법 232조 관세", "무역확장법 232조=trade-expansion-act-1962:232")]
    [InlineData("예산 232조 원, 3조 달러", "")]
    [InlineData("Section 232 tariffs", "Section 232=trade-expansion-act-1962:232")]
    [InlineData("section 301 of the Trade Act of 1974", "section 301=trade-act-1974:301")]
    [InlineData("Sections 201 and 232 were used", "Sections 201=trade-act-1974:201 | 232=trade-expansion-act-1962:232")]
    [InlineData("section 604 of the Trade Act of 1974, as amended", "section 604=trade-act-1974:604")]
    [InlineData("section 111 of the Uruguay Round Agreements Act", "section 111=uruguay-round-agreements-act:111")]
    [InlineData("Section 301(b) and section 5", "Section 301(b)=trade-act-1974:301 | section 5=section:5")]
    [InlineData("Executive Order 14257 of April 2", "Executive Order 14257=eo:14257")]
    [InlineData("Executive Orders 14257 and 14266; E.O. 14326", "Executive Orders 14257=eo:14257 | 14266=eo:14266 | E.O. 14326=eo:14326")]
    [InlineData("Presidential Proclamation 9705, as amended", "Proclamation 9705=proclamation:9705")]
    [InlineData("published at 90 FR 37084 and 82 Fed. Reg. 29,284", "90 FR 37084=fr:90-37084 | 82 Fed. Reg. 29,284=fr:82-29284")]
    [InlineData("under 19 U.S.C. 2411(a) and 19 U.S.C. § 1862", "19 U.S.C. 2411(a)=usc:19-2411 | 19 U.S.C. § 1862=usc:19-1862")]
    [InlineData("docket number USTR-2017-0010.", "USTR-2017-0010=docket:ustr-2017-0010")]
    [InlineData("subheading 8703.23.01 and headings 8704 and 8708 of the HTSUS", "subheading 8703.23.01=hts:8703.23.01 | headings 8704=hts:8704 | 8708=hts:8708")]
    [InlineData("Chapter 22 and Annex 11-B of KORUS", "Chapter 22=korus:chapter-22 | Annex 11-B=korus:annex-11-b")]
    [InlineData("Public Law 112-41 put it into force", "Public Law 112-41=pl:112-41")]
    [InlineData("an article 20 years old? particle 5.5, sections of it, annex a hall, this chapter, from the heading", "article 20=article:20")]
    [InlineData("In 2017 exports fell 5-20 percent to $232 million.", "")]
    [InlineData("", "")]
    public void What_is_cited_is_found_with_its_id(string text, string expected) =>
        string.Join(" | ", Finder.Find(text).Select(citation => $"{citation.Text}={citation.Id}")).ShouldBe(expected);

    [Fact]
    public void Offsets_hold_and_do_not_overlap_on_texts_made_of_citations_and_noise()
    {
        var pieces = Gen.Elements(
            "Article", "Articles", "22.2", "and", ",", "Section", "232", "of", "the", "Trade Act", "90", "FR", "37084", "19 U.S.C.", "2411", "(a)", "§", "제", "조",
            "KORUS", "USTR-2017-0010", "Annex", "I", "heading", "8703", "Executive Order", "14257", "\n", "XXI", "GATT");
        var texts = pieces.ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Prop.ForAll(texts, IsSound).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), IsSound).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("article ")]
    [InlineData("Section 301 of the Trade ")]
    [InlineData("Articles 1.1, ")]
    [InlineData("A-20")]
    [InlineData("1 FR 1 ")]
    [InlineData("조")]
    public void Time_grows_with_the_text_and_not_faster(string piece)
    {
        Milliseconds(piece, 20_000);
        var small = Milliseconds(piece, 200_000);
        Milliseconds(piece, 1_600_000).ShouldBeLessThan((small + 100) * 8 * 4);
    }

    private static bool IsSound(string? text)
    {
        var end = 0;
        foreach (var citation in text is null ? [] : Finder.Find(text))
        {
            if (citation.Start < end || text!.Substring(citation.Start, citation.Length) != citation.Text || !citation.Id.Contains(':'))
            {
                return false;
            }

            end = citation.Start + citation.Length;
        }

        return true;
    }

    private static long Milliseconds(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Finder.Find(text).ShouldNotBeNull();
        return watch.ElapsedMilliseconds;
    }
}
