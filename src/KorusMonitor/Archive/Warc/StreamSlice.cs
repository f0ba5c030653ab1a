namespace KorusMonitor.Archive.Warc;

/// <summary>A part of a file, read forward.</summary>
internal sealed class StreamSlice(Stream file, long start, long end) : Stream
{
    private long position = start;

    /// <summary>Whether a reader was told that there is no more: one that stopped before has met what it did not understand.</summary>
    public bool IsReadToEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        file.Position = position;
        var read = file.Read(buffer, offset, (int)Math.Min(count, end - position));
        position += read;
        IsReadToEnd |= read == 0 && count > 0;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
