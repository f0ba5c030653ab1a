using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Storage;

public sealed class FolderStoreContractTests : BlobStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override Task<IBlobStore> OpenEmptyAsync() => Task.FromResult(OpenAgain());

    protected override IBlobStore OpenAgain() => new FolderStore(folder.Path("store"));

    public void Dispose() => folder.Dispose();
}

/// <summary>A file system without hard links: names are given under the lock.</summary>
public sealed class FolderStoreWithoutLinksContractTests : BlobStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override Task<IBlobStore> OpenEmptyAsync() => Task.FromResult(OpenAgain());

    protected override IBlobStore OpenAgain() =>
        new FolderStore(folder.Path("store"), TimeProvider.System, (_, _) => LinkOutcome.Unsupported, TimeSpan.FromSeconds(30));

    public void Dispose() => folder.Dispose();
}
