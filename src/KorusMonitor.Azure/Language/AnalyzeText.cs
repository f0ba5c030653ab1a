using System.Text.Json;
using System.Text.Json.Serialization;

namespace KorusMonitor.Azure.Language;

/// <summary>Requests and responses of analyze-text, API version 2024-11-01, as far as they are used here.</summary>
internal static class AnalyzeText
{
    public const string ApiVersion = "2024-11-01";
    public const string EntityRecognition = "EntityRecognition";
    public const string EntityLinking = "EntityLinking";
    public const string LanguageDetection = "LanguageDetection";

    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}

internal sealed record AnalyzeRequest(string Kind, AnalyzeParameters Parameters, AnalysisInput AnalysisInput);

/// <param name="StringIndexType">Offsets in UTF-16 units, as .NET strings count; language detection has none.</param>
/// <param name="LoggingOptOut">The service keeps no copy of what it is asked.</param>
/// <param name="InferenceOptions">Entity recognition only. Its overlap policy is left at the default, the longest match.</param>
internal sealed record AnalyzeParameters(
    string? StringIndexType, InferenceOptions? InferenceOptions = null, bool LoggingOptOut = true, string ModelVersion = "latest");

/// <param name="ExcludeNormalizedValues">No resolved dates and numbers: they are found better here.</param>
internal sealed record InferenceOptions(bool ExcludeNormalizedValues);

internal sealed record AnalysisInput(IReadOnlyList<InputDocument> Documents);

/// <param name="Language">ISO 639-1; absent for language detection.</param>
internal sealed record InputDocument(string Id, string? Language, string Text);

internal sealed record AnalyzeResponse(string? Kind, AnalyzeResults? Results, ServiceError? Error);

internal sealed record AnalyzeResults(IReadOnlyList<ResultDocument>? Documents, IReadOnlyList<DocumentError>? Errors, string? ModelVersion);

internal sealed record ResultDocument(string? Id, IReadOnlyList<ResultEntity>? Entities, DetectedLanguage? DetectedLanguage);

/// <summary>An entity of recognition (category, offset, length) or of linking (name, matches, url).</summary>
internal sealed record ResultEntity(
    string? Text, string? Category, string? Type, int Offset, int Length, double ConfidenceScore, string? Name, string? Url, IReadOnlyList<LinkMatch>? Matches);

internal sealed record LinkMatch(string? Text, int Offset, int Length, double ConfidenceScore);

internal sealed record DetectedLanguage(string? Name, string? Iso6391Name, double ConfidenceScore);

internal sealed record DocumentError(string? Id, ServiceError? Error);

internal sealed record ServiceError(string? Code, string? Message, ServiceError? Innererror)
{
    /// <summary>The innermost code says most. Messages are the service's and may repeat the text: they are not shown.</summary>
    public string Innermost => Innererror?.Innermost ?? Code ?? "no error code";
}
