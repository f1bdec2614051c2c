using System.Text.RegularExpressions;
using GrantsPortal.TestKit;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>One search finds a type: files are short and carry the name of what is in them.</summary>
public sealed partial class FileTests
{
    private const int MaxLines = 300;

    // Several small types that are read together, under the name of the set.
    private static readonly string[] Sets =
    [
        "src/GrantsPortal.Core/Domain/Awards/AwardEvents.cs",
        "src/GrantsPortal.Core/Domain/Awards/AwardParts.cs",
        "src/GrantsPortal.Core/Domain/Errors.cs",
        "src/GrantsPortal.Core/Domain/Reporting/Reports/ReportEvents.cs",
        "src/GrantsPortal.Core/Domain/Reporting/Reports/ReportParts.cs",
        "src/GrantsPortal.Core/Domain/Reference.cs",
        "src/GrantsPortal.Core/Data/Configurations/MoneyConfiguration.cs",
        "src/GrantsPortal.Core/Data/Configurations/NotificationsConfiguration.cs",
        "src/GrantsPortal.Core/Data/Configurations/PeopleConfiguration.cs",
        "src/GrantsPortal.Core/Data/Configurations/ReferenceConfiguration.cs",
        "src/GrantsPortal.Core/Data/Configurations/ReportingConfiguration.cs",
        "src/GrantsPortal.Core/Data/DesignTime.cs",
        "src/GrantsPortal.Core/Features/Awards/AwardDetailsParts.cs",
        "src/GrantsPortal.Core/Pipeline/Behaviours.cs",
        "src/GrantsPortal.Core/Pipeline/Requests.cs",
        "src/GrantsPortal.Web/Components/Shared/ChartModel.cs",
        "src/GrantsPortal.Web/Components/Shared/MapModel.cs",
    ];

    private static readonly string[] Written =
        [.. Repository.Files("src", ".cs", ".razor", ".js", ".css").Concat(Repository.Files("tests", ".cs")).Concat(Repository.Files("build", ".cs")).Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))];

    [Test]
    public void File_HasAtMost300Lines()
    {
        Assert.That(Written, Has.Length.GreaterThan(250));
        Assert.That(Written.Select(f => (File: f, Lines: File.ReadLines(Repository.In(f)).Count())).Where(f => f.Lines > MaxLines), Is.Empty);
    }

    /// <summary>"SignAward.cs" holds SignAwardCommand; "AwardFile.cs" holds a part of Award.</summary>
    [Test]
    public void File_IsNamedForAType()
    {
        var misnamed =
            from file in Written
            where file.EndsWith(".cs", StringComparison.Ordinal) && !file.StartsWith("build/", StringComparison.Ordinal)
            let stem = Path.GetFileNameWithoutExtension(file)
            let text = File.ReadAllText(Repository.In(file))
            let types = TopLevelType().Matches(text).Select(t => (Name: t.Groups["name"].Value, IsPart: t.Value.Contains(" partial ", StringComparison.Ordinal))).ToList()
            where types.Count > 0 && !types.Exists(t => t.Name.StartsWith(stem, StringComparison.Ordinal) || (t.IsPart && stem.StartsWith(t.Name, StringComparison.Ordinal)))
            select file;

        Assert.That(misnamed, Is.EquivalentTo(Sets));
    }

    /// <summary>New in the browser's interop of .NET 10 and not there on every client that the office runs.</summary>
    [Test]
    public void Source_KeepsToTheInteropThatEveryBrowserHas() =>
        Assert.That(Written.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && NewInterop().IsMatch(File.ReadAllText(Repository.In(f)))), Is.Empty);

    [Test]
    public void File_IsPlainUtf8WithLineFeeds()
    {
        var odd = Written.Concat(Repository.Files("src", ".resx")).Where(f => File.ReadAllBytes(Repository.In(f)) is var bytes && (bytes is [0xEF, 0xBB, 0xBF, ..] || bytes.Contains((byte)'\r')));
        Assert.That(odd, Is.Empty);
    }

    [GeneratedRegex(@"^(?:public|internal)(?: (?:static|sealed|abstract|readonly|partial|unsafe))* (?:class|struct|interface|enum|record(?: class| struct)?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("InvokeConstructorAsync|(?:js|runtime|module)\\w*\\.(?:GetValueAsync|SetValueAsync)|pauseCircuit|resumeCircuit", RegexOptions.IgnoreCase)]
    private static partial Regex NewInterop();
}
