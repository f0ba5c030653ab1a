using System.Text.RegularExpressions;

namespace KorusMonitor.Reading.Facts;

/// <summary>Offices by the names that portals and gazettes give their papers, in a list's column or in the page's head.</summary>
internal static partial class IssuerNames
{
    private static readonly (string Name, string Office)[] Names =
    [
        ("산업통상자원부", "org:motir"), ("산업통상부", "org:motir"), ("통상교섭본부", "org:motir"),
        ("외교부", "org:mofa"), ("외교통상부", "org:mofa"),
        ("재정경제부", "org:mofe"), ("기획재정부", "org:mofe"),
        ("농림축산식품부", "org:mafra"), ("관세청", "org:customs"), ("식품의약품안전처", "org:fda-kr"), ("국토교통부", "org:molit"),
        ("과학기술정보통신부", "org:msit"), ("중소벤처기업부", "org:mss"), ("공정거래위원회", "org:kftc"), ("무역위원회", "org:ktc"),
        ("해양수산부", "org:mof"), ("보건복지부", "org:mohw"), ("기후에너지환경부", "org:mcee"), ("대통령실", "org:korea-president-office"),
        ("Office of the United States Trade Representative", "org:ustr"), ("Trade Representative, Office of United States", "org:ustr"),
        ("United States Trade Representative", "org:ustr"),
        ("International Trade Administration", "org:commerce"), ("Bureau of Industry and Security", "org:commerce"),
        ("Industry and Security Bureau", "org:commerce"), ("Commerce Department", "org:commerce"), ("Department of Commerce", "org:commerce"),
        ("Treasury Department", "org:treasury"), ("Department of the Treasury", "org:treasury"),
    ];

    /// <summary>The office named first; <c>null</c> when none is known. Texts longer than a label are searched in their beginning only.</summary>
    public static string? In(string text)
    {
        var label = text.Length > 400 ? text[..400] : text;
        var first = (At: int.MaxValue, Length: 0, Office: (string?)null);
        foreach (var (name, office) in Names)
        {
            var at = label.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at < first.At || (at == first.At && name.Length > first.Length)))
            {
                first = (at, name.Length, office);
            }
        }

        return first.Office;
    }

    /// <summary>
    /// Whose release a portal says that it reproduces: "이 자료는 산업통상부의 보도자료를 전재하여 제공함을 알려드립니다."; <c>null</c> when it says
    /// nothing of the kind or names an office that is not known.
    /// </summary>
    public static string? OfReprint(string text) =>
        Reprint().Match(text.Length > 4000 ? text[..4000] : text) is { Success: true } said ? In(said.Groups["office"].Value) : null;

    [GeneratedRegex("자료는\\s{1,3}(?<office>[가-힣·]{2,20})의\\s{1,3}[가-힣]{0,10}\\s?자료를\\s{1,3}전재", RegexOptions.CultureInvariant)]
    private static partial Regex Reprint();
}
