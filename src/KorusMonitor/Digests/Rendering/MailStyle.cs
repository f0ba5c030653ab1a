namespace KorusMonitor.Digests.Rendering;

/// <summary>
/// Inline styles, because mail programs drop style sheets. Every text names its colour together with a background, so that a program that
/// inverts colours inverts both; contrast is at least 4.5 : 1 either way. Nothing is smaller than 14 px.
/// </summary>
internal static class MailStyle
{
    public const string Fonts =
        "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR','Noto Sans KR',sans-serif;";

    public const string Page = "margin:0;padding:0;background-color:#eef1f5;color:#1b2430;" + Fonts;
    public const string Outer = "background-color:#eef1f5;";
    public const string Column = "width:100%;max-width:640px;background-color:#ffffff;color:#1b2430;" + Fonts;
    public const string Head = "padding:18px 20px 16px;background-color:#e7f0f9;border-top:4px solid #0b4f8a;";
    public const string Cell = "padding:0 20px;";
    public const string HeadWhy = "margin:0;padding:6px 0 0;font-size:16px;line-height:23px;color:#1b2430;";
    public const string Counts = "margin:0;padding:8px 0 0;font-size:15px;line-height:22px;color:#1b2430;";
    public const string Glance = "margin:0;padding:8px 0 0;font-size:15px;line-height:22px;color:#1b2430;overflow-wrap:anywhere;";
    public const string Soft = "color:#4a5565;";
    public const string Table = "width:100%;";
    public const string Value = "padding:10px 10px 10px 0;border-bottom:1px solid #d5dbe3;";
    public const string Meaning = "padding:10px 0;border-bottom:1px solid #d5dbe3;";
    public const string Number = "margin:0;font-size:17px;line-height:24px;color:#1b2430;overflow-wrap:anywhere;";
    public const string FigureLine = "margin:0;font-size:15px;line-height:22px;font-weight:bold;color:#1b2430;overflow-wrap:anywhere;";
    public const string Correction = "margin:0;padding:12px 0 0;font-size:15px;line-height:22px;color:#1b2430;overflow-wrap:anywhere;";
    public const string Event = "margin:0;padding:10px 0 2px;font-size:14px;line-height:20px;font-weight:bold;color:#1b2430;";
    public const string Other = "margin:6px 0 0;padding:6px 0 2px 12px;border-left:3px solid #d5dbe3;";
    public const string OtherTitle = "margin:0;font-size:15px;line-height:22px;font-weight:bold;color:#1b2430;overflow-wrap:anywhere;";
    public const string Brand = "margin:0;padding:0 0 4px;font-size:14px;line-height:20px;font-weight:bold;color:#0b4f8a;";
    public const string Headline = "margin:0;font-size:24px;line-height:31px;font-weight:bold;color:#1b2430;";
    public const string Opened = "margin:0;padding:6px 0 0;font-size:14px;line-height:21px;color:#4a5565;";
    public const string Section = "margin:0;padding:28px 0 8px;font-size:18px;line-height:24px;font-weight:bold;color:#1b2430;border-bottom:2px solid #1b2430;";
    public const string Item = "padding:16px 0 14px;border-bottom:1px solid #d5dbe3;";
    public const string Tag = "margin:0;font-size:14px;line-height:20px;font-weight:bold;";
    public const string Title = "margin:0;padding:2px 0;font-size:17px;line-height:24px;font-weight:bold;color:#1b2430;overflow-wrap:anywhere;";
    public const string About = "margin:0;font-size:14px;line-height:20px;color:#4a5565;";
    public const string Lead = "margin:0;padding:8px 0 2px;font-size:17px;line-height:24px;font-weight:bold;color:#1b2430;overflow-wrap:anywhere;";
    public const string Detail = "margin:0;padding:2px 0;font-size:15px;line-height:22px;color:#1b2430;";
    public const string Quote =
        "margin:8px 0 0;padding:0 0 0 12px;border-left:3px solid #9aa7b8;font-size:15px;line-height:23px;color:#1b2430;overflow-wrap:anywhere;";
    public const string Figure = "margin:0;padding:2px 0 0 15px;font-size:14px;line-height:20px;color:#1b2430;";
    public const string SmallLink = Link + "font-size:14px;";
    public const string Why = "font-weight:normal;color:#4a5565;";
    public const string Gone = "background-color:#ffe0d6;color:#7a2410;text-decoration:line-through;";
    public const string Come = "background-color:#d3f2df;color:#0d4a2b;text-decoration:none;font-weight:bold;";
    public const string Year = "margin:0;padding:16px 0 4px;font-size:16px;line-height:22px;font-weight:bold;color:#1b2430;";
    public const string Links = "margin:0;padding:8px 0 0;font-size:14px;line-height:22px;color:#4a5565;";
    public const string Link = "color:#0b4f8a;text-decoration:underline;";
    public const string BriefTitle = "margin:0;font-size:15px;line-height:22px;overflow-wrap:anywhere;";
    public const string Foot = "margin:0;padding:8px 0 0;font-size:14px;line-height:21px;color:#4a5565;";

    public static string TagColour(DigestItemKind kind) => Tag + Colour(kind);

    public static string Colour(DigestItemKind kind) => kind switch
    {
        DigestItemKind.New => "color:#11603a;",
        DigestItemKind.Deadline or DigestItemKind.Withdrawn => "color:#8a1c3b;",
        _ => "color:#8a3d06;",
    };

    /// <summary>The same for a dark background.</summary>
    public static string ColourClass(DigestItemKind kind) => kind switch
    {
        DigestItemKind.New => "green",
        DigestItemKind.Deadline or DigestItemKind.Withdrawn => "red",
        _ => "amber",
    };

    public static string Before(bool differs) => "margin:0;font-size:14px;line-height:20px;" + (differs ? "color:#8a3d06;font-weight:bold;" : "color:#4a5565;");

    public static string QuoteColour(string? label) => label switch
    {
        "Before" or "Removed" => Quote + "border-left-color:#b4532a;",
        "After" or "Added" => Quote + "border-left-color:#1b7f4d;",
        _ => Quote,
    };

    public static string Health(bool healthy) =>
        "margin:0;padding:6px 0 0;font-size:15px;line-height:22px;" + (healthy ? "color:#1b2430;" : "color:#8a1c3b;font-weight:bold;");
}
