using KorusMonitor.Findings;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Stored findings beside those that the same snapshot gives now.</summary>
internal static class DeepProof
{
    /// <summary>What an entity service added is not found again without asking it: then entities are left out of the comparison.</summary>
    public static bool IsSame(FindingsDocument stored, FindingsDocument found)
    {
        var answered = stored.EntityService?.State == EntityServiceState.Answered;
        return KorusJson.ToBytes(Comparable(stored)).AsSpan().SequenceEqual(KorusJson.ToBytes(Comparable(found)));

        FindingsDocument Comparable(FindingsDocument findings) =>
            findings with { Proof = null, EntityService = null, Entities = answered ? [] : findings.Entities };
    }
}
