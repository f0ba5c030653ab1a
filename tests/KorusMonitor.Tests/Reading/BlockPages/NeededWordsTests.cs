using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading.BlockPages;

namespace KorusMonitor.Tests.Reading.BlockPages;

/// <summary>A text that an expression is found in always holds one of its words: the quick look never hides a wall.</summary>
public sealed class NeededWordsTests
{
    private const int Deepest = 2;

    [Theory]
    [InlineData("captcha", "captcha")]
    [InlineData("ray id:? ?[0-9a-f]{8,}", "ray id")]
    [InlineData("i.?m not a robot", "m not a robot")]
    [InlineData("(please )?(sign|log) ?in to continue", "in to continue")]
    [InlineData("(page|file) missing|404 error", " missing, 404 error")]
    [InlineData("captcha-delivery\\.com", "captcha-delivery.com")]
    [InlineData("웹 ?방화벽", "방화벽")]
    [InlineData("errors?", "error")]
    [InlineData("go+d morning", "d morning")]
    [InlineData("no[td]e", "")]
    [InlineData("anything|.", "")]
    [InlineData("(anything)*", "")]
    public void Words_are_those_that_must_be_there(string expression, string words) =>
        string.Join(", ", NeededWords.Of(expression)).ShouldBe(words);

    [Theory]
    [InlineData("a(b")]
    [InlineData("a)b")]
    [InlineData("a[b")]
    [InlineData("a{2")]
    [InlineData("(?=a)b")]
    [InlineData("*a")]
    [InlineData("a\\")]
    [InlineData("a+?")]
    public void What_is_not_understood_is_refused(string expression) =>
        Should.Throw<FormatException>(() => NeededWords.Of(expression));

    [Fact]
    public void Whatever_fits_an_expression_holds_one_of_its_words() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var (expression, fitting) = Expression(new System.Random(seed), Deepest);
                Regex.IsMatch(fitting, $"^(?:{expression})$", RegexOptions.NonBacktracking).ShouldBeTrue(expression);

                var words = NeededWords.Of(expression);

                (words.Count == 0 || words.Any(word => fitting.Contains(word, StringComparison.Ordinal))).ShouldBeTrue($"{expression} fits '{fitting}' without any of: {string.Join(", ", words)}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    /// <summary>An expression and something that it fits.</summary>
    private static (string Expression, string Fitting) Expression(System.Random random, int deep)
    {
        var alternatives = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sequence(random, deep)).ToList();
        return (string.Join('|', alternatives.Select(one => one.Expression)), alternatives[random.Next(alternatives.Count)].Fitting);
    }

    private static (string Expression, string Fitting) Sequence(System.Random random, int deep)
    {
        var atoms = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Quantified(random, deep)).ToList();
        return (string.Concat(atoms.Select(one => one.Expression)), string.Concat(atoms.Select(one => one.Fitting)));
    }

    private static (string Expression, string Fitting) Quantified(System.Random random, int deep)
    {
        var (expression, fitting) = Atom(random, deep);
        return random.Next(8) switch
        {
            0 => ($"{expression}?", random.Next(2) == 0 ? string.Empty : fitting),
            1 => ($"{expression}*", string.Concat(Enumerable.Repeat(fitting, random.Next(3)))),
            2 => ($"{expression}+", string.Concat(Enumerable.Repeat(fitting, random.Next(1, 3)))),
            3 => ($"{expression}{{0,3}}", string.Concat(Enumerable.Repeat(fitting, random.Next(4)))),
            4 => ($"{expression}{{2,}}", fitting + fitting),
            _ => (expression, fitting),
        };
    }

    private static (string Expression, string Fitting) Atom(System.Random random, int deep)
    {
        switch (random.Next(deep > 0 ? 8 : 6))
        {
            case 0:
                return (".", "z");
            case 1:
                return ("[ab점]", "b");
            case 2:
                return ("\\.", ".");
            case 3:
                return ("\\s", " ");
            case 4 or 5:
                var word = new[] { "a", "abc", "점검", "sign in" }[random.Next(4)];
                return (word.Length == 1 ? word : $"({word})", word);
            default:
                var (expression, fitting) = Expression(random, deep - 1);
                return ($"({expression})", fitting);
        }
    }
}
