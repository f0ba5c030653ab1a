using System.Globalization;
using System.Reflection;

namespace KorusMonitor.Reading.BlockPages;

internal enum SignPlace
{
    Title,
    Text,
    Markup,
    Password,
}

/// <param name="Points">How much it says, see <see cref="WallScore"/>.</param>
internal sealed record WallSign(WallKind Kind, SignPlace Place, double Points, SignPattern Pattern);

/// <summary>What walls say, in English and Korean: <c>wall-signs.txt</c>, the lines under one heading joined to one expression.</summary>
internal static class WallSigns
{
    private const string Resource = "wall-signs.txt";

    /// <summary>A site's name behind the title, which says nothing.</summary>
    private const string Site = @"(\s*([|:–—·]|-|::|»)\s*[^|]{1,50})?";

    public static IReadOnlyList<WallSign> All { get; } = Parse(Read()).ToList();

    internal static IEnumerable<WallSign> Parse(string text)
    {
        var lines = new List<string>();
        string[] heading = [];
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Append("[]"))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                if (lines.Count > 0)
                {
                    yield return Sign(heading, string.Join('|', lines));
                }

                lines.Clear();
                heading = line[1..^1].Split(' ');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }
    }

    private static WallSign Sign(string[] heading, string words)
    {
        var place = Enum.Parse<SignPlace>(heading[1], ignoreCase: true);
        var whole = place == SignPlace.Title ? $@"^[\s\p{{P}}\p{{S}}]*({words}){Site}[\s\p{{P}}]*$" : words;
        return new WallSign(
            Enum.Parse<WallKind>(heading[0].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true),
            place,
            double.Parse(heading[2], CultureInfo.InvariantCulture),
            new SignPattern(words, whole));
    }

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
