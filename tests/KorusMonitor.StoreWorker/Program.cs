using System.Globalization;
using KorusMonitor;
using KorusMonitor.Storage;
using KorusMonitor.StoreWorker;

// StoreWorker <work> <root> <worker> [<count>]: acknowledged writes are said on stdout, one a line, flushed.
var store = new FolderStore(args[1]);
var count = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : int.MaxValue;
try
{
    await (args[0] switch
    {
        "churn" => Work.ChurnAsync(store, args[2], count),
        "race" => Work.RaceAsync(store, args[2], count),
        "fill" => Work.FillAsync(store, count),
        _ => throw new StatedFailureException($"'{args[0]}' is no work"),
    });
    return 0;
}
catch (StatedFailureException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
