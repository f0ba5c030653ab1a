using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>A stored page that tries everything, in its body, its title, its headers and what was found in it.</summary>
internal static class Hostile
{
    public const string Source = "ustr-press-releases";
    public const string Release = "hostile";

    /// <summary>In every place where a page shows what was stored.</summary>
    public const string Title = "\"><img src=x onerror=alert(1)><script>alert(2)</script> \u202Egnp.exe";

    private const string Page = """
        <!DOCTYPE html><html><head><title>T</title>
        <meta http-equiv="refresh" content="0;url={attacker}/refreshed">
        <base href="{attacker}/"><link rel="stylesheet" href="{attacker}/s.css"><link rel="prefetch" href="{attacker}/p">
        <style>@import url({attacker}/i.css); body { background: url({attacker}/b.png) }</style>
        <script>alert('script'); top.location = '{attacker}/top'; window.open('{attacker}/open')</script>
        <script src="{attacker}/s.js"></script></head>
        <body onload="alert('load')">
        <article><h1>Statement on Korea and KORUS</h1>
        <p>The goods deficit with Korea was $6.27 billion in 2016, the office said in its statement on the agreement and the work ahead of both sides.</p>
        <p onmouseover="alert('over')">It will be read by nobody but a browser, and it is long enough to be the body of a page that an office publishes.</p></article>
        <img src="{attacker}/x.png" onerror="alert('error')"><svg onload="alert('svg')"><script>alert('in svg')</script></svg>
        <iframe src="{attacker}/frame"></iframe><iframe srcdoc="<script>alert('srcdoc')</script>"></iframe>
        <object data="{attacker}/o"></object><embed src="{attacker}/e"><video src="{attacker}/v" autoplay></video>
        <a href="javascript:alert('link')">Read more</a> <a href="{attacker}/out" target="_top">Out of the frame</a>
        <form action="{attacker}/form"><button autofocus>Send</button></form></body></html>
        """;

    /// <param name="store">Where it is put.</param>
    /// <param name="attacker">A site that waits to be asked, as <c>http://host:port</c>.</param>
    public static async Task PlantAsync(IBlobStore store, string attacker)
    {
        var snapshots = new SnapshotStore(store);
        for (var number = 1; number <= 2; number++)
        {
            var bytes = Encoding.UTF8.GetBytes(Page.Replace("{attacker}", attacker, StringComparison.Ordinal).Replace("$6.27", number == 1 ? "$6.27" : "\u202E$72.6\u202C", StringComparison.Ordinal));
            var hash = SnapshotStore.HashOf(bytes);
            await snapshots.KeepContentAsync(hash, bytes, default);
            await snapshots.CommitAsync(Manifest(number, hash, bytes.Length), default);
            await store.PutJsonIfAbsentAsync(BlobLayout.Findings(new ReleaseKey(Source, Release), number), Findings(), default);
        }
    }

    private static SnapshotManifest Manifest(int number, string hash, int length) => new()
    {
        Source = Source,
        Release = Release,
        Number = number,
        Change = number == 1 ? ChangeKind.New : ChangeKind.Edited,
        Url = "javascript:alert('url')",
        FinalUrl = "data:text/html,<script>alert('final')</script>",
        CapturedAt = Instant.FromUtc(2026, 11, 21, 10, number),
        Status = 200,
        Headers =
        [
            new HttpField("Content-Type", "text/html; charset=utf-8\r\nSet-Cookie: stolen=1"), new HttpField("Refresh", "0;url=http://attacker.example/header"),
            new HttpField("X-Odd", Title), new HttpField("Content-Security-Policy", "default-src *"),
        ],
        Sha256 = hash,
        Length = length,
        Meaning = hash,
        MeaningVersion = 1,
        ListedTitle = Title,
    };

    private static FindingsDocument Findings() => new()
    {
        Release = new ReleaseFacts { Source = Source, Id = Release, Url = "javascript:alert(1)", Kind = Title, Title = Title, Issuer = "org:" + Title, Language = "en\" onload=\"alert(1)", PublishedOn = "2026-11-20" },
        Entities = [new Entity("person:" + Title, "person", Title, [new Mention("Statement", 0, 9)], [new Role(Title, Title)]) { Wikidata = "\"><script>" }],
        Figures =
        [
            new Figure
            {
                Text = "Statement", Start = 0, Length = 9, Value = 1, Unit = Title, Bound = Bound.Exact, Measure = Title, Reporter = "<b>", Speaker = "person:" + Title, Period = Title,
                Sentence = new TextSpan(0, 28),
            },
        ],
        Deadlines = [new Deadline(Title, "2026-11-20", "2027-01-05", new TextSpan(0, 28), Title) { Summary = Title, Article = Title, Zone = Title }],
        Citations = [new Citation(Title, 0, 9, Title)],
        Checks = [new Check(Title, "inconsistent", Title, 1, [0, 2], new TextSpan(0, 28)) { Explanation = Title }],
    };
}
