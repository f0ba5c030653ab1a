using KorusMonitor.Sources;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Tests.Sources;

public class SourceCatalogTests
{
    [Fact]
    public void Without_configuration_all_sources_stand_at_their_real_sites() =>
        SourceCatalog.Create([]).Select(source => $"{source.Id} {source.BaseAddress} {string.Join(',', source.HostAliases)}").ShouldBe(
        [
            "ustr-press-releases https://ustr.gov/ ustr.gov,www.ustr.gov",
            "ustr-fact-sheets https://ustr.gov/ ustr.gov,www.ustr.gov",
            "ustr-speeches https://ustr.gov/ ustr.gov,www.ustr.gov",
            "motir-en https://english.motir.go.kr/ english.motir.go.kr,english.motie.go.kr",
            "motir-ko https://www.motir.go.kr/ www.motir.go.kr,www.motie.go.kr,motir.go.kr,motie.go.kr",
            "mofa-en https://www.mofa.go.kr/ www.mofa.go.kr,mofa.go.kr,m.mofa.go.kr",
            "mofa-ko https://www.mofa.go.kr/ www.mofa.go.kr,mofa.go.kr,m.mofa.go.kr",
            "mofe-ko https://www.mofe.go.kr/ www.mofe.go.kr,mofe.go.kr,www.moef.go.kr,moef.go.kr",
            "mofe-en https://english.moef.go.kr/ english.moef.go.kr,english.mofe.go.kr",
            "korea-kr https://www.korea.kr/ www.korea.kr,korea.kr,m.korea.kr",
            "federal-register https://www.federalregister.gov/ www.federalregister.gov,federalregister.gov",
        ]);

    [Fact]
    public void Configuration_moves_disables_and_times_a_source()
    {
        var sources = SourceCatalog.Create(Bind(
            ("ustr-press-releases:BaseAddress", "http://127.0.0.1:5080"),
            ("USTR-FACT-SHEETS:Enabled", "false"),
            ("motir-en:StaleAfterDays", "5")));

        sources.Select(source => source.Id).ShouldNotContain("ustr-fact-sheets");
        sources[0].ListingPage(1).AbsoluteUri.ShouldBe("http://127.0.0.1:5080/about/policy-offices/press-office/press-releases?page=1");
        sources[2].StaleAfterDays.ShouldBe(5);
    }

    [Fact]
    public void Others_stands_for_every_source_that_has_no_entry_of_its_own() =>
        SourceCatalog.Create(Bind(("others:Enabled", "false"), ("mofa-ko:StaleAfterDays", "3"), ("treasury:Enabled", "true")))
            .Select(source => source.Id).ShouldBe(["mofa-ko", "treasury"]);

    [Theory]
    [InlineData("motir-en:BaseAddress", "english.motir.go.kr")]
    [InlineData("motir-en:BaseAddress", "")]
    [InlineData("motir-en:BaseAddress", "ftp://english.motir.go.kr")]
    [InlineData("motir-en:BaseAddress", "/var/www")]
    [InlineData("motir-en:BaseAddress", "http://127.0.0.1:99999")]
    [InlineData("motir-en:BaseAddress", "http://127.0.0.1:5080/motir")]
    [InlineData("motir-en:BaseAddress", "http://user:secret@127.0.0.1:5080")]
    [InlineData("motir-en:BaseAddress", "bad\r\naddress")]
    [InlineData("motir-en:StaleAfterDays", "0")]
    [InlineData("motir-kr:Enabled", "true")]
    public void A_wrong_setting_is_named_in_one_line(string setting, string value)
    {
        var message = Should.Throw<StatedFailureException>(() => SourceCatalog.Create(Bind((setting, value)))).Message;

        message.ShouldContain("Korus:Sources:" + setting.Split(':')[0]);
        message.ShouldNotContain("\n");
        message.ShouldNotContain("\r");
    }

    [Theory]
    [InlineData("https://ustr.gov/about-us/policy-offices/press-office/fact-sheets/2018/january/x-0", "ustr-fact-sheets")]
    [InlineData("https://www.ustr.gov/about/policy-offices/press-office/speeches-and-remarks", "ustr-speeches")]
    [InlineData("https://ustr.gov/countries-regions/japan-korea-apec/korea", "ustr-press-releases")]
    [InlineData("https://english.motie.go.kr/", "motir-en")]
    [InlineData("https://928475.vj1bv.example/eng/13/topics/2", null)]
    [InlineData("https://ustr.gov.example.org/", null)]
    [InlineData("file:///tmp/x.html", null)]
    public void An_address_finds_the_source_whose_profile_fits(string address, string? source) =>
        SourceCatalog.ForUrl(new Uri(address))?.Source.Id.ShouldBe(source);

    [Fact]
    public void An_address_of_a_replica_finds_the_source_that_is_configured_there()
    {
        var sources = SourceCatalog.Create(Bind(("ustr-press-releases:BaseAddress", "http://127.0.0.1:5080"), ("motir-en:BaseAddress", "http://127.0.0.1:5081")));

        SourceCatalog.ForUrl(new Uri("http://127.0.0.1:5081/eng/article/EATCLdfa319ada/1/view"), sources)!.Key!.Value.ToString().ShouldBe("motir-en/eatcldfa319ada-1");
        SourceCatalog.ForUrl(new Uri("http://127.0.0.1:5082/eng/article/EATCLdfa319ada/1/view"), sources).ShouldBeNull();
    }

    [Fact]
    public void A_source_is_found_by_its_id()
    {
        SourceCatalog.ForId("USTR-Speeches")!.Id.ShouldBe("ustr-speeches");
        SourceCatalog.ForId("nobody").ShouldBeNull();
    }

    private static SourcesOptions Bind(params (string Setting, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => "Korus:Sources:" + one.Setting, one => (string?)one.Value))
            .Build()
            .GetSection("Korus:Sources")
            .Get<SourcesOptions>()!;
}
