using KorusMonitor.Reading.Office;

namespace KorusMonitor.Tests.Reading.Office;

/// <summary>A cell is read with the unit that its workbook shows, and never off by a thousand.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", 10.5, "10.5")]
    [InlineData("#,##0.00", 1234567.891, "1234567.891")]
    [InlineData("\"$\"#,##0.00", 10.5, "$10.5")]
    [InlineData("$#,##0;[Red]($#,##0)", -3, "$-3")]
    [InlineData("[$₩-412]#,##0", 5000, "₩5000")]
    [InlineData("[$€-2]\\ #,##0", 62, "€ 62")]
    [InlineData("[$-409]#,##0", 62, "62")]
    [InlineData("_-* #,##0_-", 62, "62")]
    [InlineData("#,##0\"억 원\"", 7, "7억 원")]
    [InlineData("#,##0.0 \"billion\"", 7.25, "7.25 billion")]
    [InlineData("#,##0.0\" billion\"", 7.25, "7.25 billion")]
    [InlineData("#,##0,\"천 달러\"", 1234567.5, "1234.5675천 달러")]
    [InlineData("0.0,,\"백만\"", 2500000, "2.5백만")]
    [InlineData("0.0%", 0.153, "15.3%")]
    [InlineData("0\"%\"", 15, "15%")]
    [InlineData("yyyy-mm-dd", 42929, "2017-07-13")]
    [InlineData("yyyy\"년\" m\"월\" d\"일\"", 42929, "2017-07-13")]
    [InlineData("[Blue]0", 4, "4")]
    [InlineData("@", 4, "4")]
    [InlineData("\"", 4, "4")]
    [InlineData("[", 4, "4")]
    [InlineData("\\", 4, "4")]
    [InlineData("", 4, "4")]
    public void A_number_is_read_with_what_the_format_says_about_it(string code, double number, string shown) =>
        NumberFormat.Of(code).Show(number, countsFrom1904: false).ShouldBe(shown);

    [Theory]
    [InlineData(14, 42929, "2017-07-13")]
    [InlineData(10, 0.5, "50%")]
    [InlineData(4, 1234.5, "1234.5")]
    [InlineData(44, 3, "3")]
    public void Formats_that_every_workbook_has(int id, double number, string shown) =>
        NumberFormat.Of(id).Show(number, countsFrom1904: false).ShouldBe(shown);

    [Fact]
    public void Some_workbooks_count_days_from_1904() => NumberFormat.Day.Show(0.5 + 1, countsFrom1904: true).ShouldBe("1904-01-02");
}
