using System.Text.Json;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>
/// Bodies as host 4.1037 was seen to write them, with the names of these functions. Text is JSON inside a JSON string; content of a blob is
/// base64 and is not what any function here may rely on.
/// </summary>
internal static class Captures
{
    private const string Moment = "2026-11-21T21:49:00.0554245Z";

    public static string FirstTimer(string function) =>
        $$$"""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{{{{Sys(function)}}}}}""";

    public static string TimerByHand(string function) =>
        $$$$"""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-11-21T22:00:00+00:00","LastUpdated":"2026-11-21T21:56:00.1014353+00:00"},"IsPastDue":false}},"Metadata":{"timer":"\"\"",{{{{Sys(function)}}}}}}""";

    public static string TimerAttempt(string function) =>
        $$$$"""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{{{{{Sys(function)}}}},"RetryContext":{"RetryCount":0,"MaxRetryCount":3,"Exception":null,"Instance":null,"State":{}}}}""";

    public static string TimerRetry(string function) =>
        $$$$$"""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":true}},"Metadata":{{{{{{Sys(function)}}}}},"RetryContext":{"RetryCount":1,"MaxRetryCount":3,"Exception":{"InstanceId":"3ad90000-0000-4000-8000-000000000000","MethodName":"Host.Functions.{{{{{function}}}}}","Handled":false,"ClassName":"Microsoft.Azure.WebJobs.Host.FunctionInvocationException","Message":"Exception while executing function: Functions.{{{{{function}}}}}","Data":null,"InnerException":{"HttpRequestError":0,"StatusCode":500,"Message":"Response status code does not indicate success: 500 (Internal Server Error)."}},"Instance":null,"State":{}}}}""";

    /// <summary>Properties as extension 4.x has them.</summary>
    public static string Blob(string address, string name) => BlobWith(
        $$"""
        "Uri":{{Twice(address)}},"Properties":{"CacheControl":null,"ContentDisposition":null,"ContentEncoding":null,"ContentLanguage":null,"Length":34,"ContentMD5":"clauFGsaHWIvtXMBcM5u9A==","ContentType":"application/json; charset=utf-8","ETag":"\"0x2591FD4AA169C60\"","Created":"2026-11-21T21:54:51+00:00","LastModified":"2026-11-21T21:54:51+00:00","BlobType":2,"LeaseStatus":2,"LeaseState":1,"LeaseDuration":0,"PageBlobSequenceNumber":null,"AppendBlobCommittedBlockCount":null,"IsServerEncrypted":true,"EncryptionScope":null,"IsIncrementalCopy":false,"StandardBlobTier":1,"RehydrationStatus":null,"PremiumPageBlobTier":null,"BlobTierInferred":true,"BlobTierLastModifiedTime":"2026-11-21T21:54:51+00:00","DeletedTime":null,"RemainingDaysBeforePermanentDelete":null},"Metadata":{"write":"0123456789abcdef0123456789abcdef"},"name":{{Twice(name)}}
        """);

    /// <summary>Properties as extension 5.x has them: the ETag is lost.</summary>
    public static string BlobOfExtension5(string address, string name) => BlobWith(
        $$"""
        "Uri":{{Twice(address)}},"Properties":{"LastModified":"2026-11-21T21:54:51+00:00","CreatedOn":"2026-11-21T21:54:51+00:00","Metadata":{"write":"0123456789abcdef0123456789abcdef"},"ObjectReplicationDestinationPolicyId":null,"BlobType":0,"CopyCompletedOn":"0001-01-01T00:00:00+00:00","CopyId":null,"CopySource":null,"CopyStatus":0,"LeaseState":0,"LeaseStatus":1,"ContentLength":34,"ContentType":"application/json; charset=utf-8","ETag":{},"ContentHash":"clauFGsaHWIvtXMBcM5u9A==","BlobSequenceNumber":0,"AcceptRanges":"bytes","IsServerEncrypted":true,"AccessTier":"Hot","VersionId":null,"TagCount":0,"ExpiresOn":"0001-01-01T00:00:00+00:00","ImmutabilityPolicy":{"ExpiresOn":null,"PolicyMode":null},"HasLegalHold":false},"Metadata":{"write":"0123456789abcdef0123456789abcdef"},"name":{{Twice(name)}}
        """);

    /// <summary>Only the tokens of the path.</summary>
    public static string BlobByToken(string name) => BlobWith($"\"name\":{Twice(name)}");

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

    /// <summary>The message's own members stand in the metadata too, as text.</summary>
    public static string Message(string text) =>
        $$$"""{"Data":{"message":{{{Twice(text)}}}},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-28T21:54:52+00:00","Id":"\"42\"","InsertionTime":"2026-11-21T21:54:52+00:00","NextVisibleTime":"2026-11-21T22:04:53+00:00","PopReceipt":"\"MjFOb3YyMDI2MjE6NTQ6NTNkZGNi\"",{{{Sys("ReviewPoison")}}},"BlobName":"\"somewhere/else\"","Type":"\"BlobTrigger\""}}""";

    private static string BlobWith(string metadata) =>
        $$$"""{"Data":{"snapshot":"TGluZSBvbmUKemHFvMOzxYLEhyAicXVvdGVkIiBcIGVuZA=="},"Metadata":{{{{metadata.Trim()}}},{{{Sys("ExtractFindings")}}}}}""";

    private static string Sys(string function) =>
        $$"""
        "sys":{"MethodName":"{{function}}","UtcNow":"{{Moment}}","RandGuid":"410d4ad6-7baf-47a4-820a-955b7414384e"}
        """;

    private static string Twice(string text) => JsonSerializer.Serialize(JsonSerializer.Serialize(text));
}
