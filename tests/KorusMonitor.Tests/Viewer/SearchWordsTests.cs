using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Viewer.Index;
using Microsoft.Data.Sqlite;

namespace KorusMonitor.Tests.Viewer;

/// <summary>What a query finds, asked of the very full-text engine that the index uses.</summary>
public sealed class SearchWordsTests : IDisposable
{
    private const string Text = "상호관세를 25% 인하한다. 한미FTA 개정: \"국익\" 우선. The Deficits were $27.6 billion; café, Côte d'Ivoire. KORUS FTA Article 22.2.";
    private readonly SqliteConnection connection;

    public SearchWordsTests()
    {
        SQLitePCL.Batteries_V2.Init();
        connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Run("CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2')");
        connection.Run("INSERT INTO words (rowid, text) VALUES (1, $text)", ("$text", SearchWords.Indexed(Text)));
    }

    [Theory]
    [InlineData("관세")]
    [InlineData("상호관세")]
    [InlineData("상호관세를")]
    [InlineData("\"상호관세를 25% 인하한다\"")]
    [InlineData("세")]
    [InlineData("한미FTA")]
    [InlineData("\"한미 FTA\"")]
    [InlineData("국익 관세")]
    [InlineData("관세 deficit")]
    [InlineData("deficit")]
    [InlineData("DEFICITS")]
    [InlineData("27.6")]
    [InlineData("$27.6")]
    [InlineData("cafe")]
    [InlineData("\"were $27.6 billion\"")]
    [InlineData("fta -wto")]
    [InlineData("22.2")]
    [InlineData("\"were $27.6")]
    public void Finds(string query) => Hits(query).ShouldBe(1);

    [Theory]
    [InlineData("세관")]
    [InlineData("관세 surplus")]
    [InlineData("\"billion deficits\"")]
    [InlineData("fta -관세")]
    [InlineData("defi*it")]
    [InlineData("deficitary")]
    [InlineData("28.6")]
    public void Does_not_find(string query) => Hits(query).ShouldBe(0);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("\"\"")]
    [InlineData("-관세")]
    [InlineData("*** ()")]
    public void Has_nothing_to_look_for(string? query) => SearchWords.Expression(query).ShouldBeNull();

    [Fact]
    public void Whatever_is_typed_is_a_query_that_the_engine_understands() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), query => Hits(query) >= -1).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a AND OR NOT NEAR(")]
    [InlineData("text: x ^y {z} + \"")]
    [InlineData("\0\ud800 관\udc00")]
    public void Words_of_the_engines_own_language_are_only_words(string query) => Hits(query).ShouldBe(0);

    public void Dispose() => connection.Dispose();

    /// <returns>-1 when there is nothing to look for.</returns>
    private long Hits(string query) => SearchWords.Expression(query) is { } expression
        ? connection.Number("SELECT count(*) FROM words WHERE words MATCH $words", ("$words", expression)) : -1;
}
