using Azure.Core;
using Azure.Core.Pipeline;
using KorusMonitor.Azure.Mail;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.IntegrationTests.Mail;

public sealed class CommunicationServicesMailSenderTests : IAsyncLifetime
{
    private const string Analyst = "An Analyst <analyst@example.org>";
    private EmailServiceStandIn service = null!;

    public async Task InitializeAsync() => service = await EmailServiceStandIn.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_mail_is_accepted_once_and_its_receipt_tells_acceptance_and_delivery_apart()
    {
        var mail = Mails.To(Analyst);

        var receipt = await Sender().SendAsync(mail, default);

        var sent = service.Accepted.ShouldHaveSingleItem();
        receipt.Transport.ShouldBe("communication-services");
        receipt.MessageId.ShouldBe(mail.MessageId);
        receipt.Place.ShouldEndWith("/" + sent.Key);
        receipt.OutForDeliveryAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(receipt.AcceptedAt);
        sent.Value["senderAddress"]!.GetValue<string>().ShouldBe("korus@example.org");
        sent.Value["recipients"]!["to"]![0]!.ToJsonString().ShouldBe("""{"address":"analyst@example.org","displayName":"An Analyst"}""");
        sent.Value["content"]!["subject"]!.GetValue<string>().ShouldBe(mail.Subject);
        sent.Value["content"]!["plainText"]!.GetValue<string>().ShouldBe(mail.Text);
        sent.Value["content"]!["html"]!.GetValue<string>().ShouldBe(mail.Html);
        sent.Value["headers"]!["List-Id"]!.GetValue<string>().ShouldBe("KORUS Monitor digest <korus-digest.example.org>");
        sent.Value["headers"]!["Message-ID"]!.GetValue<string>().ShouldBe(mail.MessageId);
        service.Requests.ShouldAllBe(request => request.EndsWith("?api-version=2025-09-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_mail_is_the_same_operation_and_is_not_sent_again()
    {
        await Sender().SendAsync(Mails.To(Analyst), default);

        var again = await Sender().SendAsync(Mails.To("analyst@EXAMPLE.org"), default);
        await Sender().SendAsync(Mails.To(Analyst, "daily/2026-11-22"), default);
        await Sender().SendAsync(Mails.To("other@example.org"), default);

        service.Accepted.Count.ShouldBe(3);
        service.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(3);
        service.Accepted.Keys.ShouldContain(again.Place.Split('/')[^1]);
        service.Accepted.Keys.ShouldAllBe(id => Guid.ParseExact(id, "D").Version == 8);
    }

    [Fact]
    public async Task An_answer_that_was_lost_after_the_service_took_the_mail_does_not_send_it_twice()
    {
        service.OnSend = EmailServiceStandIn.Times(1, async context =>
        {
            await service.TakeAsync(context);
            context.Abort();
            return true;
        });

        await Should.ThrowAsync<MailNotSentException>(() => Sender().SendAsync(Mails.To(Analyst), default));
        var receipt = await Sender().SendAsync(Mails.To(Analyst), default);

        receipt.OutForDeliveryAt.ShouldNotBeNull();
        service.Accepted.ShouldHaveSingleItem();
        service.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_when_it_wants_to_be()
    {
        service.OnSend = EmailServiceStandIn.Times(1, context => EmailServiceStandIn.AnswerAsync(context, 429, Busy, "1"));

        await Sender().SendAsync(Mails.To(Analyst), default);

        service.Accepted.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_service_that_is_busy_for_long_is_left_to_the_next_run()
    {
        service.OnSend = context => EmailServiceStandIn.AnswerAsync(context, 429, Busy, "3600");

        var failure = await Should.ThrowAsync<MailNotSentException>(() => Sender().SendAsync(Mails.To(Analyst), default));

        failure.Message.ShouldContain("is busy, for 3600 seconds");
        service.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadRequest","message":"Sender's address\nis not of a linked domain."}}""", "BadRequest: Sender's address is not of a linked domain.")]
    [InlineData(413, "<html>too long</html>", "status 413")]
    [InlineData(400, "{\"error\":{\"code\":\"Ba", "status 400")]
    [InlineData(400, "[1]", "status 400")]
    public async Task What_is_refused_for_good_is_told_apart(int status, string body, string said)
    {
        service.OnSend = context => EmailServiceStandIn.AnswerAsync(context, status, body);

        var failure = await Should.ThrowAsync<MailRefusedException>(() => Sender().SendAsync(Mails.To(Analyst), default));

        failure.Message.ShouldContain(said);
        failure.Message.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData(401, "", "role")]
    [InlineData(403, "{\"error\":{\"code\":\"Denied\",\"message\":\"no\"}}", "Denied")]
    [InlineData(404, "", "status 404")]
    [InlineData(500, "{}", "status 500")]
    public async Task What_may_work_later_can_be_tried_again(int status, string body, string said)
    {
        service.OnSend = context => EmailServiceStandIn.AnswerAsync(context, status, body);

        var failure = await Should.ThrowAsync<MailNotSentException>(() => Sender().SendAsync(Mails.To(Analyst), default));

        failure.Message.ShouldContain(said);
        failure.Message.ShouldNotContain('\n');
        service.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_sending_that_failed_at_the_service_is_no_receipt_and_is_tried_three_times_in_all()
    {
        service.Status = "Failed";
        foreach (var attempt in Enumerable.Range(1, 3))
        {
            var failure = await Should.ThrowAsync<MailNotSentException>(() => Sender().SendAsync(Mails.To(Analyst), default));
            failure.Message.ShouldContain("EmailDropped: Email was dropped after several attempts.");
            service.Accepted.Count.ShouldBe(attempt);
        }

        var last = await Should.ThrowAsync<MailRefusedException>(() => Sender().SendAsync(Mails.To(Analyst), default));

        last.Message.ShouldContain("gave it up 3 times");
        service.Accepted.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_mail_that_is_still_on_its_way_has_a_receipt_of_its_acceptance_only()
    {
        service.Status = "Running";

        var receipt = await Sender(TimeSpan.FromSeconds(1.5)).SendAsync(Mails.To(Analyst), default);

        receipt.OutForDeliveryAt.ShouldBeNull();
        service.Accepted.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Once_it_is_accepted_a_status_that_cannot_be_read_takes_nothing_back()
    {
        var asked = 0;
        service.OnStatus = context => ++asked == 1
            ? Task.FromResult(false)
            : EmailServiceStandIn.AnswerAsync(context, 200, "{\"id\":\"8540c0de\",\"sta");

        var receipt = await Sender().SendAsync(Mails.To(Analyst), default);

        receipt.OutForDeliveryAt.ShouldBeNull();
        service.Accepted.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nothing_is_sent_while_nobody_can_tell_whether_it_was_sent_before()
    {
        service.OnStatus = context => EmailServiceStandIn.AnswerAsync(context, 200, "{\"id\":");

        await Should.ThrowAsync<MailNotSentException>(() => Sender().SendAsync(Mails.To(Analyst), default));

        service.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_that_falls_silent_is_given_up_in_time()
    {
        service.OnSend = async context =>
        {
            var gone = new TaskCompletionSource();
            context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return true;
        };

        var failure = await Should.ThrowAsync<MailNotSentException>(() => Sender(TimeSpan.FromSeconds(1)).SendAsync(Mails.To(Analyst), default));

        failure.Message.ShouldContain(service.Address.Authority);
    }

    [Fact]
    public async Task Over_https_it_signs_in_for_the_service_and_for_nothing_else()
    {
        var credential = new NamedToken();
        using var http = new HttpClient(new ToStandIn(service.Address));
        var sender = new CommunicationServicesMailSender(
            new CommunicationServicesOptions { Endpoint = "https://korus.unitedstates.communication.azure.com" }, credential, TimeProvider.System,
            new HttpClientTransport(http));

        await sender.SendAsync(Mails.To(Analyst), default);

        credential.Scopes.ShouldBe(["https://communication.azure.com/.default"]);
        service.Authorizations.ShouldAllBe(authorization => authorization == "Bearer token-of-a-test");
    }

    [Fact]
    public async Task Over_plain_http_on_this_machine_no_token_travels()
    {
        await Sender().SendAsync(Mails.To(Analyst), default);

        service.Authorizations.ShouldAllBe(authorization => string.IsNullOrEmpty(authorization));
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://korus.unitedstates.communication.azure.com")]
    [InlineData("korus.unitedstates.communication.azure.com")]
    public void An_address_that_tokens_would_travel_to_in_the_open_is_refused(string endpoint) =>
        new DigestOptions
        {
            Recipients = [Analyst], Sender = DigestTransport.CommunicationServices, CommunicationServices = new CommunicationServicesOptions { Endpoint = endpoint },
        }.Problems().ShouldHaveSingleItem().ShouldStartWith("Korus:Digest:CommunicationServices:Endpoint");

    private const string Busy = """{"error":{"code":"TooManyRequests","message":"Slow down."}}""";

    private CommunicationServicesMailSender Sender(TimeSpan? timeout = null) => new(
        new CommunicationServicesOptions { Endpoint = service.Address.AbsoluteUri, Timeout = timeout ?? TimeSpan.FromSeconds(20) }, new NamedToken(), TimeProvider.System);

    private sealed class NamedToken : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("token-of-a-test", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>The service's real address, answered by the stand-in: no certificate could be made for it here.</summary>
    private sealed class ToStandIn(Uri address) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
