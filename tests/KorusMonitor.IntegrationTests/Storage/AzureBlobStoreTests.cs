using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KorusMonitor.Azure.Storage;
using KorusMonitor.Storage;

namespace KorusMonitor.IntegrationTests.Storage;

/// <summary>What only a service over a network can do wrong.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class AzureBlobStoreTests(AzuriteFixture azurite)
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("{}");

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_known_as_done()
    {
        var container = azurite.NewContainer();
        await container.CreateAsync();
        var losing = new LoseFirstAnswer();
        var store = new AzureBlobStore(azurite.Container(container.Name, Options(losing)));

        var first = (await store.PutIfAbsentAsync("a.json", Content, default)).ShouldNotBeNull();
        losing.Lost.ShouldBe(1);
        losing.Again();
        var second = (await store.PutIfMatchAsync("a.json", Content, first, default)).ShouldNotBeNull();
        losing.Lost.ShouldBe(2);

        second.ShouldNotBe(first);
        (await store.GetAsync("a.json", default)).ShouldNotBeNull().Version.ShouldBe(second);
    }

    [Fact]
    public async Task Json_is_served_as_json_and_all_else_as_bytes_that_no_browser_shows()
    {
        var container = azurite.NewContainer();
        var store = new AzureBlobStore(container);
        await store.PutIfAbsentAsync("a/b.json", Content, default);
        await store.PutIfAbsentAsync("content/0123.html", Content, default);

        (await TypeAsync("a/b.json")).ShouldBe("application/json; charset=utf-8");
        (await TypeAsync("content/0123.html")).ShouldBe("application/octet-stream");
        ((BlobContainerProperties)await container.GetPropertiesAsync()).PublicAccess.ShouldNotBe(PublicAccessType.BlobContainer);

        async Task<string> TypeAsync(string name) => ((BlobProperties)await container.GetBlobClient(name).GetPropertiesAsync()).ContentType;
    }

    [Fact]
    public async Task Going_on_behind_a_name_asks_for_the_folders_on_its_way_and_for_what_comes_later_only()
    {
        var container = azurite.NewContainer();
        var requests = new CountRequests();
        var store = new AzureBlobStore(azurite.Container(container.Name, Options(requests)));
        foreach (var release in Enumerable.Range(0, 30))
        {
            await store.PutIfAbsentAsync($"snapshots/s/{release:D2}/1.json", Content, default);
        }

        requests.Count = 0;
        (await store.ListAsync("snapshots/", "snapshots/s/28/1.json", default).ToListAsync()).ShouldBe(["snapshots/s/29/1.json"]);

        // snapshots/, snapshots/s/, snapshots/s/28/ one level each; snapshots/s/29/ whole.
        requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_wrong_key_is_said_in_one_line_without_the_key()
    {
        var wrong = Convert.ToBase64String(new byte[32]);
        var store = AzureBlobStores.Open(
            new AzureBlobStoreOptions { ConnectionString = azurite.ConnectionString.Replace(azurite.Key, wrong, StringComparison.Ordinal) });

        await ShouldFailAsync(store, "status 403, AuthorizationFailure", wrong);
    }

    [Fact]
    public async Task A_signature_in_an_address_is_not_repeated()
    {
        var address = new Uri(azurite.NewContainer().Uri + "?sv=2023-01-03&sig=SECRETSIGNATURE%3D&sp=r&se=2020-01-01&sr=c");

        await ShouldFailAsync(new AzureBlobStore(new BlobContainerClient(address)), "status 403", "SECRETSIGNATURE");
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_said_in_one_line()
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1) } };
        var nobody = azurite.ConnectionString.Replace(new Uri(azurite.NewContainer().Uri.ToString()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "1", StringComparison.Ordinal);

        await ShouldFailAsync(AzureBlobStores.Open(new AzureBlobStoreOptions { ConnectionString = nobody }, options), "cannot be reached", azurite.Key);
    }

    [Fact]
    public async Task A_container_name_that_the_service_refuses_is_said()
    {
        var store = AzureBlobStores.Open(new AzureBlobStoreOptions { ConnectionString = azurite.ConnectionString, Container = "No_Good" });

        await ShouldFailAsync(store, "InvalidResourceName", azurite.Key);
    }

    [Theory]
    [InlineData(null, null, "c", "exactly one")]
    [InlineData("UseDevelopmentStorage=true", "https://a.blob.core.windows.net", "c", "exactly one")]
    [InlineData("AccountName=a;AccountKey", null, "c", "not valid")]
    [InlineData("AccountName=a;AccountKey=SECRET;EndpointSuffix=x", null, "c", "not valid")]
    [InlineData("UseDevelopmentStorage=true", null, " ", "name of a container")]
    [InlineData(null, "http://a.blob.core.windows.net", "c", "not valid")]
    public void Options_that_name_no_store_are_said_without_their_values(string? connectionString, string? address, string container, string said)
    {
        var options = new AzureBlobStoreOptions
        {
            ConnectionString = connectionString, ServiceUri = address is null ? null : new Uri(address), Container = container,
        };

        var failure = Should.Throw<StatedFailureException>(() => AzureBlobStores.Open(options));

        failure.Message.ShouldContain(said);
        failure.Message.ShouldNotContain("SECRET");
    }

    [Fact]
    public void Usual_options_open_without_asking_the_service()
    {
        AzureBlobStores.Open(new AzureBlobStoreOptions { ConnectionString = "UseDevelopmentStorage=true" }).ShouldNotBeNull();
        AzureBlobStores.Open(new AzureBlobStoreOptions { ServiceUri = new Uri("https://a.blob.core.windows.net") }).ShouldNotBeNull();
    }

    private static async Task ShouldFailAsync(IBlobStore store, string said, string secret)
    {
        Func<Task>[] doings =
        [
            () => store.GetAsync("a", default),
            () => store.PutIfAbsentAsync("a", Content, default),
            () => store.PutIfMatchAsync("a", Content, "0x8D", default),
            () => store.DeleteAsync("a", default),
            () => store.ListAsync("a", null, default).ToListAsync().AsTask(),
        ];
        foreach (var doing in doings)
        {
            var failure = await Should.ThrowAsync<StatedFailureException>(doing);
            failure.Message.ShouldContain(said);
            failure.Message.ShouldNotContain('\n');
            failure.Message.ShouldNotContain(secret);
        }
    }

    private static BlobClientOptions Options(HttpPipelinePolicy policy)
    {
        var options = new BlobClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }

    /// <summary>The service did the write, and the line broke before it could say so.</summary>
    private sealed class LoseFirstAnswer : HttpPipelinePolicy
    {
        private bool done;

        public int Lost { get; private set; }

        public void Again() => done = false;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (!done && message.Request.Method == RequestMethod.Put && message.Response.Status == 201)
            {
                done = true;
                Lost++;
                throw new IOException("the answer was lost");
            }
        }
    }

    private sealed class CountRequests : HttpPipelinePolicy
    {
        public int Count { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Count++;
            return ProcessNextAsync(message, pipeline);
        }
    }
}
