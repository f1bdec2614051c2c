using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>
/// The diagrams in <c>src/README.md</c> are rendered from the tables. After a change of a table run this test with
/// <c>GRANTSPORTAL_WRITE_DIAGRAMS=1</c> and commit what it wrote.
/// </summary>
public sealed class LifecycleDiagramTests
{
    private static IEnumerable<TestCaseData> Diagrams()
    {
        yield return new TestCaseData("award", Mermaid(AwardStatus.Draft, AwardLifecycle.Transitions.Select(t => (t.From.ToString(), t.Action.ToString(), t.To.ToString())))).SetArgDisplayNames("award");
        yield return new TestCaseData("requirement", Mermaid(RequirementStatus.NotYetDue, RequirementLifecycle.Transitions.Select(t => (t.From.ToString(), t.Action.ToString(), t.To.ToString())))).SetArgDisplayNames("requirement");
    }

    [TestCaseSource(nameof(Diagrams))]
    public void Readme_ShowsTheTable(string name, string diagram)
    {
        var file = Path.Combine(Root(), "src", "README.md");
        var text = File.ReadAllText(file);
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = text.IndexOf(close, StringComparison.Ordinal);
        Assert.That(end, Is.GreaterThanOrEqualTo(start), $"src/README.md lacks the markers of {name}");
        if (Environment.GetEnvironmentVariable("GRANTSPORTAL_WRITE_DIAGRAMS") == "1")
        {
            File.WriteAllText(file, text[..start] + diagram + text[end..]);
            return;
        }
        Assert.That(text[start..end], Is.EqualTo(diagram));
    }

    private static string Mermaid<T>(T first, IEnumerable<(string From, string Action, string To)> moves) =>
        string.Concat(["```mermaid\nstateDiagram-v2\n", $"    [*] --> {first}\n", .. moves.Select(m => $"    {m.From} --> {m.To}: {m.Action}\n"), "```\n"]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GrantsPortal.sln")))
        {
            folder = folder.Parent;
        }
        return folder.FullName;
    }
}
