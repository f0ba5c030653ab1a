using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

/// <summary>A page with its files as one text.</summary>
public sealed class WholeReadingTests
{
    private const string Body = "산업통상부는 3월 수출이 전년 대비 12.3% 증가한 565억 달러라고 발표했다. 미국에 대한 수출은 9.1% 늘었다.";

    private const string LongBody = Rest + Body;

    private const string Rest =
        "장관은 회의를 주재하고 업계의 의견을 들었다. 참석자들은 관세와 원산지, 통관 절차에 관하여 논의하였으며 정부는 이를 협의에 반영하기로 하였다. "
        + "철강과 자동차, 배터리 기업은 투자 계획을 설명하고 비자 제도를 개선해 달라고 건의하였다. 다음 회의는 부산에서 열린다. 농업 단체는 쇠고기 수입과 검역에 대한 우려를 전달하였다. ";

    [Fact]
    public void A_page_that_only_points_to_its_file_gets_text_and_title_from_it()
    {
        var page = ReadingDriver.Text("붙임 파일을 참조하시기 바랍니다.") with { Title = null };

        var whole = WholeReading.Of(page, [File(0, "수출입동향.hwpx", "3월 수출입 동향\n\n" + Body)]);

        whole.Title.ShouldBe("3월 수출입 동향");
        whole.Text.ShouldContain("565억 달러");
        whole.HasBody.ShouldBeTrue();
        whole.ShouldHaveSoundBlocks();
    }

    [Fact]
    public void Of_one_text_in_three_forms_the_best_is_read_once()
    {
        var asked = new List<string>();

        var whole = WholeReading.Of(Empty, [File(0, "자료.odt", Body, asked), File(1, "자료.pdf [1.2 MB]", Body, asked), File(2, "자료.hwpx", Body, asked)]);

        asked.ShouldBe(["자료.hwpx"]);
        whole.Attached.ShouldHaveSingleItem().Attachment.ShouldBe(2);
        whole.Text.ShouldBe(Body);
    }

    [Fact]
    public void Where_the_best_form_cannot_be_read_the_next_is() =>
        WholeReading.Of(Empty, [new AttachedFile(0, "자료.hwpx", "https://x/1", () => null), File(1, "자료.pdf", Body)]).Attached.Single().Name.ShouldBe("자료.pdf");

    [Fact]
    public void A_file_that_repeats_the_page_adds_nothing()
    {
        var page = ReadingDriver.Text(Body);
        WholeReading.Of(page, [File(0, "보도자료.hwpx", Body.Replace(" ", "  ").Replace("(", " ( "))]).ShouldBe(page);
    }

    [Theory]
    [InlineData("12.3%", "12.8%")]
    [InlineData("565억", "1,565억")]
    public void A_copy_that_differs_in_one_figure_is_no_copy(string figure, string other)
    {
        var whole = WholeReading.Of(ReadingDriver.Text(LongBody), [File(0, "보도자료.hwpx", Rest + Body.Replace(figure, other))]);

        whole.Attached.ShouldHaveSingleItem();
        whole.Text.ShouldContain(other);
    }

    [Fact]
    public void Page_numbers_dates_and_telephones_make_no_file_another() =>
        WholeReading.Of(ReadingDriver.Text(LongBody), [File(0, "보도자료.hwpx", $"{LongBody}\n- 1 -\n7.31.(목) 044-203-5650")]).Attached.ShouldBeEmpty();

    [Fact]
    public void Files_that_say_different_things_are_all_read()
    {
        var whole = WholeReading.Of(Empty, [File(0, "one.pdf", "Steel quotas were cut to seventy percent."), File(1, "two.pdf", "Rice imports are limited by another list.")]);

        whole.Attached.Select(part => whole.Text.Substring(part.Start, part.Length))
            .ShouldBe(["Steel quotas were cut to seventy percent.", "Rice imports are limited by another list."]);
    }

    [Theory]
    [InlineData("0315(16조간) 제목.hwpx [182.4 KB]", "0315(16조간) 제목.hwpx")]
    [InlineData("notice.pdf (다운로드 12회)", "notice.pdf")]
    [InlineData("annex (2)", "annex (2)")]
    [InlineData("report 2025", "report 2025")]
    public void Sizes_and_counters_are_no_part_of_a_name(string name, string key) => KorusMonitor.Snapshots.AttachmentIdentity.KeyOf(name).ShouldBe(key);

    private static DocumentReading Empty => ReadingDriver.Text("x") with { Text = "", Blocks = [], HasBody = false, Title = "제목" };

    private static AttachedFile File(int index, string name, string text, List<string>? asked = null) => new(index, name, $"https://x/{index}", () =>
    {
        asked?.Add(name);
        return ReadingDriver.Text(text);
    });
}
