using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>
/// The diagrams in <c>src/README.md</c> and in the folder of the jobs are rendered from the tables. After a change of a table run this test with
/// <c>GRANTSPORTAL_WRITE_DIAGRAMS=1</c> and commit what it wrote.
/// </summary>
public sealed class LifecycleDiagramTests
{
    private static IEnumerable<TestCaseData> Diagrams()
    {
        yield return Drawn("award", AwardLifecycle.Transitions.Select(t => ($"{t.From}", $"{t.Action}", $"{t.To}", t.Who)));
        yield return Drawn("requirement", RequirementLifecycle.Transitions.Select(t => ($"{t.From}", $"{t.Action}", $"{t.To}", t.Who)));
        yield return Drawn("report", ReportLifecycle.Transitions.Select(t => ($"{t.From}", $"{t.Action}", $"{t.To}", t.Who)));
        yield return Drawn("job run", JobRunLifecycle.Transitions.Select(t => ($"{t.From}", $"{t.Action}", $"{t.To}", t.Who)), "src/GrantsPortal.Core/Jobs/README.md");
        yield return Drawn("message", OutboxLifecycle.Transitions.Select(t => ($"{t.From}", $"{t.Action}", $"{t.To}", t.Who)), "src/GrantsPortal.Core/Features/Notifications/README.md");
    }

    private static TestCaseData Drawn(string name, IEnumerable<(string From, string Action, string To, Role Who)> moves, string file = "src/README.md") =>
        new TestCaseData(name, Mermaid(moves), file).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Diagrams))]
    public void Readme_ShowsTheTable(string name, string diagram, string readme)
    {
        var file = Path.Combine(Root(), readme);
        var text = File.ReadAllText(file);
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var end = text.IndexOf(close, StringComparison.Ordinal);
        Assert.That(end, Is.GreaterThanOrEqualTo(start), $"{readme} lacks the markers of {name}");
        if (Environment.GetEnvironmentVariable("GRANTSPORTAL_WRITE_DIAGRAMS") == "1")
        {
            File.WriteAllText(file, text[..start] + diagram + text[end..]);
            return;
        }
        Assert.That(text[start..end], Is.EqualTo(diagram));
    }

    // One line per status, so that the table and the picture have the same length.
    private static string Mermaid(IEnumerable<(string From, string Action, string To, Role Who)> moves) => string.Concat(
        ["```mermaid\nflowchart LR\n",
            .. moves.GroupBy(m => m.From).Select(from => $"    {string.Join("; ", from.Select(m => $"{m.From} -->|{m.Action}, {Words(m.Who)}| {m.To}"))}\n"),
            "```\n"]);

    private static string Words(Role who) => who == Roles.Officers ? "officers" : who == Roles.Grantees ? "grantees" : who.ToString();

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
