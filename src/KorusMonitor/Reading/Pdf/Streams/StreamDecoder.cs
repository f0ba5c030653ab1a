using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Streams;

/// <summary>A stream's bytes with its filters undone, one after the other.</summary>
internal static class StreamDecoder
{
    /// <summary>Honest files chain two or three; a chain of bombs multiplies.</summary>
    private const int MostFilters = 8;

    /// <returns>Empty where a filter is one of pictures or unknown.</returns>
    /// <exception cref="PdfException">It unpacks to more than is allowed.</exception>
    public static byte[] Decode(PdfStream stream, Func<object?, object?> resolve, PdfBudget budget)
    {
        var dictionary = stream.Dictionary;
        var filters = List(resolve(dictionary["Filter"] ?? dictionary["F"]), resolve);
        var parameters = List(resolve(dictionary["DecodeParms"] ?? dictionary["DP"]), resolve);
        if (filters.Count > MostFilters)
        {
            throw new PdfException($"one of its streams is packed {filters.Count} times");
        }

        var data = stream.Raw;
        for (var i = 0; i < filters.Count; i++)
        {
            if (filters[i] is not PdfName name
                || Undo(name.Value, data, i < parameters.Count ? parameters[i] as PdfDictionary : null, resolve) is not { } plain)
            {
                return [];
            }

            budget.Unpacked(plain.Length);
            data = plain;
        }

        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(data, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : data.ToArray();
    }

    private static List<object?> List(object? value, Func<object?, object?> resolve) => value switch
    {
        null => [],
        PdfArray array => [.. array.Items.Take(MostFilters + 1).Select(resolve)],
        _ => [value],
    };

    private static byte[]? Undo(string filter, ReadOnlyMemory<byte> data, PdfDictionary? parameters, Func<object?, object?> resolve)
    {
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                return Predict(Filters.Flate(data, PdfBudget.LargestStream), parameters, resolve);
            case "LZWDecode" or "LZW":
                var early = Number(parameters, "EarlyChange", 1, resolve) != 0;
                return Predict(Lzw.Decode(data.Span, early, PdfBudget.LargestStream), parameters, resolve);
            case "ASCIIHexDecode" or "AHx":
                return Filters.AsciiHex(data.Span);
            case "ASCII85Decode" or "A85":
                return Filters.Ascii85(data.Span);
            case "RunLengthDecode" or "RL":
                return Filters.RunLength(data.Span, PdfBudget.LargestStream);
            case "Crypt":
                return data.ToArray();
            default:
                return null;
        }
    }

    private static byte[] Predict(byte[] data, PdfDictionary? parameters, Func<object?, object?> resolve) => parameters is null
        ? data
        : Predictor.Undo(
            data,
            Number(parameters, "Predictor", 1, resolve),
            Number(parameters, "Colors", 1, resolve),
            Number(parameters, "BitsPerComponent", 8, resolve),
            Number(parameters, "Columns", 1, resolve));

    private static int Number(PdfDictionary? parameters, string key, int otherwise, Func<object?, object?> resolve) =>
        resolve(parameters?[key]) is double number and > int.MinValue and < int.MaxValue ? (int)number : otherwise;
}
