namespace KorusMonitor.Archive.Warc;

/// <summary>A stream of records, read forward only, with the possibility to put a block back that turned out to hold more than itself.</summary>
internal sealed class RecordSource(Stream stream, long budget)
{
    private const int ChunkBytes = 64 * 1024;
    private readonly Stack<ReadOnlyMemory<byte>> putBack = new();
    private readonly byte[] chunk = new byte[ChunkBytes];
    private ReadOnlyMemory<byte> ahead;
    private long unpacked;

    /// <summary>Reads one byte; -1 at the end.</summary>
    public int Next()
    {
        if (!Fill())
        {
            return -1;
        }

        var next = ahead.Span[0];
        ahead = ahead[1..];
        return next;
    }

    public int Peek() => Fill() ? ahead.Span[0] : -1;

    /// <summary>A line without its end (CRLF or LF); <c>null</c> at the end of the data.</summary>
    /// <exception cref="InvalidDataException">It is longer than the limit.</exception>
    public byte[]? Line(int limit)
    {
        var line = new List<byte>(128);
        for (int next; (next = Next()) >= 0;)
        {
            if (next == '\n')
            {
                return line is [.., (byte)'\r'] ? [.. line[..^1]] : [.. line];
            }

            line.Add(line.Count < limit ? (byte)next : throw new InvalidDataException("a header is too long"));
        }

        return line.Count == 0 ? null : [.. line];
    }

    /// <summary>Up to so many bytes; fewer only at the end of the data.</summary>
    public byte[] Take(int count)
    {
        // Grown as it fills: a length that lies costs nothing.
        using var taken = new MemoryStream(Math.Min(count, ChunkBytes));
        while (taken.Length < count && Fill())
        {
            var part = ahead[..(int)Math.Min(ahead.Length, count - taken.Length)];
            taken.Write(part.Span);
            ahead = ahead[part.Length..];
        }

        return taken.ToArray();
    }

    /// <returns>How many bytes were passed over.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Fill())
        {
            var part = (int)Math.Min(ahead.Length, left);
            ahead = ahead[part..];
            left -= part;
        }

        return count - left;
    }

    /// <summary>These bytes come again before all others.</summary>
    public void PutBack(ReadOnlyMemory<byte> bytes)
    {
        if (!ahead.IsEmpty)
        {
            putBack.Push(ahead);
        }

        ahead = bytes;
    }

    /// <summary>Passes over everything up to a line that begins a record.</summary>
    /// <returns>Whether there is one.</returns>
    public bool FindRecord()
    {
        ReadOnlySpan<byte> begin = "WARC/"u8;
        var matched = 0;
        var atLineStart = true;
        for (int next; (next = Next()) >= 0;)
        {
            if (atLineStart && next == begin[matched])
            {
                if (++matched == begin.Length)
                {
                    PutBack(begin.ToArray());
                    return true;
                }

                continue;
            }

            matched = 0;
            atLineStart = next == '\n';
        }

        return false;
    }

    private bool Fill()
    {
        while (ahead.IsEmpty)
        {
            if (putBack.TryPop(out var earlier))
            {
                ahead = earlier;
                continue;
            }

            var read = stream.Read(chunk);
            if (read == 0)
            {
                return false;
            }

            unpacked += read;
            if (unpacked > budget)
            {
                throw new InvalidDataException("it unpacks to more than is taken");
            }

            ahead = chunk.AsMemory(0, read);
        }

        return true;
    }
}
