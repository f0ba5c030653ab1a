namespace KorusMonitor.Tests.Findings.Attribution;

public sealed class SpeakerTests
{
    private const string Lighthizer = "person:robert-lighthizer";
    private const string Kim = "person:kim-hyun-chong";

    [Theory]
    [InlineData("\"It fell 5 percent,\" said Ambassador Lighthizer.", Lighthizer)]
    [InlineData("“It fell 5 percent,” said U.S. Trade Representative Robert Lighthizer.", Lighthizer)]
    [InlineData("“It fell 5 percent,” Ambassador Lighthizer said.", Lighthizer)]
    [InlineData("“It fell 5 percent,” Ambassador Lighthizer, the chief negotiator, said.", Lighthizer)]
    [InlineData("On Monday, Ambassador Lighthizer [said](#) of KORUS, \"It fell 5 percent.\"", Lighthizer)]
    [InlineData("Ambassador Lighthizer added: “It fell 5 percent.”", Lighthizer)]
    [InlineData("\"We must act,\" said Minister Kim. \"It fell 5 percent.\"", Kim)]
    [InlineData("Ambassador Lighthizer said that it fell 5 percent.", Lighthizer)]
    [InlineData("According to Ambassador Lighthizer, it fell 5 percent.", Lighthizer)]
    [InlineData("It fell 5 percent, according to the Ministry of Trade, Industry and Resources.", "org:motir")]
    [InlineData("It fell 5 percent, Ambassador Lighthizer said.", Lighthizer)]
    public void The_name_beside_the_verb_is_the_speaker(string sentence, string speaker) =>
        FindingsDriver.Of(sentence).Figures().ShouldHaveSingleItem().Speaker.ShouldBe(speaker);

    [Theory]
    [InlineData("\"It fell 5 percent,\" said John Roe, an aide to Ambassador Lighthizer.")]
    [InlineData("Ambassador Lighthizer said much. It fell 5 percent.")]
    [InlineData("Ambassador Lighthizer met Minister Kim; it fell 5 percent.")]
    [InlineData("It fell 5 percent.")]
    public void Where_the_text_does_not_say_nobody_is_named(string sentence) =>
        FindingsDriver.Of(sentence).Figures().ShouldHaveSingleItem().Speaker.ShouldBeNull();

    [Fact]
    public void A_quotation_over_paragraphs_is_one_persons() =>
        FindingsDriver.Of("“It fell 5 percent.", "“It will fall 6 percent,” said Ambassador Lighthizer.", "It fell 7 percent.")
            .Figures().Select(figure => figure.Speaker).ShouldBe([Lighthizer, Lighthizer, null]);

    [Fact]
    public void He_said_means_the_one_who_spoke_before() =>
        FindingsDriver.Of("\"It fell 5 percent,\" said Minister Kim.", "\"It will fall 6 percent,\" he said.")
            .Figures().Select(figure => figure.Speaker).ShouldBe([Kim, Kim]);
}
