using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

/// <summary>One replica and a client that follows, stores and decodes nothing by itself.</summary>
internal sealed class ReplicaDriver : IAsyncDisposable
{
    public const string PressReleases = "/about/policy-offices/press-office/press-releases";
    public const string FactSheets = "/about/policy-offices/press-office/fact-sheets";
    public const string PressBoard = "/eng/article/EATCLdfa319ada";

    private readonly HttpClient client;

    private ReplicaDriver(ReplicaSite site)
    {
        Site = site;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.BaseAddress };
        client.DefaultRequestHeaders.Add("User-Agent", "ReplicaTests/1.0");
    }

    public ReplicaSite Site { get; }

    public Traps Traps => Site.Traps;

    public static async Task<ReplicaDriver> UstrAsync(ReplicaWorld? world = null) => new(await ReplicaSite.StartUstrAsync(world ?? ReplicaWorld.Episodes()));

    public static async Task<ReplicaDriver> MotirAsync(ReplicaWorld? world = null) => new(await ReplicaSite.StartMotirAsync(world ?? ReplicaWorld.Episodes()));

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, string? json = null) =>
        await client.PostAsync(address, new StringContent(json ?? "", Encoding.UTF8, "application/json"));

    /// <summary>The page, which must be there.</summary>
    public async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    public async Task<IDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await TextAsync(address));

    public async Task<string> TagAsync(string address)
    {
        using var answer = await GetAsync(address);
        return answer.Headers.ETag.ShouldNotBeNull(address).Tag;
    }

    public ReplicaRelease Release(string id) => Site.World.Releases.Single(release => release.Id == id);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Site.DisposeAsync();
    }
}
