using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace KorusMonitor.Fetching.Robots;

/// <summary>
/// What a robots.txt says to one crawler (RFC 9309), decided as Google's published matcher decides: the longest matching rule wins, an
/// allowing one on equal length; all groups of the crawler count together, and the <c>*</c> groups only when none names it.
/// </summary>
internal sealed class RobotsPolicy
{
    /// <summary>More of a file is not read (RFC 9309, 2.5).</summary>
    public const int MaxBytes = 500 * 1024;

    private static readonly SearchValues<byte> TokenOctets = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"u8);

    private readonly RobotsGroup specific = new();
    private readonly RobotsGroup global = new();
    private bool namesCrawler;

    private RobotsPolicy()
    {
    }

    public static RobotsPolicy AllowAll { get; } = new();

    /// <summary>The non-standard <c>Crawl-delay</c> of the groups that count, as written; <c>null</c> when there is none.</summary>
    public TimeSpan? CrawlDelay => namesCrawler ? specific.CrawlDelay : global.CrawlDelay;

    /// <param name="body">The file's bytes, of any kind: what is no rule is passed over.</param>
    /// <param name="productToken">Letters, <c>-</c> and <c>_</c>, see <see cref="ProductToken"/>.</param>
    public static RobotsPolicy Parse(ReadOnlySpan<byte> body, string productToken)
    {
        var policy = new RobotsPolicy();
        var reader = new GroupReader(policy, Encoding.UTF8.GetBytes(productToken));
        body = WithoutByteOrderMark(body[..Math.Min(body.Length, MaxBytes)]);
        while (!body.IsEmpty)
        {
            var end = body.IndexOfAny((byte)'\n', (byte)'\r');
            reader.Take(RobotsLine.Parse(end < 0 ? body : body[..end]));
            body = end < 0 ? [] : body[(end + 1)..];
        }

        return policy;
    }

    /// <summary>The leading letters, <c>-</c> and <c>_</c> of a user agent: the name that groups are addressed to.</summary>
    public static string ProductToken(string userAgent) => userAgent[..TokenLength(Encoding.UTF8.GetBytes(userAgent))];

    /// <param name="pathAndQuery">Begins with a slash, percent-encoded, without fragment.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = PercentEncoding.Normalise(Encoding.UTF8.GetBytes(pathAndQuery));
        var (allow, disallow) = specific.Match(path);
        if (allow <= 0 && disallow <= 0 && !namesCrawler)
        {
            (allow, disallow) = global.Match(path);
        }

        return disallow <= 0 || disallow <= allow;
    }

    private static int TokenLength(ReadOnlySpan<byte> agent)
    {
        var end = agent.IndexOfAnyExcept(TokenOctets);
        return end < 0 ? agent.Length : end;
    }

    /// <summary>A byte order mark that is cut short is passed over too, as far as it goes.</summary>
    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body[body.CommonPrefixLength<byte>("\uFEFF"u8)..];

    /// <summary>Follows which groups a line belongs to: agents in a row share the rules after them, unknown lines do not part them.</summary>
    private sealed class GroupReader(RobotsPolicy policy, byte[] token)
    {
        private bool inSpecific;
        private bool inGlobal;
        private bool rulesBegan;

        public void Take(RobotsLine line)
        {
            switch (line.Key)
            {
                case RobotsKey.UserAgent:
                    TakeAgent(line.Value);
                    break;
                case RobotsKey.Allow or RobotsKey.Disallow when inSpecific || inGlobal:
                    rulesBegan = true;
                    Group.Add(line.Key == RobotsKey.Allow, RobotsPattern.From(line.Value));
                    break;
                case RobotsKey.CrawlDelay when (inSpecific || inGlobal)
                    && Utf8Parser.TryParse(line.Value, out double seconds, out var used) && used == line.Value.Length && seconds is >= 0 and < 1e6:
                    Group.CrawlDelay = TimeSpan.FromSeconds(seconds);
                    break;
                default:
                    break;
            }
        }

        private RobotsGroup Group => inSpecific ? policy.specific : policy.global;

        private void TakeAgent(ReadOnlySpan<byte> agent)
        {
            if (rulesBegan)
            {
                inSpecific = inGlobal = rulesBegan = false;
            }

            if (agent.StartsWith("*"u8) && (agent.Length == 1 || " \t\n\v\f\r"u8.Contains(agent[1])))
            {
                inGlobal = true;
            }
            else if (token.Length > 0 && Ascii.EqualsIgnoreCase(agent[..TokenLength(agent)], token))
            {
                inSpecific = policy.namesCrawler = true;
            }
        }
    }
}
