namespace GrantsPortal.Web.Tests.Verbs;

[TestFixture]
public sealed class VerbsTests
{
    [TestCase("schedule")]
    [TestCase("no-such-verb")]
    [TestCase("--help")]
    [TestCase("-h")]
    [TestCase("--version")]
    public void Word_AsksForAVerb(string first) => Assert.That(GrantsPortal.Web.Verbs.Verbs.Asked([first]), Is.True);

    [TestCase("--urls")]
    [TestCase("--environment=Development")]
    [TestCase("/urls")]
    [TestCase("Database:Provider=Sqlite")]
    public void Setting_Serves(string first) => Assert.That(GrantsPortal.Web.Verbs.Verbs.Asked([first, "value"]), Is.False);

    [Test]
    public void Nothing_Serves() => Assert.That(GrantsPortal.Web.Verbs.Verbs.Asked([]), Is.False);

    [Test]
    public async Task Help_ListsTheVerbsOnStandardOutput()
    {
        VerbRun run = await VerbRun.Of("--help");

        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, Array.Empty<string>())));
        Assert.That(run.Out, Does.Contain("schedule"));
    }

    [Test]
    public async Task UnknownVerb_IsOneLineThatNamesTheKnownOnes()
    {
        VerbRun run = await VerbRun.Of("shedule", "--start", "2025-01-01");

        Assert.That((run.ExitCode, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Errors, Has.Length.EqualTo(1));
        Assert.That(run.Errors[0], Does.StartWith("'shedule' is not a verb.").And.Contain("schedule"));
    }
}
