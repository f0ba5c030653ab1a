namespace KorusMonitor.Storage;

/// <summary>Says in one line what a folder refused.</summary>
internal static class FolderFailure
{
    /// <summary>EFBIG.</summary>
    public const int FileTooBig = 27;

    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Also of a folder on the way: which of the two .NET says depends on what others made between its call and its look.</summary>
    public static bool IsMissing(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException;

    public static StatedFailureException From(Exception exception, string root, string doing)
    {
        if (IsDiskFull(exception))
        {
            return new StatedFailureException(
                $"The disk is full: {doing} in the folder '{root}' was not done and left nothing behind. Free some space and run again.", exception);
        }

        var reason = exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return new StatedFailureException(
            $"The folder '{root}' refused {doing}: {reason}. Check that it is a folder and that this user may write there.", exception);
    }

    /// <summary>ENOSPC, EDQUOT (Linux, macOS); ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.</summary>
    private static bool IsDiskFull(Exception exception) =>
        exception.HResult is 28 or 122 or 69 or FileTooBig or unchecked((int)0x80070027) or unchecked((int)0x80070070);
}
