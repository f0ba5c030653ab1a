using System.Text.Json.Serialization;

namespace KorusMonitor.Replica.Content;

/// <summary>One content file: releases of one office.</summary>
internal sealed record WrittenFile
{
    [JsonConverter(typeof(JsonStringEnumConverter<ReplicaOffice>))]
    public required ReplicaOffice Office { get; init; }

    public IReadOnlyList<WrittenRelease> Releases { get; init; } = [];

    public IReadOnlyList<WrittenExternalRow> ExternalRows { get; init; } = [];
}

internal sealed record WrittenRelease
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>ISO, in the office's own zone.</summary>
    public required string Date { get; init; }

    /// <summary><c>HH:mm</c> in the office's own zone; noon when not said.</summary>
    public string? Time { get; init; }

    public string? Slug { get; init; }

    /// <summary><c>2018/january</c> where the address does not follow the date.</summary>
    public string? Month { get; init; }

    /// <summary>The whole path, where nothing of it follows from the rest.</summary>
    public string? Path { get; init; }

    public int Number { get; init; }

    [JsonConverter(typeof(JsonStringEnumConverter<ReplicaMarkup>))]
    public ReplicaMarkup? Markup { get; init; }

    public bool Undated { get; init; }

    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    public bool ListedTwice { get; init; }

    public string? Byline { get; init; }

    public string? Summary { get; init; }

    public bool Foreign { get; init; }

    public IReadOnlyList<WrittenAttachment> Attachments { get; init; } = [];

    public required IReadOnlyList<string> Body { get; init; }
}

internal sealed record WrittenAttachment(string Name, string? Path)
{
    public IReadOnlyList<string> Lines { get; init; } = [];
}

internal sealed record WrittenExternalRow(string Kind, string Title, string Date, string Address);
