using KorusMonitor.Tests.Architecture.Forbidden;

namespace KorusMonitor.Tests.Architecture.Planted;

// One violation each, for the checker to find.

internal static class InBody
{
    public static int Use() => Thing.Number();
}

internal static class InAsyncBody
{
    public static async Task<int> UseAsync()
    {
        await Task.Yield();
        return new Thing().GetHashCode();
    }
}

internal sealed record InField(object Other)
{
    private readonly Thing? thing = Other as Thing;

    public bool Has => thing is not null;
}

internal static class InGenericArgument
{
    public static IReadOnlyDictionary<string, Thing[]> Empty => new Dictionary<string, Thing[]>();
}

internal sealed class InBaseType : Thing;

internal sealed class InConstraint<T>
    where T : Thing
{
    public T? Value { get; init; }
}

internal interface InParameter
{
    void Take(in Thing thing);
}

[Thing.Mark]
internal sealed record InAttribute;

[System.ComponentModel.TypeConverter(typeof(Thing))]
internal sealed record InTypeOf;
