using GrantsPortal.Domain;
using GrantsPortal.Domain.Audit;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Core.Tests.Features.Reporting.Reports;

/// <summary>Two certifiers at once, a double click, a content that moved: one version lands, the other sender is told which.</summary>
public sealed class CertifyAtOnceTests
{
    private TestApp _app = null!;
    private string _number = "";

    [SetUp]
    public async Task Start()
    {
        _app = await TestApp.StartAsync();
        _number = await _app.Given.Report(await _app.Given.Award(a => a.Active()), ReportStatus.ReadyToCertify);
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task EightAtOnce_OneLands()
    {
        var read = await _app.Ask(new GetReportPaperQuery(_number), Role.GranteeCertifier);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _app.Send(Command(read.Fingerprint), Role.GranteeCertifier))));

        Assert.That(outcomes.Count(o => o.IsOk), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => !o.IsOk).Select(o => o.Errors[0].Kind), Is.All.EqualTo(ErrorKind.Conflict));
        Assert.That(await _app.Read(db => db.Set<ReportVersion>().CountAsync()), Is.EqualTo(1));
        Assert.That(await _app.Read(db => db.AuditEntries.CountAsync(e => e.Action == "CertifyReport" && e.Subject == "Report")), Is.EqualTo(1));
    }

    [Test]
    public async Task SentAgain_NamesWhoCertified()
    {
        var read = await _app.Ask(new GetReportPaperQuery(_number), Role.GranteeCertifier);
        await _app.Ask(Command(read.Fingerprint), Role.GranteeCertifier);
        var again = await _app.Send(Command(read.Fingerprint), Role.GranteeCertifier);
        Assert.That((again.Errors[0].Code, again.Errors[0].Args[0]), Is.EqualTo(("report.already-certified", _app.As(Role.GranteeCertifier).Name)));
    }

    [Test]
    public async Task ContentThatMoved_IsNotCertifiedUnseen()
    {
        var read = await _app.Ask(new GetReportPaperQuery(_number), Role.GranteeCertifier);
        await _app.Ask(new TakeReportBackCommand(_number, await _app.VersionAsync(_number)), Role.GranteePreparer);
        await _app.WriteAsync(_number, new Dictionary<string, string> { [ReportTemplate.Remarks] = "Nothing was drawn; the plan changed." });
        await _app.BringAsync(_number, ReportStatus.ReadyToCertify);

        Assert.That((await _app.Send(Command(read.Fingerprint), Role.GranteeCertifier)).Errors[0].Code, Is.EqualTo("report.content-changed"));
        Assert.That(await _app.Read(db => db.Set<ReportVersion>().AnyAsync()), Is.False);
    }

    [Test]
    public async Task Receipt_IsOfTheJson_ByteForByte_AndThePaperIsWhatWasRead()
    {
        var read = await _app.Ask(new GetReportPaperQuery(_number), Role.GranteeCertifier);
        var receipt = await _app.Ask(Command(read.Fingerprint), Role.GranteeCertifier);
        var json = await _app.Ask(new GetReportJsonQuery(_number, 1), Role.Auditor);
        var paper = await _app.Ask(new GetReportPaperQuery(_number, 1), Role.Auditor);

        Assert.That((receipt.Sha256, ReportDocument.Fingerprint(json.Content), paper.Fingerprint), Is.EqualTo((read.Fingerprint, read.Fingerprint, read.Fingerprint)));
        Assert.That(paper.Document.ToJson(), Is.EqualTo(read.Document.ToJson()));
        Assert.That((paper.Certified!.Title, paper.Certified.Statement), Is.EqualTo(("Director", CertificationText.English)));
    }

    [Test]
    public async Task Certifier_IsRemembered()
    {
        Assert.That((await _app.Ask(new GetCertifierQuery(), Role.GranteeCertifier)).Title, Is.Empty);
        await _app.CertifyAsync(_number);
        Assert.That(await _app.Ask(new GetCertifierQuery(), Role.GranteeCertifier), Is.EqualTo(new CertifierDetails("Director", "director@example.org", "+233 30 000 0000")));
    }

    [Test]
    public async Task Draft_IsForItsWritersOnly()
    {
        Assert.That((await _app.Ask(new GetReportPaperQuery(_number), Role.GranteePreparer)).Certified, Is.Null);
        Assert.That((await _app.Send(new GetReportPaperQuery(_number), Role.ProgramOfficer)).Errors[0].Code, Is.EqualTo("report.version-not-found"));
        Assert.That((await _app.Send(new GetReportPaperQuery(_number), _app.As(Role.GranteePreparer, "Theirs"))).Errors[0].Code, Is.EqualTo("report.not-found"));
    }

    [Test]
    public async Task EveryDownloadOfASensitiveAward_IsInTheTrail()
    {
        var number = await _app.Given.Report(await _app.Given.Award(a => a.Sensitive().Active()));
        var file = await _app.AttachAsync(number, "a note"u8.ToArray());
        await _app.BringAsync(number, ReportStatus.Submitted);
        for (var i = 0; i < 3; i++)
        {
            await _app.Ask(new GetReportAttachmentQuery(number, file), Role.Auditor);
        }
        Assert.That(await _app.Read(db => db.AuditEntries.CountAsync(e => e.Subject == nameof(ReportAttachment) && e.Operation == AuditOperation.Read)), Is.EqualTo(3));
    }

    private CertifyReportCommand Command(string fingerprint) => new(_number, fingerprint, true, "Director", "director@example.org", "+233 30 000 0000", true);
}
