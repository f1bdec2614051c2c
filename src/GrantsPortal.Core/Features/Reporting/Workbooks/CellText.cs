using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>Text as a cell stores it: what XML cannot carry, and what looks like such, is written <c>_xFFFF_</c> (ECMA-376, 22.9.2.19).</summary>
internal static partial class CellText
{
    public static string Encode(string text)
    {
        var safe = Escape().Replace(text, "_x005F$0");
        if (safe.All(c => XmlConvert.IsXmlChar(c) && c != '\r'))
        {
            return safe;
        }
        var encoded = new StringBuilder(safe.Length);
        for (var i = 0; i < safe.Length; i++)
        {
            if (i + 1 < safe.Length && XmlConvert.IsXmlSurrogatePair(safe[i + 1], safe[i]))
            {
                encoded.Append(safe, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(safe[i]) && safe[i] != '\r')
            {
                encoded.Append(safe[i]);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)safe[i]:X4}_");
            }
        }
        return encoded.ToString();
    }

    public static string Decode(string stored) => stored.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(stored, escape => ((char)int.Parse(escape.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : stored;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
