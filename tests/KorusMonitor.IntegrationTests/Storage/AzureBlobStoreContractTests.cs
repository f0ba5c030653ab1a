using Azure.Storage.Blobs;
using KorusMonitor.Azure.Storage;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Storage;

namespace KorusMonitor.IntegrationTests.Storage;

[Collection(AzuriteFixture.Collection)]
public sealed class AzureBlobStoreContractTests(AzuriteFixture azurite) : BlobStoreContract
{
    private readonly BlobContainerClient container = azurite.NewContainer();

    protected override Task<IBlobStore> OpenEmptyAsync() => Task.FromResult(OpenAgain());

    protected override IBlobStore OpenAgain() => new AzureBlobStore(azurite.Container(container.Name));
}

/// <summary>Listings of more than one page.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class AzureBlobStoreInPagesContractTests(AzuriteFixture azurite) : BlobStoreContract
{
    private readonly BlobContainerClient container = azurite.NewContainer();

    protected override Task<IBlobStore> OpenEmptyAsync() => Task.FromResult(OpenAgain());

    protected override IBlobStore OpenAgain() => new AzureBlobStore(azurite.Container(container.Name), pageSize: 3);
}
