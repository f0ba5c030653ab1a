using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Verifying;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Stages.Verifying;

/// <summary>A store with everything in it: an edit, a withdrawal, two digests with receipts, an item that waits, a source in trouble.</summary>
internal sealed class ProvedStore
{
    private ProvedStore(PipelineDriver pipeline) => Pipeline = pipeline;

    public PipelineDriver Pipeline { get; }

    public IBlobStore Blobs => Pipeline.Store;

    public static async Task<ProvedStore> MakeAsync()
    {
        var pipeline = new PipelineDriver(new InMemoryStore());
        pipeline.Site
            .Publish("korea-one", "2018-03-28", "The U.S. goods deficit with South Korea under KORUS was $27.6 billion in 2016, Ambassador Lighthizer said on March 28, 2018.")
            .Publish("korea-two", "2018-03-28", "U.S. goods exports to South Korea were $42.3 billion in 2016, says KORUS news; Article 22.2 is cited.")
            .Publish("japan", "2018-03-28", "Talks with Japan went on in Tokyo.");
        await pipeline.RunAsync();
        pipeline.Site.Edit("korea-one", "$27.6 billion", "$27.7 billion").Gone.Add("korea-two");
        for (var day = 0; day < 3; day++)
        {
            await pipeline.NextDay().RunAsync();
        }

        pipeline.Site.Publish("korea-three", "2018-03-31", "Exports to South Korea under KORUS rose to $48.3 billion in 2017.");
        await pipeline.NextDay().CollectAsync();
        await pipeline.ExtractAsync();
        return new ProvedStore(pipeline);
    }

    public Task<VerifyReport> VerifyAsync(bool deep = false) =>
        new VerifyStage(Blobs, new SnapshotReader(new DocumentReader(), SourceCatalog.Create(new SourcesOptions())), () => new FindingExtractor())
            .RunAsync(deep, null, CancellationToken.None);

    public async Task<byte[]> BytesAsync(string name) => (await Blobs.GetAsync(name, CancellationToken.None)).ShouldNotBeNull(name).Content.ToArray();

    /// <summary>Puts bytes in the place of a blob's, as a failing disk or a careless hand would.</summary>
    public async Task ReplaceAsync(string name, byte[] bytes)
    {
        var blob = (await Blobs.GetAsync(name, CancellationToken.None)).ShouldNotBeNull(name);
        (await Blobs.PutIfMatchAsync(name, bytes, blob.Version, CancellationToken.None)).ShouldNotBeNull();
    }

    /// <summary>Changes a document and seals it anew: what no checksum shows.</summary>
    public async Task ForgeAsync(string name, string from, string to)
    {
        var text = System.Text.Encoding.UTF8.GetString(await BytesAsync(name));
        text.ShouldContain(from);
        var open = text[..text.LastIndexOf(",\"seal\"", StringComparison.Ordinal)] + "}";
        await ReplaceAsync(name, BlobSeal.Sealed(System.Text.Encoding.UTF8.GetBytes(open.Replace(from, to, StringComparison.Ordinal))));
    }
}
