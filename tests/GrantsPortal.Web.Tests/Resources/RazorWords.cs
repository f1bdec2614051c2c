using System.Net;

namespace GrantsPortal.Web.Tests.Resources;

/// <summary>
/// Reads a component as its compiler does, coarsely, and gives the text that a reader of the page would see and that stands in the
/// file itself: between tags and in spoken attributes; not in expressions, code, directives, comments, scripts and styles.
/// </summary>
internal sealed partial class RazorWords(string source)
{
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt", "label", "summary",
        "Title", "Text", "Label", "Sub", "Hint", "Placeholder", "EmptyText", "Heading", "Caption", "Message", "AriaLabel",
    };

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    private static readonly HashSet<string> Directives = new(StringComparer.Ordinal)
    {
        "page", "using", "inject", "attribute", "inherits", "layout", "implements", "typeparam", "rendermode", "namespace", "preservewhitespace",
    };

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal) { "if", "for", "foreach", "while", "switch", "lock", "using", "try", "do" };

    private readonly List<string> _found = [];
    private int _at;

    public static IReadOnlyList<string> In(string source)
    {
        var reader = new RazorWords(source);
        while (reader._at < source.Length)
        {
            reader.Markup(null);
        }
        return reader._found;
    }

    private char Now => _at < source.Length ? source[_at] : '\0';

    private bool Is(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;

    /// <summary>Text, elements and expressions up to the end of the named element, or of the file.</summary>
    private void Markup(string? element)
    {
        var from = _at;
        while (_at < source.Length)
        {
            if (Now is not ('<' or '@'))
            {
                _at++;
                continue;
            }
            Say(source[from.._at]);
            if (Is("</"))
            {
                var closed = Name(_at + 2);
                SkipPast(">");
                if (closed == element)
                {
                    return;
                }
            }
            else if (Is("<!--"))
            {
                SkipPast("-->");
            }
            else if (Now == '<')
            {
                Tag();
            }
            else
            {
                Transition();
            }
            from = _at;
        }
        Say(source[from.._at]);
    }

    private void Tag()
    {
        var name = Name(++_at);
        _at += Math.Max(name.Length, 1);
        while (_at < source.Length && Now != '>')
        {
            Attribute();
        }
        var isClosed = source[_at - 1] == '/';
        _at++;
        if (name is "script" or "style")
        {
            SkipPast($"</{name}>");
        }
        else if (!isClosed && name.Length > 0 && !Void.Contains(name))
        {
            Markup(name);
        }
    }

    private void Attribute()
    {
        var from = _at;
        while (_at < source.Length && !char.IsWhiteSpace(Now) && Now is not ('=' or '>' or '('))
        {
            _at++;
        }
        if (Now == '(')
        {
            Balanced();
            return;
        }
        var name = source[from.._at];
        if (Now != '=')
        {
            _at += Now == '>' ? 0 : 1;
            return;
        }
        if (source[++_at] is not ('"' or '\''))
        {
            return;
        }
        var quote = source[_at++];
        var text = new System.Text.StringBuilder();
        while (_at < source.Length && Now != quote)
        {
            if (Now == '@' && !Is("@@"))
            {
                Transition();
            }
            else
            {
                text.Append(source[_at++]);
            }
        }
        _at++;
        if (Spoken.Contains(name))
        {
            Say(text.ToString());
        }
    }

    /// <summary>What an @ begins: a comment, a directive, a block, a statement or an expression.</summary>
    private void Transition()
    {
        _at++;
        if (Now == '*')
        {
            SkipPast("*@");
        }
        else if (Now == '@')
        {
            _at++;
        }
        else if (Now == '(')
        {
            Balanced();
        }
        else if (Now == '{')
        {
            Code();
        }
        else
        {
            Word(Name(_at));
        }
    }

    private void Word(string word)
    {
        _at += Math.Max(word.Length, 1);
        if (word is "code" or "functions")
        {
            SkipTo('{');
            Code();
        }
        else if (Directives.Contains(word) && !(word == "using" && source[_at..].TrimStart().StartsWith('(')))
        {
            SkipPast("\n");
        }
        else if (Statements.Contains(word))
        {
            Statement();
        }
        else
        {
            Expression();
        }
    }

    private void Statement()
    {
        do
        {
            while (Now is not ('{' or '('))
            {
                _at++;
            }
            if (Now == '(')
            {
                Balanced();
                SkipTo('{');
            }
            Code();
        }
        while (Continues());
    }

    private bool Continues()
    {
        var rest = source.AsSpan(_at).TrimStart();
        return rest.StartsWith("else") || rest.StartsWith("catch") || rest.StartsWith("finally");
    }

    private void Expression()
    {
        while (Now is '.' or '(' or '[' or '?' or '!')
        {
            if (Now is '(' or '[')
            {
                Balanced();
            }
            else if (char.IsLetter(source[_at + 1]) || (Now is '?' or '!' && source[_at + 1] is '.' or '['))
            {
                _at++;
                _at += Name(_at).Length;
            }
            else
            {
                return;
            }
        }
    }

    private string Name(int from)
    {
        var to = from;
        while (to < source.Length && (char.IsLetterOrDigit(source[to]) || source[to] is '_' or '-' or ':'))
        {
            to++;
        }
        return source[from..to];
    }

    private void SkipPast(string text) => _at = source.IndexOf(text, _at, StringComparison.Ordinal) is >= 0 and var at ? at + text.Length : source.Length;

    private void SkipTo(char c) => _at = source.IndexOf(c, _at) is >= 0 and var at ? at : source.Length;

    private void Say(string text)
    {
        if (WebUtility.HtmlDecode(text).Trim() is var said && said.Any(char.IsLetter))
        {
            _found.Add(said);
        }
    }
}
