using System.Globalization;

namespace KorusMonitor.Replica.Motir;

/// <summary>A board on the ministry's English site: its code in addresses since 2023, and its folder and number until 2022.</summary>
internal sealed record MotirBoard(string Kind, string Code, string Number, string LegacyFolder, string Title)
{
    public static readonly MotirBoard Press = new("press", "EATCLdfa319ada", "2", "/en/pc/pressreleases/bbs", "Press Releases");
    public static readonly MotirBoard Photo = new("photo", "EATCL0512e0b48", "1", "/en/pc/photonews/bbs", "Photo News");

    /// <summary>The topic list repeats the press board under a folder that the site misspells.</summary>
    public static readonly MotirBoard Topic = Press with { LegacyFolder = "/en/tp/ftaeconomiccooperration/bbs", Title = "FTA/Economic Cooperation" };

    public static readonly IReadOnlyList<MotirBoard> All = [Press, Photo];

    public string List => $"/eng/article/{Code}";

    public string View(int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}/view");

    public string LegacyView(int id) => string.Create(CultureInfo.InvariantCulture, $"{LegacyFolder}/bbsView.do?bbs_seq_n={id}&bbs_cd_n={Number}");
}
