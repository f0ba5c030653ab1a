using KorusMonitor.Findings.Entities;
using KorusMonitor.Findings.Entities.Korean;

namespace KorusMonitor.Tests.Findings.Entities;

public sealed class KoreanNameTests
{
    [Theory]
    [InlineData("김현종", "Kim", "Hyun-chong")]
    [InlineData("김현종", "Kim", "Hyeon-jong")]
    [InlineData("박정성", "Park", "Jung-sung")]
    [InlineData("박정성", "Bak", "Jeong-seong")]
    [InlineData("이영희", "Lee", "Young-hee")]
    [InlineData("유명희", "Yoo", "Myung-hee")]
    [InlineData("정인교", "Jung", "In-kyo")]
    public void A_romanised_name_and_its_hangul_have_one_key(string hangul, string family, string given) =>
        KoreanRomanization.KeyOf(hangul).ShouldBe(KoreanRomanization.KeyOf(family, given));

    [Fact]
    public void An_unknown_person_named_in_both_languages_is_one()
    {
        var text = new LabelledText("Director Park Jung-sung spoke.\n\n박정성 국장은 발표했다. 박 국장은 떠났다.", "park-jung-sung");
        text.ShouldBeRead();
        text.Find().Single(entity => entity.Type == "person").Mentions.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("제이미슨 그리어(Jamieson Greer) USTR 대표는", "jamieson-greer")]
    [InlineData("카밀라 오르테가(Camila Ortega) 차관보는", "camila-ortega")]
    [InlineData("러트닉 장관과 그리어 대표는", "howard-lutnick jamieson-greer")]
    [InlineData("여한구 본부장께서 오셨다", "yeo-han-koo")]
    [InlineData("통상교섭본부장 여한구는", "yeo-han-koo")]
    [InlineData("산업통상부(장관 김정관, 이하 산업부)는", "kim-jung-kwan")]
    [InlineData("하워드 러트닉 미 상무장관", "howard-lutnick")]
    [InlineData("전 장관과 현 장관, 양 장관이 각 본부장을 만났다", "")]
    [InlineData("이번 장관 회의와 주요국 대표, 정부 대변인, 신임 위원장", "")]
    [InlineData("반도체 대표 기업과 자동차 시장, 조선 위원", "")]
    public void Who_is_meant_in_korean(string text, string persons) => new LabelledText(text, persons).ShouldBeRead();

    [Theory]
    [InlineData("산업부는", "org:motir")]
    [InlineData("산업통상자원부의", "org:motir")]
    [InlineData("북한과", "place:kp")]
    [InlineData("한국에서는", "place:kr")]
    [InlineData("한미FTA를", "agreement:korus")]
    [InlineData("한‧미 FTA로", "agreement:korus")]
    [InlineData("한ㆍ미 자유무역협정은", "agreement:korus")]
    [InlineData("무역확장법을", "law:trade-expansion-act-1962")]
    public void Particles_are_stripped(string text, string id) => new LabelledText(text).Find().ShouldContain(entity => entity.Id == id);

    [Theory]
    [InlineData("산업 현장의 산업은", "org:motir")]
    [InlineData("북한은 침묵했다", "place:kr")]
    [InlineData("미국산 쇠고기", "person:x")]
    [InlineData("방법을 찾고 입법을 서둘렀다", "law:방법")]
    public void Look_alikes_are_left_alone(string text, string id) => new LabelledText(text).Find().ShouldNotContain(entity => entity.Id == id);

    [Fact]
    public void A_role_carries_the_day_on_which_it_was_stated() =>
        new LabelledText("여한구 통상교섭본부장은 말했다.", Date: "2025-11-14").Find()[0].Roles!.ShouldHaveSingleItem()
            .ShouldBe(new KorusMonitor.Findings.Role("통상교섭본부장", "org:motir", "2025-11-14"));

    [Fact]
    public void Products_carry_their_codes() =>
        new LabelledText("자동차와 반도체").Find().Single(entity => entity.Id == "product:automobiles").Hs.ShouldBe(["8703"]);

    [Theory]
    [InlineData("김철수 장관 ")]
    [InlineData("장관 김철수 ")]
    [InlineData("러트닉 ")]
    [InlineData("한·미·중 ")]
    [InlineData("미국 한국 상원 위원회")]
    [InlineData("김 장관은 ")]
    [InlineData("(가(나")]
    public void Time_grows_with_the_text_and_not_faster(string piece)
    {
        Milliseconds(piece, 20_000);
        var small = Milliseconds(piece, 250_000);
        Milliseconds(piece, 2_000_000).ShouldBeLessThan((small + 150) * 8 * 4);
    }

    private static long Milliseconds(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new EntityRecognizer().Find(text, null).ShouldNotBeNull();
        return watch.ElapsedMilliseconds;
    }
}
