namespace KorusMonitor.IntegrationTests.Storage;

/// <summary>What <c>npm ci</c> in tests/ installed.</summary>
internal static class NodeTool
{
    /// <param name="package">As tests/package.json names it.</param>
    /// <param name="path">Of a script inside it.</param>
    public static string Script(string package, string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "tests", "package.json")))
            {
                var script = Path.Combine(folder.FullName, "tests", "node_modules", package, path);
                return File.Exists(script) ? script : throw new InvalidOperationException($"{package} is not installed: run 'npm ci' in tests/, or tests/run");
            }
        }

        throw new InvalidOperationException("tests/package.json was not found above the tests");
    }
}
