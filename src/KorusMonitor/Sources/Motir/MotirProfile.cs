using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Motir;

/// <summary>Selectors of the ministry's English site by era of its markup.</summary>
internal static class MotirProfile
{
    private const string Files = "a[href*='/attach/down']";

    private static readonly string[] Noise =
    [
        ".paging", ".pagination", ".prevnext", ".prev-next", ".board-nav", ".btn-area", ".btn-wrap", ".sns", ".share", ".print",
        ".hit", ".hits", ".view-count", ".count", ".viewer", "a[href*='/attach/viewer']",
    ];

    private static readonly Layout Since2023 = new()
    {
        Name = "motir-2023",
        Body = "div.detail-cont",
        Title = ".board-detail .board-title, .board-title, .board-detail h3",
        Dates = [".detail-info .date", ".board-detail .date", ".detail-info li"],
        Noise = Noise,
        Attachments = Files,
    };

    // Without the inner wrapper the whole board is the body, less what the page says about it.
    private static readonly Layout WholeBoard = Since2023 with
    {
        Body = "div.board-detail",
        Noise = [.. Noise, ".board-title", ".board-detail h3", ".detail-info", ".info-down"],
    };

    // The title's dt holds the date as a child; the reader takes an element that gave the date out of the title.
    private static readonly Layout Since2017 = new()
    {
        Name = "motie-2017",
        Body = "dl.view dd.cont",
        Title = "dl.view dt",
        Dates = ["dl.view dt > span", "dl.view dt > *"],
        Noise = [.. Noise, "dl.view dd.file"],
        Attachments = Files,
    };

    public static ReadingProfile English { get; } = new()
    {
        Issuer = "org:motir",
        Kind = "press-release",
        Language = "en",
        Zone = MotirEnglishSource.Zone,
        Layouts = [Since2023, WholeBoard, Since2017],
    };

    private static readonly Layout KoreanUntil2023 = new()
    {
        Name = "motie-ko-2017",
        Body = ".board_view .view_cont, .view_cont",
        Title = ".board_view .tit, .view_tit",
        Dates = [".board_view .info .date", ".board_view .date"],
        Noise = Noise,
        Attachments = "a[title='파일을 다운로드 받습니다.'], " + Files,
    };

    public static ReadingProfile Korean { get; } = new()
    {
        Issuer = "org:motir",
        Kind = "press-release",
        Language = "ko",
        Zone = MotirEnglishSource.Zone,
        Layouts = [Since2023 with { Name = "motir-ko-2023" }, WholeBoard with { Name = "motir-ko-2023" }, KoreanUntil2023],
    };
}
