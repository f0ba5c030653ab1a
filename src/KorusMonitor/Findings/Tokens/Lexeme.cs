namespace KorusMonitor.Findings.Tokens;

/// <summary>A known word with its senses.</summary>
internal sealed class Lexeme
{
    private readonly List<Sense> senses = [];

    public WordRole Roles { get; private set; }

    public void Add(Sense sense)
    {
        senses.Add(sense);
        Roles |= sense.Role;
    }

    public string Code(WordRole role) => Find(role).Code;

    public decimal Number(WordRole role) => Find(role).Number;

    private Sense Find(WordRole role)
    {
        foreach (var sense in senses)
        {
            if (sense.Role == role)
            {
                return sense;
            }
        }

        throw new ArgumentException($"the word has no sense {role}", nameof(role));
    }
}

/// <param name="Code">ISO code, unit or name; empty where the role has none.</param>
/// <param name="Number">Value, factor or month; 0 where the role has none.</param>
internal readonly record struct Sense(WordRole Role, string Code, decimal Number);
