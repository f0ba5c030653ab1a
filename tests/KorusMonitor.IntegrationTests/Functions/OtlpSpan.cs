using System.Text;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>As much of a span as tells where it belongs, read from protobuf by the field numbers of opentelemetry-proto.</summary>
/// <param name="TraceId">32 hex digits.</param>
/// <param name="SpanId">16 hex digits.</param>
/// <param name="ParentId">16 hex digits, or empty.</param>
/// <param name="Tags">Those with text, a number or a truth.</param>
/// <param name="Links">Trace and span that it points to.</param>
internal sealed record OtlpSpan(
    string TraceId, string SpanId, string ParentId, string Name, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<(string TraceId, string SpanId)> Links)
{
    /// <param name="request">An ExportTraceServiceRequest.</param>
    public static List<OtlpSpan> Parse(ReadOnlyMemory<byte> request) =>
    [
        .. from resource in Fields(request) where resource.Number == 1
           from scope in Fields(resource.Bytes) where scope.Number == 2
           from span in Fields(scope.Bytes) where span.Number == 2
           select Of(span.Bytes),
    ];

    private static OtlpSpan Of(ReadOnlyMemory<byte> message)
    {
        var fields = Fields(message).ToLookup(field => field.Number, field => field.Bytes);
        return new OtlpSpan(
            Hex(fields[1]),
            Hex(fields[2]),
            Hex(fields[4]),
            Encoding.UTF8.GetString(fields[5].Single().Span),
            fields[9].Select(Tag).ToDictionary(tag => tag.Key, tag => tag.Value),
            [.. fields[13].Select(link => Fields(link).ToLookup(field => field.Number, field => field.Bytes)).Select(link => (Hex(link[1]), Hex(link[2])))]);
    }

    private static (string Key, string Value) Tag(ReadOnlyMemory<byte> pair)
    {
        var fields = Fields(pair).ToDictionary(field => field.Number, field => field);
        var value = Fields(fields[2].Bytes).FirstOrDefault();
        return (Encoding.UTF8.GetString(fields[1].Bytes.Span), value.Number == 1 ? Encoding.UTF8.GetString(value.Bytes.Span) : $"{value.Integer}");
    }

    private static string Hex(IEnumerable<ReadOnlyMemory<byte>> field) => Convert.ToHexStringLower(field.FirstOrDefault().Span);

    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes, ulong Integer)> Fields(ReadOnlyMemory<byte> message)
    {
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint(message, ref at);
            var number = (int)(key >> 3);
            switch (key & 7)
            {
                case 0:
                    yield return (number, default, Varint(message, ref at));
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    yield return (number, message.Slice(at, length), 0);
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException("this is not protobuf");
            }
        }
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message.Span[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
