using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KorusMonitor.Replica.Motir;
using KorusMonitor.Replica.Ustr;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Replica.Content;

/// <summary>Reads releases from JSON: what a person writes down is short, the rest follows from the office's habits.</summary>
internal static class ContentReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly LocalTime Noon = new(12, 0);
    private static readonly DateTimeZone Washington = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    private static readonly LocalDate NewPrefixFrom = new(2025, 9, 1);

    /// <summary>All files that are part of the program.</summary>
    public static (IReadOnlyList<ReplicaRelease> Releases, IReadOnlyList<ReplicaExternalRow> ExternalRows) ReadEmbedded()
    {
        var assembly = typeof(ContentReader).Assembly;
        var files = assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<WrittenFile>(stream, Json)!;
        }).ToList();
        return (
            [.. files.SelectMany(file => file.Releases.Select(written => Complete(written, file.Office)))],
            [.. files.SelectMany(file => file.ExternalRows.Select(Complete))]);
    }

    /// <exception cref="JsonException">Not a release.</exception>
    public static async Task<ReplicaRelease> ReadOneAsync(Stream stream, ReplicaOffice office, CancellationToken ct) =>
        Complete(await JsonSerializer.DeserializeAsync<WrittenRelease>(stream, Json, ct) ?? throw new JsonException("A release is expected."), office);

    public static string UstrPath(string kind, LocalDate date, string? month, string slug)
    {
        var folder = month ?? date.ToString("uuuu/MMMM", CultureInfo.InvariantCulture).ToLowerInvariant();
        return $"{(date >= NewPrefixFrom ? UstrAddress.NewOffice : UstrAddress.OldOffice)}{kind}/{folder}/{slug}";
    }

    public static Instant At(LocalDate date, LocalTime? time, ReplicaOffice office) =>
        date.At(time ?? Noon).InZoneLeniently(IsAmerican(office) ? Washington : Seoul).ToInstant();

    private static ReplicaRelease Complete(WrittenRelease written, ReplicaOffice office)
    {
        var date = LocalDatePattern.Iso.Parse(written.Date).GetValueOrThrow();
        LocalTime? time = written.Time is null ? null : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(written.Time).GetValueOrThrow();
        var markup = written.Markup ?? ReplicaMarkup.Current;
        var path = written.Path ?? PathOf(written, office, date, markup);
        return new ReplicaRelease(written.Id, office, written.Kind, path, written.Title, date, At(date, time, office), written.Body)
        {
            Markup = markup,
            Number = written.Number,
            Undated = written.Undated,
            AlsoIn = written.AlsoIn,
            Byline = written.Byline,
            Summary = written.Summary,
            Foreign = written.Foreign,
            ListedTwice = written.ListedTwice,
            Attachments = [.. written.Attachments.Select(file => new ReplicaAttachment(
                file.Name,
                file.Path ?? FileOf(written, office, file.Name),
                file.Lines.Count > 0 ? file.Lines : [written.Title, .. written.Body.Select(Rendering.Html.Plain)]))],
        };
    }

    private static bool IsAmerican(ReplicaOffice office) =>
        office is ReplicaOffice.Ustr or ReplicaOffice.FederalRegister or ReplicaOffice.WhiteHouse or ReplicaOffice.Treasury;

    private static string PathOf(WrittenRelease written, ReplicaOffice office, LocalDate date, ReplicaMarkup markup)
    {
        var board = MotirBoard.All.FirstOrDefault(one => one.Kind == written.Kind);
        return office switch
        {
            ReplicaOffice.Motir => markup == ReplicaMarkup.Legacy ? board!.LegacyView(written.Number) : board!.View(written.Number),
            ReplicaOffice.MotirKorean => markup == ReplicaMarkup.Legacy ? MotirKoreanPages.LegacyView(written.Number) : MotirKoreanPages.View(written.Number),
            ReplicaOffice.Mofa => Mofa.MofaPages.View(written.Kind, written.Number),
            ReplicaOffice.MofeKorean => Mofe.MofeKoreanPages.View(written.Number),
            ReplicaOffice.MofeEnglish => Mofe.MofeEnglishPages.View(written.Number),
            ReplicaOffice.KoreaKr => KoreaKr.KoreaKrPages.View(written.Kind, written.Number),
            ReplicaOffice.FederalRegister => FederalRegister.RegisterPages.View(date, written.Id, written.Slug ?? "notice"),
            ReplicaOffice.WhiteHouse => string.Create(CultureInfo.InvariantCulture, $"/{written.Kind}/{date.Year:0000}/{date.Month:00}/{written.Slug}/"),
            ReplicaOffice.Treasury => $"/news/press-releases/{written.Slug}",
            _ => UstrPath(written.Kind, date, written.Month, written.Slug ?? written.Id),
        };
    }

    private static string FileOf(WrittenRelease written, ReplicaOffice office, string name) => office switch
    {
        ReplicaOffice.KoreaKr => string.Create(
            CultureInfo.InvariantCulture,
            $"/common/download.do?fileId=19{Math.Abs(written.Number * 7L % 10_000_000):0000000}{name.Length % 10}&tblKey=GMN"),
        ReplicaOffice.Mofa => $"/www/brd/{written.Kind}/down.do?brd_id={written.Kind}&seq={written.Number}&data_tp=A&file_seq={name.Length}",
        ReplicaOffice.MofeKorean => $"/com/cmm/fms/FileDown.do?atchFileId=ATCH_{Hash(written.Id + name)[..12].ToUpperInvariant()}&fileSn=1",
        ReplicaOffice.FederalRegister => $"/documents/pdf/{Hash(written.Id)[..8]}.pdf",
        _ => $"/attach/down/{Hash(written.Id)}/{Hash(name)}/{Hash(written.Id + name)}",
    };

    private static ReplicaExternalRow Complete(WrittenExternalRow written)
    {
        var date = LocalDatePattern.Iso.Parse(written.Date).GetValueOrThrow();
        return new ReplicaExternalRow(written.Kind, written.Title, date, At(date, time: null, ReplicaOffice.Ustr), new Uri(written.Address));
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];
}
