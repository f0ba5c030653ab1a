using System.Diagnostics;
using KorusMonitor.Reading;

namespace KorusMonitor.IntegrationTests.Reading;

/// <summary>Attachments that others' programs wrote (tests/files/write.mjs) are read whole, in order, and without what is not shown.</summary>
public sealed class ForeignFileTests(ForeignFiles files) : IClassFixture<ForeignFiles>
{
    [Theory]
    [InlineData("foreign.hwp")]
    [InlineData("foreign.hwpx")]
    public void Hangul_documents(string name) => files.Read(name).ShouldBe(
    [
        "Title: 대미 자동차 수출 12.3% 증가",
        "Paragraph: 산업통상부는 2026년 11월 28일 한미 공동위원회를 열었다.",
        "Paragraph: 관세는 15%로 낮아졌다.",
        "Paragraph: 협정 부속서를 따른다.",
        "Paragraph: 물량은 a over b 다음과 같다.",
        "TableRow: 품목 | 2025 | 2026",
        "TableRow: 자동차 | 100억 달러 | 112억 달러",
        "Paragraph: 합계",
        "Paragraph: 앞쪽의 끝.",
        "Paragraph: 뒤쪽의 글이다.",
    ]);

    [Theory]
    [InlineData("locked.hwp")]
    [InlineData("locked.hwpx")]
    public void A_password_is_said(string name) =>
        Should.Throw<UnreadableException>(() => files.Read(name)).Message.ShouldContain("opens only with a password");

    [Fact]
    public void Word_documents() => files.Read("foreign.docx").ShouldBe(
    [
        "Title: Fact Sheet on Autos",
        "Heading: Background",
        "Paragraph: The two sides agreed on a tariff of 15 percent.",
        "Paragraph: See the letter of May 2.",
        "Paragraph: Quotas end in 2027.",
        "Paragraph: Noted.",
        "Paragraph: Seen.",
        "ListItem: A first point",
        "ListItem: A second point",
        "TableRow: Item | 2026",
        "TableRow: Cars | $12.1 billion",
        "Paragraph: In a box.",
        "Paragraph: As of November 28, 2026.",
    ]);

    [Fact]
    public void Workbooks() => files.Read("foreign.xlsx").ShouldBe(
    [
        "Title: Exports",
        "TableRow: Item | Value | Share | Day | Sum",
        "TableRow: Cars | $10.5 | 15.3% | 2026-11-28 | 21",
        "TableRow: Chips | 1234.5675천 달러 | -2% | € 62",
        "TableRow: Steel pipes | 7억 원",
        "Paragraph: Source: customs.",
    ]);
}

/// <summary>Written once for all tests.</summary>
public sealed class ForeignFiles : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korus-files-");

    public async Task InitializeAsync()
    {
        _ = TestFiles.OfPackage("@rhwp", "core", "rhwp_bg.wasm");
        var start = new ProcessStartInfo("node", [TestFiles.Path("files", "write.mjs"), folder.FullName]) { RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var error = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, error);
    }

    /// <returns>Kind and text of each block.</returns>
    public IReadOnlyList<string> Read(string name)
    {
        var document = new RawDocument(File.ReadAllBytes(Path.Combine(folder.FullName, name)), null, new Uri($"https://example.org/{name}"));
        var reading = new DocumentReader().Read(document, null);
        return [.. reading.Blocks.Select(block => $"{block.Kind}: {block.Span.In(reading.Text)}")];
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
