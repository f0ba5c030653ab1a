using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Digests;

/// <summary>Digests with their mails. A mail is made of the digest's document, the same bytes every time, and shown in a frame that runs nothing.</summary>
internal sealed class DigestPages(ViewerStore store, Answering answers)
{
    private const int PerPage = 30;
    private const string Json = ".json";
    private const string Mail = "/mail";
    private const string Frame = "/mail/frame";

    public async Task ListAsync(HttpContext context)
    {
        var before = context.Query("before");
        var digests = await store.DigestsAsync(before, PerPage + 1, context.RequestAborted);
        var shown = digests.Take(PerPage).ToList();
        await answers.PageAsync<DigestList>(
            context, "Digests", new DigestListModel(shown, digests.Count > PerPage ? shown[^1].Slot : null, before is not null));
    }

    /// <summary>A slot's name has slashes of its own, so what stands behind it is told apart here.</summary>
    public Task OneAsync(HttpContext context)
    {
        var slot = context.Route("slot");
        return slot.EndsWith(Frame, StringComparison.Ordinal) ? FrameAsync(context, slot[..^Frame.Length])
            : slot.EndsWith(Mail, StringComparison.Ordinal) ? ShowAsync<MailPage>(context, slot[..^Mail.Length], "Mail")
            : ShowAsync<WholeDigest>(context, slot.EndsWith(Json, StringComparison.Ordinal) ? slot[..^Json.Length] : slot, null);
    }

    private async Task ShowAsync<TPage>(HttpContext context, string slot, string? what)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (await store.DigestAsync(slot, context.RequestAborted) is not { } digest)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        if (what is not null)
        {
            context.Response.Headers.ContentSecurityPolicy = ViewerHeaders.Framing;
        }

        var receipts = await store.ReceiptsAsync(slot, context.RequestAborted);
        var title = what is null ? digest.Subject : $"{what}: {digest.Subject}";
        await answers.PageAsync<TPage>(context, title, new DigestModel(digest, DigestRenderer.Whole(digest), receipts));
    }

    private async Task FrameAsync(HttpContext context, string slot)
    {
        if (await store.DigestAsync(slot, context.RequestAborted) is not { } digest)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var mail = await DigestRenderer.RenderAsync(digest);
        context.Response.Headers.ContentSecurityPolicy = ViewerHeaders.Framed;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Html.Harmless(mail.Html), context.RequestAborted);
    }
}

/// <param name="Next">For <c>before</c> of the next page; <c>null</c> on the last.</param>
/// <param name="IsFurther">Whether this is not the first page.</param>
public sealed record DigestListModel(IReadOnlyList<DigestLine> Digests, string? Next, bool IsFurther);

/// <param name="Digest">As it was fixed when its slot opened.</param>
/// <param name="View">In words.</param>
/// <param name="Receipts">Mails that were accepted; recipients are not named here.</param>
public sealed record DigestModel(DigestDocument Digest, DigestView View, IReadOnlyList<MailReceipt> Receipts);
