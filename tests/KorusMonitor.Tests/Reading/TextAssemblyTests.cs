using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

public sealed class TextAssemblyTests
{
    private static readonly ReadingProfile WholeBody = Pages.Ustr with { Layouts = [new Layout { Name = "all", Body = "body" }] };

    [Theory]
    [InlineData("<p>a&nbsp;&nbsp; b\n c</p>", "a b c")]
    [InlineData("<p>auto&shy;mobile\u200B tariff</p>", "automobile tariff")]
    [InlineData("one<br>two<br><br>three", "one\ntwo\n\nthree")]
    [InlineData("<p>a</p>b<div>c<div>d</div>e</div>", "a\n\nb\n\nc\n\nd\n\ne")]
    [InlineData("<p>&lt;김정관 장관&gt; 말씀 &amp;amp; 답변</p>", "<김정관 장관> 말씀 &amp; 답변")]
    [InlineData("<p>a</p><script>x</script><style>y</style><noscript>z</noscript><template>t</template><nav>n</nav><p hidden>h</p><p style='display: none'>s</p><!-- c -->", "a")]
    [InlineData("<p>$27<b>.6</b> billion</p>", "$27.6 billion")]
    [InlineData("<table><tr><th>Year</th><th>Deficit</th></tr><tr><td>2011</td><td><p>13.2</p></td></tr><tr><td>2016</td><td>27.6</td></tr></table>", "Year | Deficit\n\n2011 | 13.2\n\n2016 | 27.6")]
    [InlineData("<pre>line one\nline two\n\nnext</pre>", "line one\nline two\n\nnext")]
    public void Visible_text_is_assembled_one_way(string html, string text) =>
        ReadingDriver.Html($"<html><body>{html}</body></html>", profile: WholeBody).Text.ShouldBe(text);

    [Fact]
    public void Blocks_say_what_they_are() =>
        ReadingDriver.Html("<h2>H</h2><p>P</p><ul><li>L<ul><li>M</li></ul></li></ul><blockquote><p>Q</p></blockquote>", profile: WholeBody).BlockTexts()
            .ShouldBe(["Heading: H", "Paragraph: P", "ListItem: L", "ListItem: M", "Quote: Q"]);

    [Theory]
    [InlineData("A File’s Name.pdf", "https://ustr.gov/a/A%20File%E2%80%99s%20Name.pdf")]
    [InlineData("/sites/x%20y.pdf", "https://ustr.gov/sites/x%20y.pdf")]
    [InlineData("//cdn.ustr.gov/y.PDF?v=1", "https://cdn.ustr.gov/y.PDF?v=1")]
    public void Files_have_absolute_encoded_addresses(string href, string url) =>
        ReadingDriver.Html($"<html><body><p>Read <a href=\"{href}\">the notice</a>.</p></body></html>", "https://ustr.gov/a/b", WholeBody)
            .Attachments.ShouldBe([new Attachment("the notice", url)]);

    [Fact]
    public void Links_that_are_no_files_on_the_web_are_left_out() =>
        ReadingDriver.Html("<html><body><p>x <a href='javascript:alert(1)//.pdf'>a</a><a href='file:///etc/x.pdf'>b</a><a href='mailto:a@b.pdf'>c</a></p></body></html>", "https://ustr.gov/", WholeBody)
            .Attachments.ShouldBeEmpty();
}
