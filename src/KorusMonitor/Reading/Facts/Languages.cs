namespace KorusMonitor.Reading.Facts;

/// <summary>The language by script: Hangul is Korean, Latin is taken for English, the only other language of the monitored offices.</summary>
internal static class Languages
{
    public const string Korean = "ko";
    public const string English = "en";
    public const string Undetermined = "und";

    public static string Of(string text)
    {
        int hangul = 0, latin = 0, other = 0;
        foreach (var c in text)
        {
            if (c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F'))
            {
                hangul++;
            }
            else if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F'))
            {
                latin++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        // A syllable says about as much as two and a half letters; a Korean text full of English names is Korean still.
        if (hangul * 5 > latin * 2 && hangul >= other)
        {
            return Korean;
        }

        return latin > 0 && latin >= other ? English : Undetermined;
    }
}
