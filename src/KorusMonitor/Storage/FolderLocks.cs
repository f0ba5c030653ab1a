using System.Security.Cryptography;
using System.Text;

namespace KorusMonitor.Storage;

/// <summary>
/// Locks between processes: a few files, one of which each name falls to, opened for one process alone. The kernel closes the files of a killed
/// process, so no lock outlives its holder. Lock files stay: to delete one would let two processes lock two files of one name.
/// </summary>
internal sealed class FolderLocks(string folder, TimeSpan patience)
{
    private const int Shards = 64;
    private const int LongestPauseMilliseconds = 20;
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Shards).Select(_ => new SemaphoreSlim(1, 1))];

    /// <exception cref="StatedFailureException">Somebody held it for longer than the patience.</exception>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var shard = SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] % Shards;
        var gate = gates[shard];
        var started = TimeProvider.System.GetTimestamp();
        if (!await gate.WaitAsync(patience, cancellationToken))
        {
            throw Impatient(name);
        }

        FileStream? file = null;
        try
        {
            file = await OpenAloneAsync(Path.Combine(folder, $"{shard:x2}"), name, started, cancellationToken);
            return new Held(file, gate);
        }
        finally
        {
            if (file is null)
            {
                gate.Release();
            }
        }
    }

    /// <summary>Waits on the machine's clock, whatever time the store is told: the other process lives in that time too.</summary>
    private async Task<FileStream> OpenAloneAsync(string path, string name, long started, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException exception) when (FolderFailure.IsMissing(exception))
            {
                Directory.CreateDirectory(folder);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                if (TimeProvider.System.GetElapsedTime(started) > patience)
                {
                    throw Impatient(name);
                }

                var pause = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, LongestPauseMilliseconds));
                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    private StatedFailureException Impatient(string name) =>
        new($"Another process has held the lock of '{name}' in '{folder}' for more than {patience.TotalSeconds:0.#} seconds. End it, or wait, and run again.");

    /// <summary>EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION.</summary>
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private sealed class Held(FileStream file, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            gate.Release();
        }
    }
}
