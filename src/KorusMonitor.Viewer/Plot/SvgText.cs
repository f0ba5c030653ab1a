using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace KorusMonitor.Viewer.Plot;

/// <summary>An SVG <c>text</c> element, which a Razor page cannot write: the word has another meaning there.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public string X { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Y { get; set; } = string.Empty;

    /// <summary>start, middle or end.</summary>
    [Parameter, EditorRequired]
    public string Anchor { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Words { get; set; } = string.Empty;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "mark");
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
