using System.Reflection;
using System.Text.RegularExpressions;

namespace KorusMonitor.Tests.Reading;

/// <summary>
/// No regular expression of ours can be made to try without end: each one, on long repetitions of what expressions are made of, with something
/// behind them that fits nothing. Twice as long may take four times as long, not a million times.
/// </summary>
public sealed class ExpressionCostTests
{
    private const int Length = 4_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "a", "A", "1", "1.", "1,", "1-", "1/", "12 ", " ", "\t", "\n", "*", "**", "-", "--", "–", ".", "a.", "a.m.", "p.m. ", ",", "(", "()", "<p", "<a ", "</", "\"", "'", "=", "&", "&a=", "&amp;", ";sid=", "?x",
        "/", "/2025/01/", "://", "http://a", "a@", "a@b.", "January ", "1 January ", "May 1, ", "sunday", "tuesday ", "page ", "Page 1 ", "of ", "share", "updated on ", "location ", "location=", "published ", "the ", "The Act ", "U.S. ",
        "12:00 ", "12:00 EST ", "$1 ", "$1.5 million ", "1 percent ", "from 1 to ", "no. ", "No. 1 ", "년", "1월 ", "2025년 1월 1일 ", "월요일", "가", "가 ", "조원 ", "1조 ", "약 1억 ", "관세 ", "%", "1% ", "①", "[", "[1] ", "x", "XI ", "\\", "𝒜",
    ];

    public static TheoryData<string> All =>
    [
        .. typeof(ReleaseKey).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}").Distinct().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_expression_ends_on_any_repetition(string name)
    {
        var pattern = Pattern(name);

        foreach (var piece in Pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length)) + "\u0001";
            var matching = Task.Run(() => pattern.Count(text));

            (await Task.WhenAny(matching, Task.Delay(Patience, TimeProvider.System))).ShouldBe(matching, $"'{piece}' again and again");
        }
    }

    private static Regex Pattern(string name)
    {
        var dot = name.LastIndexOf('.');
        var type = typeof(ReleaseKey).Assembly.GetType(name[..dot], throwOnError: true)!;
        return (Regex)type.GetMethod(name[(dot + 1)..], BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public, [])!.Invoke(null, null)!;
    }
}
