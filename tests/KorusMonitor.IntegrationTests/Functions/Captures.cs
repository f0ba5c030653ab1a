using System.Text.Json;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>
/// Bodies as host 4.1037 was seen to write them, with the names of these functions: <c>«…»</c> stands for what differs. Text is JSON inside a
/// JSON string; a blob's content is base64 and is not what any function here may rely on.
/// </summary>
internal static class Captures
{
    private const string FirstRun = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{«sys»}}
        """;

    private const string ByHand = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-21T22:00:00+00:00","LastUpdated":"2026-11-21T21:56:00.1014353+00:00"},"IsPastDue":false}},"Metadata":{"timer":"\"\"",«sys»}}
        """;

    private const string FirstAttempt = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{«sys»,"RetryContext":{"RetryCount":0,"MaxRetryCount":2,"Exception":null,"Instance":null,"State":{}}}}
        """;

    private const string SecondAttempt = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":true}},"Metadata":{«sys»,"RetryContext":{"RetryCount":1,"MaxRetryCount":2,"Exception":{"InstanceId":"3ad90000-0000-4000-8000-000000000000","MethodName":"Host.Functions.«function»","Handled":false,"ClassName":"Microsoft.Azure.WebJobs.Host.FunctionInvocationException","Message":"Exception while executing function: Functions.«function»","Data":null,"InnerException":{"HttpRequestError":0,"StatusCode":500,"Message":"Response status code does not indicate success: 500 (Internal Server Error)."}},"Instance":null,"State":{}}}}
        """;

    private const string BlobBody = """
        {"Data":{"snapshot":"TGluZSBvbmUKemHFvMOzxYLEhyAicXVvdGVkIiBcIGVuZA=="},"Metadata":{«metadata»,«sys»}}
        """;

    private const string Properties4 = """
        "Uri":«uri»,"Properties":{"CacheControl":null,"ContentDisposition":null,"ContentEncoding":null,"ContentLanguage":null,"Length":34,"ContentMD5":"clauFGsaHWIvtXMBcM5u9A==","ContentType":"text/plain; charset=utf-8","ETag":"\"0x2591FD4AA169C60\"","Created":"2026-11-21T21:54:51+00:00","LastModified":"2026-11-21T21:54:51+00:00","BlobType":2,"LeaseStatus":2,"LeaseState":1,"LeaseDuration":0,"PageBlobSequenceNumber":null,"AppendBlobCommittedBlockCount":null,"IsServerEncrypted":true,"EncryptionScope":null,"IsIncrementalCopy":false,"StandardBlobTier":1,"RehydrationStatus":null,"PremiumPageBlobTier":null,"BlobTierInferred":true,"BlobTierLastModifiedTime":"2026-11-21T21:54:51+00:00","DeletedTime":null,"RemainingDaysBeforePermanentDelete":null},"Metadata":{"Source":"unit","Lang":"pl"},"name":«name»
        """;

    private const string Properties5 = """
        "Uri":«uri»,"Properties":{"LastModified":"2026-11-21T21:54:51+00:00","CreatedOn":"2026-11-21T21:54:51+00:00","Metadata":{"Source":"unit","Lang":"pl"},"ObjectReplicationDestinationPolicyId":null,"BlobType":0,"CopyCompletedOn":"0001-01-01T00:00:00+00:00","CopyStatusDescription":null,"CopyId":null,"CopyProgress":null,"CopySource":null,"CopyStatus":0,"BlobCopyStatus":null,"IsIncrementalCopy":false,"DestinationSnapshot":null,"LeaseDuration":0,"LeaseState":0,"LeaseStatus":1,"ContentLength":34,"ContentType":"text/plain; charset=utf-8","ETag":{},"ContentHash":"clauFGsaHWIvtXMBcM5u9A==","ContentEncoding":null,"ContentDisposition":null,"ContentLanguage":null,"CacheControl":null,"BlobSequenceNumber":0,"AcceptRanges":"bytes","BlobCommittedBlockCount":0,"IsServerEncrypted":true,"EncryptionKeySha256":null,"EncryptionScope":null,"AccessTier":"Hot","AccessTierInferred":true,"ArchiveStatus":null,"AccessTierChangedOn":"2026-11-21T21:54:51+00:00","VersionId":null,"IsLatestVersion":false,"TagCount":0,"ExpiresOn":"0001-01-01T00:00:00+00:00","IsSealed":false,"RehydratePriority":null,"LastAccessed":"0001-01-01T00:00:00+00:00","ImmutabilityPolicy":{"ExpiresOn":null,"PolicyMode":null},"HasLegalHold":false},"Metadata":{"Source":"unit","Lang":"pl"},"name":«name»
        """;

    /// <summary>The message's own members stand in the metadata too, and over the system's.</summary>
    private const string QueueBody = """
        {"Data":{"message":«message»},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-28T21:54:52+00:00","Id":"\"42\"","InsertionTime":"2026-11-21T21:54:52+00:00","NextVisibleTime":"2026-11-21T22:04:53+00:00","PopReceipt":"\"MjFOb3YyMDI2MjE6NTQ6NTNkZGNi\"",«sys»,"BlobName":"\"somewhere/else\"","Type":"\"BlobTrigger\""}}
        """;

    private const string Sys = """
        "sys":{"MethodName":"«function»","UtcNow":"2026-11-21T21:49:00.0554245Z","RandGuid":"410d4ad6-7baf-47a4-820a-955b7414384e"}
        """;

    /// <summary>An event as the host passes it on, once encoded.</summary>
    public const string EventGridEvent = """
        {"Data":{"event":{"id":"e1","topic":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/acc","subject":"/blobServices/default/containers/inbox/blobs/a.pdf","eventType":"Microsoft.Storage.BlobCreated","eventTime":"2026-11-21T10:00:00.1234567Z","data":{"api":"PutBlob","contentType":"application/pdf","contentLength":12,"blobType":"BlockBlob","url":"https://acc.blob.core.windows.net/inbox/a.pdf","sequencer":"0001"},"dataVersion":"","metadataVersion":"1"}},"Metadata":{"data":{"api":"PutBlob","contentType":"application/pdf","contentLength":12,"blobType":"BlockBlob","url":"https://acc.blob.core.windows.net/inbox/a.pdf","sequencer":"0001"},"sys":{"MethodName":"EgEvent","UtcNow":"2026-11-21T21:58:11.8058215Z","RandGuid":"0198fed5-df89-419f-85c9-029f4e5186fe"}}}
        """;

    /// <summary>A request that the host does not forward.</summary>
    public const string HttpRequest = """
        {"Data":{"req":{"Url":"http://127.0.0.1:7071/api/plain/abc%20d?x=1&y=a%22b","Method":"POST","Query":{"x":"1","y":"a\"b"},"Headers":{"Accept":["*/*"],"Host":["127.0.0.1:7071"],"Content-Type":["application/json"],"Content-Length":["31"],"X-Custom":["v1"]},"Params":{"id":"abc d"},"Identities":[{"AuthenticationType":null,"IsAuthenticated":false,"Actor":null,"BootstrapContext":null,"Claims":[],"Label":null,"Name":null}],"Body":"{\"id\":1005,\"name\":\"zażółć\"}"}},"Metadata":{"id":"\"abc d\"","name":"\"zażółć\"","x":"\"1\"","y":"\"a\\\"b\"","Query":{"x":"1","y":"a\"b"},"Headers":{"Accept":"*/*","Host":"127.0.0.1:7071","Content-Type":"application/json","Content-Length":"31","X-Custom":"v1"},"sys":{"MethodName":"HttpPlain","UtcNow":"2026-11-21T21:49:25.5004078Z","RandGuid":"951d25f5-740b-4930-9777-0f2d62ec99bc"}}}
        """;

    private const string SeveralTokens = """
        "dir":"\"pdf\"","name":"\"report.v1\"","ext":"\"pdf\""
        """;

    /// <summary>A path of several tokens, none of them a manifest's name.</summary>
    public static string BlobByTokens => Fill(BlobBody.Replace("«metadata»", SeveralTokens, StringComparison.Ordinal), "BlobBin");

    public static string FirstTimer(string function) => Fill(FirstRun, function);

    public static string TimerByHand(string function) => Fill(ByHand, function);

    public static string TimerAttempt(string function) => Fill(FirstAttempt, function);

    public static string TimerRetry(string function) => Fill(SecondAttempt, function);

    /// <summary>Properties as extension 4.x has them.</summary>
    public static string Blob(string address, string name) => BlobWith(Properties4, address, name);

    /// <summary>Properties as extension 5.x has them: the ETag is lost.</summary>
    public static string BlobOfExtension5(string address, string name) => BlobWith(Properties5, address, name);

    /// <summary>Only the token of the path.</summary>
    public static string BlobByToken(string name) => BlobWith("\"name\":«name»", string.Empty, name);

    /// <summary>The blob trigger's own poison message, which a queue trigger gets as text.</summary>
    public static string Poison(string container, string blob) => Message(JsonSerializer.Serialize(new
    {
        Type = "BlobTrigger",
        FunctionId = "Host.Functions.ExtractFindings",
        BlobType = "BlockBlob",
        ContainerName = container,
        BlobName = blob,
        ETag = "\"0x1DC6CB4C61BAF80\"",
    }));

    public static string Message(string text) => Fill(Put(QueueBody, "message", text), "ReviewPoison");

    private static string BlobWith(string metadata, string address, string name) => Fill(
        BlobBody.Replace("«metadata»", Put(Put(metadata, "uri", address), "name", name), StringComparison.Ordinal), "ExtractFindings");

    private static string Fill(string body, string function) => body
        .Replace("«sys»", Sys, StringComparison.Ordinal)
        .Replace("«function»", function, StringComparison.Ordinal);

    private static string Put(string body, string place, string text) =>
        body.Replace($"«{place}»", JsonSerializer.Serialize(JsonSerializer.Serialize(text)), StringComparison.Ordinal);
}
