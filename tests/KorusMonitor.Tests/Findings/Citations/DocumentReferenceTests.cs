using KorusMonitor.Findings.Citations;
using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Tests.Findings.Citations;

public sealed class DocumentReferenceTests
{
    [Theory]
    [InlineData("As the July 12 letter said, talks follow.", "letter|the July 12 letter|2017-07-12")]
    [InlineData("See the November 2, 2016, joint statement again.", "statement|the November 2, 2016, joint statement|2016-11-02")]
    [InlineData("A December 1 fact sheet told of it.", "fact-sheet|A December 1 fact sheet|2016-12-01")]
    [InlineData("In a letter dated July 12, 2017 he asked.", "letter|letter dated July 12, 2017|2017-07-12")]
    [InlineData("7월 12일자 서한에 따라", "letter|7월 12일자 서한|2017-07-12")]
    [InlineData("2016년 11월 2일 한미 정상회담에서", "meeting|2016년 11월 2일 한미 정상회담|2016-11-02")]
    [InlineData("It follows negotiations held on January 5, 2017, as well.", "meeting|negotiations held on January 5, 2017,|2017-01-05")]
    [InlineData("Executive Order 13786 of March 31, 2017 applies.", "order|Executive Order 13786 of March 31, 2017|2017-03-31")]
    [InlineData("The talks in Seoul on June 2 ended.", "meeting|talks in Seoul on June 2|2017-06-02")]
    [InlineData("It repeats yesterday's joint statement.", "statement|yesterday's joint statement|2017-08-21")]
    [InlineData("7월 12일(현지시간) 서명한 행정명령", "order|7월 12일(현지시간) 서명한 행정명령|2017-07-12")]
    [InlineData("4월 2일(현지시간) 행정명령에 따라", "order|4월 2일(현지시간) 행정명령|2017-04-02")]
    [InlineData("The February 30 letter is not dated.", "letter|The February 30 letter|")]
    [InlineData("On July 12 he wrote; the letter May reach us.", "")]
    public void What_is_referred_to_by_its_date_is_found(string text, string expected) =>
        string.Join(';', DocumentReferences.Find(text, On(2017, 8, 22)).Select(found => $"{found.Kind}|{found.Text}|{found.On}")).ShouldBe(expected);

    [Fact]
    public void Without_a_date_of_its_own_a_document_gives_no_year() =>
        DocumentReferences.Find("the July 12 letter", null).ShouldHaveSingleItem().On.ShouldBeNull();

    private static PublicationDate On(int year, int month, int day) => new(new LocalDate(year, month, day), DatePrecision.Day, "America/New_York", "given");
}
