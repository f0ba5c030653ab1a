using System.Xml.Linq;
using KorusMonitor.Storage;
using Mono.Cecil;

namespace KorusMonitor.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class DependencyTests
{
    private const string Root = "";

    /// <summary>The rooms of the library, each with the rooms that it may use; the root namespace is everybody's.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        [Root] = [],
        ["Reading"] = [Root],
        ["Fetching"] = [Root],
        ["Storage"] = [Root],
        ["Sources"] = [Root, "Fetching", "Reading"],
        ["Snapshots"] = [Root, "Reading", "Storage", "Fetching"],
        ["Findings"] = [Root, "Reading"],
        ["Ledger"] = [Root, "Findings", "Reading", "Snapshots", "Storage"],
        ["Digests"] = [Root, "Findings", "Ledger", "Reading", "Snapshots", "Storage"],
        ["Archive"] = [Root, "Fetching", "Snapshots"],
        ["Stages"] = [Root, "Archive", "Digests", "Fetching", "Findings", "Ledger", "Reading", "Snapshots", "Sources", "Storage"],
    };

    /// <summary>Of <c>Fetching</c>, snapshots and archives know how a header is written down, and nothing else.</summary>
    private const string HeaderField = "KorusMonitor.Fetching.HttpField";

    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["KorusMonitor"] = [],
        ["KorusMonitor.Azure"] = ["KorusMonitor", "Compat.Hashing"],
        ["KorusMonitor.Viewer"] = ["KorusMonitor"],
        ["KorusMonitor.Replica"] = ["KorusMonitor"],
        ["KorusMonitor.Functions"] = ["KorusMonitor", "KorusMonitor.Azure", "KorusMonitor.Viewer"],
        ["KorusMonitor.Cli"] = ["KorusMonitor", "KorusMonitor.Azure", "KorusMonitor.Replica", "KorusMonitor.Viewer"],
        ["Compat.Hashing"] = [],
    };

    [Fact]
    public void Rooms_of_the_library_know_only_the_rooms_below_them()
    {
        using var library = Library();
        var checker = new DependencyChecker("KorusMonitor", Rooms);

        checker.Violations(library).ShouldBeEmpty();
        checker.Unruled(library).ShouldBeEmpty("a new room needs a rule here");
    }

    [Fact]
    public void Snapshots_and_archives_know_nothing_of_fetching_but_the_header_field()
    {
        using var library = Library();
        var strict = new Dictionary<string, string[]> { ["Snapshots"] = [Root, "Reading", "Storage"], ["Archive"] = [Root, "Snapshots"] };

        new DependencyChecker("KorusMonitor", strict).Violations(library)
            .Where(pair => !pair.EndsWith($"→ {HeaderField}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_library_references_neither_Azure_nor_another_project()
    {
        using var library = Library();

        library.AssemblyReferences.Select(reference => reference.Name)
            .Where(name => name.StartsWith("Azure.", StringComparison.Ordinal) || name.StartsWith("KorusMonitor", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Projects_point_down_only()
    {
        var projects = ProjectFiles();
        projects.ShouldContain(project => project.Name == "KorusMonitor.Cli");
        foreach (var (name, references) in projects)
        {
            Projects.ShouldContainKey(name, "a new project needs a rule here");
            references.Except(Projects[name]).Select(reference => $"{name} → {reference}").ShouldBeEmpty();
        }
    }

    /// <summary>Each of these breaks the rule "Planted knows nobody" in its own way.</summary>
    [Theory]
    [InlineData(typeof(Planted.InBody))]
    [InlineData(typeof(Planted.InAsyncBody))]
    [InlineData(typeof(Planted.InField))]
    [InlineData(typeof(Planted.InGenericArgument))]
    [InlineData(typeof(Planted.InBaseType))]
    [InlineData(typeof(Planted.InConstraint<>))]
    [InlineData(typeof(Planted.InParameter))]
    [InlineData(typeof(Planted.InAttribute))]
    [InlineData(typeof(Planted.InTypeOf))]
    public void A_planted_violation_is_found_and_named(Type planted)
    {
        using var module = ModuleDefinition.ReadModule(typeof(DependencyTests).Assembly.Location);
        var rule = new Dictionary<string, string[]> { ["Planted"] = [Root] };

        new DependencyChecker("KorusMonitor.Tests.Architecture", rule).Violations(module)
            .ShouldContain($"{planted.FullName} → KorusMonitor.Tests.Architecture.Forbidden.{nameof(Forbidden.Thing)}");
    }

    [Fact]
    public void A_rule_that_the_library_breaks_is_found()
    {
        using var library = Library();
        var rule = new Dictionary<string, string[]> { ["Storage"] = [] };

        new DependencyChecker("KorusMonitor", rule).Violations(library).ShouldContain("KorusMonitor.Storage.BlobJson → KorusMonitor.KorusJson");
        new DependencyChecker("KorusMonitor", rule).Unruled(library).ShouldContain("Reading");
    }

    private static ModuleDefinition Library() => ModuleDefinition.ReadModule(typeof(IBlobStore).Assembly.Location);

    private static List<(string Name, List<string> References)> ProjectFiles()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KorusMonitor.sln")))
        {
            folder = folder.Parent;
        }

        return Directory.EnumerateFiles(Path.Combine(folder.ShouldNotBeNull().FullName, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileNameWithoutExtension(path), References(path))).ToList();
    }

    private static List<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))).ToList();
}
