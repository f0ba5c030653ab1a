using System.Globalization;
using System.Text;

namespace KorusMonitor.Findings.Entities;

/// <summary>Names as ids: lower case, accents dropped, words joined by one hyphen; Hangul is kept.</summary>
internal static class Slug
{
    private const int Longest = 80;

    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            var category = char.GetUnicodeCategory(c);
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (category != UnicodeCategory.NonSpacingMark && c is not ('.' or '\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Normalize(NormalizationForm.FormC);
        return (whole.Length > Longest ? whole[..Longest] : whole).Trim('-');
    }
}
