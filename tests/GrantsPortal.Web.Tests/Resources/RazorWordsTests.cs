namespace GrantsPortal.Web.Tests.Resources;

/// <summary>The reader of components finds words where a page would show them, and nowhere else.</summary>
public sealed class RazorWordsTests
{
    [TestCase("<p>Hello @name, it is @(1 + 2) o'clock</p>", "Hello|, it is|o'clock")]
    [TestCase("<p>@T[\"Key\"] @Fmt.Money(row.Amount, \"a b\") @row?.Name![0]</p>", "")]
    [TestCase("@if (a < b && c == \"x>y\")\n{\n    var word = \"quiet\";\n    <b title=\"Loud\">@word</b>\n}\nelse if (d)\n{\n    <i>Also</i>\n}", "Loud|Also")]
    [TestCase("@foreach (var x in List<string>(')'))\n{\n    <li class=\"words here\" @onclick=\"() => Do(\"a\")\">@x</li>\n}", "")]
    [TestCase("@page \"/a\"\n@using Some.Name\n<input placeholder=\"Type\" value=\"not said\" /><br>after", "Type|after")]
    [TestCase("@switch (s)\n{\n    case 1:\n        <em>One</em>\n        break;\n}\n@code {\n    private string _x = \"no { \";\n    RenderFragment R => @<p>Late</p>;\n}", "One|Late")]
    [TestCase("@* note *@<!-- note --><script>var a = 'code';</script><p>&nbsp;&#183; 12</p>", "")]
    [TestCase("<A Text=\"@T[\"Word\"]\" Title=\"@($\"{x} of\")\" Label=\"Plain @x\" />", "Plain")]
    public void Words_AreFound(string source, string expected) =>
        Assert.That(string.Join('|', RazorWords.In(source)), Is.EqualTo(expected));
}
