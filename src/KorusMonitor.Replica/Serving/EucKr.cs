using System.Globalization;
using System.Text;

namespace KorusMonitor.Replica.Serving;

/// <summary>Encodes as Korean servers do: code page 949, with character references for what it lacks.</summary>
internal static class EucKr
{
    private static readonly Encoding CodePage =
        CodePagesEncodingProvider.Instance.GetEncoding(949, new ReferenceFallback(), DecoderFallback.ExceptionFallback)
        ?? throw new NotSupportedException("Code page 949 is part of the framework.");

    public static byte[] Encode(string html) => CodePage.GetBytes(html);

    private sealed class ReferenceFallback : EncoderFallback
    {
        public override int MaxCharCount => 10;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => new ReferenceBuffer();
    }

    private sealed class ReferenceBuffer : EncoderFallbackBuffer
    {
        private string reference = "";
        private int at;

        public override int Remaining => reference.Length - at;

        public override bool Fallback(char charUnknown, int index) => Start(charUnknown);

        public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => Start(char.ConvertToUtf32(charUnknownHigh, charUnknownLow));

        public override char GetNextChar() => at < reference.Length ? reference[at++] : '\0';

        public override bool MovePrevious()
        {
            if (at == 0)
            {
                return false;
            }

            at--;
            return true;
        }

        public override void Reset() => (reference, at) = ("", 0);

        private bool Start(int codePoint)
        {
            (reference, at) = (string.Create(CultureInfo.InvariantCulture, $"&#{codePoint};"), 0);
            return true;
        }
    }
}
