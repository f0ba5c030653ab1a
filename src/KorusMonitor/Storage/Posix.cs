using System.Runtime.InteropServices;
using System.Text;

namespace KorusMonitor.Storage;

/// <summary>What happened to a file that was to get its name without taking anybody else's.</summary>
internal enum LinkOutcome
{
    Linked,
    Taken,
    FolderMissing,

    /// <summary>This system or file system has no hard links.</summary>
    Unsupported,
}

/// <summary>
/// The calls of POSIX that .NET has no door to. <see cref="File.Move(string, string, bool)"/> without overwriting links too, but where links
/// are unsupported it copies, and a killed copy is half a blob.
/// </summary>
internal static class Posix
{
    private const int NotPermitted = 1;
    private const int NoEntry = 2;
    private const int Exists = 17;
    private const int CrossDevice = 18;
    private const int ReadOnly = 0;

    /// <summary>link(2): atomic; fails where <paramref name="name"/> exists.</summary>
    public static LinkOutcome Link(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return LinkOutcome.Unsupported;
        }

        if (NativeMethods.Link(Terminated(file), Terminated(name)) == 0)
        {
            return LinkOutcome.Linked;
        }

        var error = Marshal.GetLastPInvokeError();
        return error switch
        {
            Exists => LinkOutcome.Taken,
            NoEntry => LinkOutcome.FolderMissing,
            NotPermitted or CrossDevice => LinkOutcome.Unsupported,
            _ when IsUnsupported(error) => LinkOutcome.Unsupported,
            _ => throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: '{name}'", error),
        };
    }

    /// <summary>
    /// Brings a folder's entries to the disk, so that an acknowledged write survives a power cut. File systems that cannot do this for a
    /// folder refuse; the write stands all the same.
    /// </summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = NativeMethods.Open(Terminated(folder), ReadOnly);
        if (descriptor >= 0)
        {
            _ = NativeMethods.Fsync(descriptor);
            _ = NativeMethods.Close(descriptor);
        }
    }

    /// <summary>rmdir(2): <see cref="Directory.Delete(string)"/> without an exception where blobs are in it, or somebody else removed it.</summary>
    /// <returns>Whether it is no longer there.</returns>
    public static bool RemoveEmptyFolder(string folder) =>
        NativeMethods.RemoveFolder(Terminated(folder)) == 0 || Marshal.GetLastPInvokeError() == NoEntry;

    /// <summary>ENOSYS and EOPNOTSUPP have other numbers on each system.</summary>
    private static bool IsUnsupported(int error) =>
        OperatingSystem.IsLinux() ? error is 38 or 95 : error is 45 or 78 or 102;

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "link", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Link(byte[] file, byte[] name);

        [DllImport("libc", EntryPoint = "rmdir", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int RemoveFolder(byte[] name);

        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Fsync(int descriptor);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int descriptor);
    }
}
