using System.Text.RegularExpressions;

namespace GrantsPortal.Domain.Reporting.Reports;

public enum TextPieceKind { Same, Gone, New }

public sealed record TextPiece(TextPieceKind Kind, string Text);

/// <summary>
/// What changed in a text, word by word (longest common subsequence). The pieces that stayed or went, put together, are the old text; those
/// that stayed or came, the new one.
/// </summary>
public static partial class TextDiff
{
    /// <summary>The table of the comparison has a cell for each pair of words. Beyond this, what lies between the common beginning and end is told as replaced.</summary>
    private const long MaxCells = 4_000_000;

    public static IReadOnlyList<TextPiece> Between(string was, string now)
    {
        var (before, after) = (Words(was), Words(now));
        var head = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        var tail = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        List<TextPiece> pieces = [];
        void Say(TextPieceKind kind, IEnumerable<string> words)
        {
            var text = string.Concat(words);
            if (text.Length == 0)
            {
                return;
            }
            if (pieces.Count > 0 && pieces[^1].Kind == kind)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
            }
            else
            {
                pieces.Add(new TextPiece(kind, text));
            }
        }

        Say(TextPieceKind.Same, before[..head]);
        foreach (var (kind, word) in Middle(before[head..^tail], after[head..^tail]))
        {
            Say(kind, [word]);
        }
        Say(TextPieceKind.Same, before[^tail..]);
        return pieces;
    }

    private static IEnumerable<(TextPieceKind Kind, string Word)> Middle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MaxCells)
        {
            return before.Select(w => (TextPieceKind.Gone, w)).Concat(after.Select(w => (TextPieceKind.New, w)));
        }
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        return Walk(before, after, common);
    }

    private static IEnumerable<(TextPieceKind Kind, string Word)> Walk(string[] before, string[] after, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return (TextPieceKind.Same, before[i++]);
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return (TextPieceKind.Gone, before[i++]);
            }
            else
            {
                yield return (TextPieceKind.New, after[j++]);
            }
        }
    }

    // A word carries the blank after it, so that a changed word does not tear into three.
    private static string[] Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Word();
}
