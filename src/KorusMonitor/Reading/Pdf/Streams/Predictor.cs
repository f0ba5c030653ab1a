namespace KorusMonitor.Reading.Pdf.Streams;

/// <summary>Undoes what was done to rows before packing: PNG's filters and TIFF's differences (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    public static byte[] Undo(byte[] data, int predictor, int colors, int bits, int columns)
    {
        if (predictor < 2 || colors is < 1 or > 64 || bits is not (1 or 2 or 4 or 8 or 16) || columns is < 1 or > 1_000_000)
        {
            return data;
        }

        var step = Math.Max(1, colors * bits / 8);
        var width = ((colors * bits * columns) + 7) / 8;
        return predictor == 2 ? Tiff(data, width, step, bits) : Png(data, width, step);
    }

    private static byte[] Tiff(byte[] data, int width, int step, int bits)
    {
        for (var row = 0; bits == 8 && row < data.Length; row += width)
        {
            for (var i = step; i < width && row + i < data.Length; i++)
            {
                data[row + i] += data[row + i - step];
            }
        }

        return data;
    }

    private static byte[] Png(byte[] data, int width, int step)
    {
        var rows = (data.Length + width) / (width + 1);
        var result = new byte[rows * width];
        var length = 0;
        for (var row = 0; row < rows; row++)
        {
            var source = data.AsSpan(row * (width + 1));
            var filter = source[0];
            source = source[1..Math.Min(source.Length, width + 1)];
            var target = result.AsSpan(row * width, width);
            ReadOnlySpan<byte> above = row == 0 ? [] : result.AsSpan((row - 1) * width, width);
            source.CopyTo(target);
            length += source.Length;
            Unfilter(filter, target[..source.Length], above, step);
        }

        return result[..length];
    }

    private static void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; filter is >= 1 and <= 4 && i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0, up = above.IsEmpty ? 0 : above[i], corner = i >= step && !above.IsEmpty ? above[i - step] : 0;
            row[i] += filter switch { 1 => (byte)left, 2 => (byte)up, 3 => (byte)((left + up) / 2), _ => (byte)Paeth(left, up, corner) };
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
