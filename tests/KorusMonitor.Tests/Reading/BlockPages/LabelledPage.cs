namespace KorusMonitor.Tests.Reading.BlockPages;

/// <param name="Kind">What the wall is; <c>null</c> for a page.</param>
public sealed record LabelledPage(string Name, string? Kind, string Html)
{
    public override string ToString() => Name;

    /// <summary>A page with nothing around it.</summary>
    public static LabelledPage Bare(string name, string? kind, string title, string body, string head = "") =>
        new(name, kind, $"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>");

    /// <summary>A page in a site's template: menus above, links below.</summary>
    public static LabelledPage Framed(string name, string? kind, string title, string main, string head = "") => Bare(
        name, kind, title,
        "<header><nav><ul>" + Links(30) + $"</ul></nav></header><div id=\"content\"><main>{main}</main></div><footer><ul>{Links(8)}</ul><p>Harbour Ministry, 1 Quay Road. All rights reserved.</p></footer>",
        head);

    private static string Links(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"<li><a href='/part/{i}'>Department {i}</a></li>"));
}
