namespace KorusMonitor.IntegrationTests;

/// <summary>Files beside the test projects, found from where the tests run.</summary>
internal static class TestFiles
{
    /// <summary>The folder <c>tests</c>.</summary>
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file of an npm package that <c>tests/run</c> installs.</summary>
    public static string OfPackage(params string[] parts)
    {
        var file = Path(["node_modules", .. parts]);
        return File.Exists(file) ? file : throw new InvalidOperationException($"{parts[0]} is not installed: run 'npm ci' in tests/, or tests/run");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var tests = System.IO.Path.Combine(folder.FullName, "tests");
            if (File.Exists(System.IO.Path.Combine(tests, "package.json")))
            {
                return tests;
            }
        }

        throw new InvalidOperationException("tests/package.json was not found above the tests");
    }
}
