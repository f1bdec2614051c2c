namespace GrantsPortal.Web.Tests.Resources;

/// <summary>The C# within a component, as far as it must be understood to find its end and the elements in it.</summary>
internal sealed partial class RazorWords
{
    /// <summary>C# between braces; elements within it are markup again.</summary>
    private void Code()
    {
        _at++;
        while (_at < source.Length && Now != '}')
        {
            if (Now == '<' && (char.IsLetter(source[_at + 1]) && Before() is '{' or '}' or ';' or ')' or ':' or '>' or '@'))
            {
                Tag();
            }
            else if (Is("@*"))
            {
                SkipPast("*@");
            }
            else if (Is("@:"))
            {
                var from = _at += 2;
                SkipPast("\n");
                Say(source[from.._at]);
            }
            else if (Now == '{')
            {
                Code();
            }
            else
            {
                Token();
            }
        }
        _at++;
    }

    private char Before() => source[.._at].TrimEnd() is { Length: > 0 } text ? text[^1] : '{';

    private void Balanced()
    {
        var depth = 0;
        do
        {
            depth += Now is '(' or '[' or '{' ? 1 : Now is ')' or ']' or '}' ? -1 : 0;
            Token();
        }
        while (depth > 0 && _at < source.Length);
    }

    /// <summary>One step in C#: a whole text, character or comment, else one character.</summary>
    private void Token()
    {
        if (Is("//"))
        {
            SkipPast("\n");
        }
        else if (Is("/*"))
        {
            SkipPast("*/");
        }
        else if (Is("\"\"\""))
        {
            _at += 3;
            SkipPast("\"\"\"");
        }
        else if (Now == '\'')
        {
            _at += source[_at + 1] == '\\' ? 4 : 3;
        }
        else if (Now == '"')
        {
            Text(isVerbatim: _at > 0 && (source[_at - 1] == '@' || (_at > 1 && source[(_at - 2).._at] is "$@" or "@$")), isInterpolated: _at > 0 && source[_at - 1] == '$');
        }
        else
        {
            _at++;
        }
    }

    private void Text(bool isVerbatim, bool isInterpolated)
    {
        _at++;
        while (_at < source.Length && Now != '"')
        {
            if (isInterpolated && Now == '{' && source[_at + 1] != '{')
            {
                Balanced();
            }
            else
            {
                _at += (Now == '\\' && !isVerbatim) || (isInterpolated && Is("{{")) ? 2 : 1;
            }
        }
        _at++;
    }
}
