namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>What holds of the findings of any text.</summary>
internal static class FigurePlaces
{
    public static void Hold(string text)
    {
        var driver = FindingsDriver.Of(text).PublishedOn(2026, 11, 1);
        var whole = driver.Reading().Text;
        var found = driver.Find();
        foreach (var figure in found.Figures)
        {
            whole.Substring(figure.Start, figure.Length).ShouldBe(figure.Text);
            figure.Sentence.Contains(figure.Start).ShouldBeTrue();
            (figure.Value is null).ShouldBe(figure.Low is not null);
        }

        found.Figures.Select(figure => figure.Start).ShouldBeInOrder();
        foreach (var date in found.Dates)
        {
            whole.Substring(date.Start, date.Length).ShouldBe(date.Text);
        }
    }
}
