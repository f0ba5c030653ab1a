using KorusMonitor.Stages;

namespace KorusMonitor.Cli.Output;

/// <summary>What the stages did, one plain line each on stdout; troubles of sites on stderr.</summary>
internal static class Summary
{
    public static void Print(CollectReport report)
    {
        foreach (var source in report.Sources)
        {
            Console.WriteLine(
                $"collect {source.Source}: {source.Discovered} new on the list, {source.Checked} checked, {source.New} new, {source.Edited} edited, " +
                $"{source.Reverted} reverted, {source.Withdrawn} withdrawn, {source.Failed} failed");
            foreach (var problem in source.Problems)
            {
                Console.Error.WriteLine($"{source.Source}: {FailureText.OneLine(problem)}");
            }
        }
    }

    public static void Print(ExtractReport report)
    {
        Console.WriteLine($"extract: {report.Extracted} snapshots, {report.Relevant} for the digest");
        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine($"extract: {FailureText.OneLine(problem)}");
        }
    }

    public static void Print(EnrichReport report)
    {
        Console.WriteLine($"entities: the service answered for {report.Answered} snapshots");
        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine($"entities: {FailureText.OneLine(problem)}");
        }
    }

    public static void Print(DigestReport report)
    {
        if (report.Mails.Count == 0 && report.Problems.Count == 0)
        {
            Console.WriteLine($"digest {report.Slot}: nothing new to send");
        }

        foreach (var mail in report.Mails)
        {
            Console.WriteLine($"digest {mail.Slot}: sent to {mail.Recipient}: {mail.Subject}");
            Console.WriteLine($"  {mail.Where}");
        }

        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine($"digest {report.Slot}: {FailureText.OneLine(problem)}");
        }
    }

    /// <summary>A site's trouble is part of the work and told in the digest; what this program could not do is a failure.</summary>
    public static int ExitCode(CollectReport? collected, ExtractReport? extracted, DigestReport? sent)
    {
        var nothingAnswered = collected is { Sources.Count: > 0 }
            && collected.Sources.All(source => source.Problems.Any(problem => problem.StartsWith("list-failed", StringComparison.Ordinal)));
        return nothingAnswered || extracted?.Problems.Count > 0 || sent?.Problems.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }
}
