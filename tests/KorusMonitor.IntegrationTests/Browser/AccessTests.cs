namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>Every page on a telephone by day and on a wide screen by night: nothing that axe-core calls serious, nothing cut off.</summary>
[Collection(BrowserGroup.Name)]
public sealed class AccessTests(BrowserFixture fixture)
{
    private const string Edited = "2017-08-ustr-lighthizer-statement-conclusion";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("today", "/"), ("releases", "/releases"), ("search", "/releases?q=deficit"), ("nothing", "/releases?q=zzzzzz"),
        ("release", $"/releases/ustr-press-releases/{Edited}"), ("snapshot", $"/snapshots/ustr-press-releases/{Edited}/2"),
        ("page", $"/snapshots/ustr-press-releases/{Edited}/2/page"), ("compare", $"/releases/ustr-press-releases/{Edited}/compare/1/2"), ("ledger", "/ledger"),
        ("series", "/ledger/goods-deficit/us-kr-goods/USD"), ("deadlines", "/deadlines?month=2017-08"), ("entities", "/entities"),
        ("entity", "/entities/person:robert-lighthizer"), ("digests", "/digests"), ("digest", "/digests/daily/2026-11-20"), ("mail", "/digests/daily/2026-11-20/mail"),
        ("sources", "/sources"), ("feeds", "/feeds"), ("lost", "/nowhere"), ("hostile", $"/snapshots/{Hostile.Source}/{Hostile.Release}/2"),
    ];

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Nothing_stands_in_a_readers_way(int width, bool dark)
    {
        await using var reader = await fixture.ReaderAsync(width, dark);
        var barriers = new List<string>();
        foreach (var (name, path) in Pages)
        {
            await reader.GoAsync(path);
            await reader.PictureAsync($"{name}-{width}");
            barriers.AddRange((await reader.BarriersAsync()).Select(barrier => $"{path}: {barrier}"));
            if (await reader.OverhangAsync() is > 0 and var overhang)
            {
                barriers.Add($"{path}: {overhang} pixels stick out");
            }
        }

        barriers.ShouldBeEmpty();
        reader.Alarms.ShouldBeEmpty();
    }
}
