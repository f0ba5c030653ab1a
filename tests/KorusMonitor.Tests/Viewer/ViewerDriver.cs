using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;
using KorusMonitor.Viewer;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace KorusMonitor.Tests.Viewer;

/// <summary>The viewer on a loopback port over a store in memory; a snapshot's bytes are its text.</summary>
internal sealed class ViewerDriver : IAsyncDisposable
{
    public const string Source = "ustr-press-releases";
    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private ViewerDriver(InMemoryStore store, WebApplication app)
    {
        Store = store;
        this.app = app;
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public InMemoryStore Store { get; }

    public static async Task<ViewerDriver> StartAsync(Func<DocumentReading, IEnumerable<TextSpan>>? sentences = null)
    {
        var store = new InMemoryStore();
        var app = ViewerHost.Create(store, new ViewerOptions { Address = "http://127.0.0.1:0/", Read = Read, Sentences = sentences });
        await app.StartAsync();
        return new ViewerDriver(store, app);
    }

    /// <summary>Over a store that is there already.</summary>
    public static async Task<ViewerDriver> StartAsync(InMemoryStore store, ViewerOptions options)
    {
        var app = ViewerHost.Create(store, options with { Address = "http://127.0.0.1:0/" });
        await app.StartAsync();
        return new ViewerDriver(store, app);
    }

    /// <summary>With all that is stored by now in the index.</summary>
    public async Task<HttpResponseMessage> AskAsync(string address)
    {
        await app.Services.GetRequiredService<StoreIndex>().ReadyAsync(null, default);
        return await client.GetAsync(new Uri(address, UriKind.Relative));
    }

    public async Task<string> TextAsync(string address)
    {
        using var answer = await AskAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await AskAsync(address);
        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    public Task SnapshotAsync(string release, string text, FindingsDocument? findings = null, string? title = null, int number = 1) =>
        SnapshotAsync(release, Encoding.UTF8.GetBytes(text), findings, title, number);

    public async Task SnapshotAsync(string release, byte[] bytes, FindingsDocument? findings = null, string? title = null, int number = 1)
    {
        var manifest = new SnapshotManifest
        {
            Source = Source,
            Release = release,
            Number = number,
            Change = number == 1 ? ChangeKind.New : ChangeKind.Edited,
            Url = "https://ustr.gov/" + release,
            FinalUrl = "https://ustr.gov/" + release,
            CapturedAt = Instant.FromUtc(2026, 11, 21, 10, 4),
            Status = 200,
            Headers = [new HttpField("Content-Type", "text/html; charset=utf-8"), new HttpField("X-Odd", "<script>alert(1)</script>")],
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Length = bytes.Length,
            Meaning = "m",
            MeaningVersion = 1,
            ListedTitle = title,
        };
        var name = FormattableString.Invariant($"{Source}/{release}/{number:D6}.json");
        await Store.PutIfAbsentAsync(BlobLayout.Content(manifest.Sha256), bytes, default);
        await Store.PutJsonIfAbsentAsync("snapshots/" + name, manifest, default);
        await new SnapshotJournal(Store, TimeProvider.System).NoteAsync(manifest.Key, number, default);
        if (findings is not null)
        {
            await Store.PutJsonIfAbsentAsync("findings/" + name, findings, default);
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private static DocumentReading Read(SnapshotManifest manifest, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new UnreadableException("The document is empty.");
        }

        var text = Encoding.UTF8.GetString(bytes.Span);
        return new DocumentReading
        {
            Format = "text", Layout = "text", Kind = "press-release", Language = "en", Text = text, Blocks = [new Block(BlockKind.Paragraph, 0, text.Length)],
        };
    }
}
