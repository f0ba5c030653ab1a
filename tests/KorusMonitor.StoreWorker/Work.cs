using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Storage;

namespace KorusMonitor.StoreWorker;

/// <summary>Increments by worker: what each acknowledged must be in it.</summary>
public sealed record Tally(int Total, SortedDictionary<string, int> ByWorker);

internal static class Work
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>Every kind of write in turn, on names of its own and on one shared with all others.</summary>
    public static async Task ChurnAsync(IBlobStore store, string worker, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var content = SelfDescribing($"{worker} {round}", round * 977 % 200_000);
            if (await store.PutIfAbsentAsync($"content/{worker}-{round}", content, None) is not null)
            {
                Say($"put content/{worker}-{round}");
            }

            await store.UpdateJsonAsync<Tally>("state/tally.json", tally => Counted(tally, worker), None);
            Say("counted");

            // Comes and goes, and its folder with it.
            var pending = $"pending/{round % 3}/{worker}";
            Say($"opening {pending}");
            if (await store.PutIfAbsentAsync(pending, SelfDescribing(pending, 5_000), None) is not null && await store.DeleteAsync(pending, None))
            {
                Say($"closed {pending}");
            }
        }
    }

    /// <summary>All workers want the same names.</summary>
    public static async Task RaceAsync(IBlobStore store, string worker, int names)
    {
        for (var name = 0; name < names; name++)
        {
            if (await store.PutIfAbsentAsync($"race/{name % 7}/{name}", Encoding.UTF8.GetBytes(worker), None) is not null)
            {
                Say($"won race/{name % 7}/{name}");
            }
        }
    }

    /// <summary>Larger and larger blobs.</summary>
    public static async Task FillAsync(IBlobStore store, int largest)
    {
        for (var size = 1024; size <= largest; size *= 2)
        {
            await store.PutIfAbsentAsync($"content/{size}", SelfDescribing($"{size}", size), None);
            Say($"put content/{size}");
        }
    }

    /// <summary>The hash of the rest, a line feed, the rest.</summary>
    private static byte[] SelfDescribing(string seed, int length)
    {
        var rest = new byte[length];
        for (var i = 0; i < length; i++)
        {
            rest[i] = (byte)seed[i % seed.Length];
        }

        return [.. Encoding.UTF8.GetBytes(Convert.ToHexStringLower(SHA256.HashData(rest)) + "\n"), .. rest];
    }

    private static Tally Counted(Tally? tally, string worker)
    {
        var next = new SortedDictionary<string, int>(tally?.ByWorker ?? [], StringComparer.Ordinal);
        next[worker] = next.GetValueOrDefault(worker) + 1;
        return new Tally((tally?.Total ?? 0) + 1, next);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
