namespace KorusMonitor.Digests.Rendering;

/// <summary>One item in plain text.</summary>
internal static class PlainTextItem
{
    public static void Full(TextLines text, ItemView item)
    {
        Title(text, item);
        Body(text, item);
        text.Optional(item.Event);
        foreach (var other in item.Others)
        {
            text.Item("+ " + other.Title, 2);
            About(text, other);
            Body(text, other);
        }

        text.Line(string.Empty);
    }

    public static void Brief(TextLines text, ItemView item)
    {
        Title(text, item);
        text.Optional(item.Lead);
        Links(text, item);
        foreach (var other in item.Others)
        {
            Brief(text, other);
        }
    }

    public static void Passage(TextLines text, PassageView passage)
    {
        text.Line($"{(passage.Label is null ? string.Empty : passage.Label + ": ")}{passage.Text}", 4);
        if (passage.Place is { } place)
        {
            text.Link(place, 6);
        }

        foreach (var figure in passage.Figures)
        {
            var worth = figure.Worth is null ? string.Empty : " = " + figure.Worth;
            text.Line($"{figure.Text}{worth}: {figure.Meaning}{(figure.Before is null ? string.Empty : "; " + figure.Before)}", 6);
        }

        Names(text, passage.Names, 6);
        text.Optional(passage.Said, 6);
    }

    private static void Title(TextLines text, ItemView item)
    {
        text.Item(item.Year is null ? $"* [{item.Tag}] {item.Title}" : "* " + item.Title);
        About(text, item);
    }

    private static void About(TextLines text, ItemView item)
    {
        Names(text, item.Names, 2);
        text.Line(item.About, 2);
        if (item.Why.Length > 0)
        {
            text.Line("Why here: " + item.Why, 2);
        }
    }

    private static void Body(TextLines text, ItemView item)
    {
        foreach (var change in item.Changes)
        {
            text.Line($"{change.Before} → {change.After}", 2);
        }

        text.Optional(item.Lead);
        text.Optional(item.Detail);
        foreach (var passage in item.Passages)
        {
            Passage(text, passage);
        }

        Links(text, item);
    }

    private static void Names(TextLines text, IReadOnlyList<NamePair> names, int indent)
    {
        if (names.Count > 0)
        {
            text.Line(string.Join("; ", names.Select(pair => $"{pair.Text} = {pair.Name}")), indent);
        }
    }

    private static void Links(TextLines text, ItemView item)
    {
        if (item.Url is { } url)
        {
            text.Link(new LinkView("Release", url), 2);
        }

        foreach (var snapshot in item.Snapshots)
        {
            text.Link(snapshot, 2);
        }
    }
}
