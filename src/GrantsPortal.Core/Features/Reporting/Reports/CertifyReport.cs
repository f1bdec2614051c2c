using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// Certifies and submits: the content that was read (<paramref name="Fingerprint"/>) is frozen as the next version, and the certifier vouches
/// for it (2 CFR 200.415). Answers with the receipt.
/// </summary>
[Access(Role.GranteeCertifier)]
public sealed record CertifyReportCommand(
    string Number, string Fingerprint, bool StatementAccepted, string Title, string Email, string Telephone, bool FlagsAcknowledged) : ICommand<ReportReceipt>;

/// <summary>Proof of a submission: <paramref name="Sha256"/> is taken from the frozen content, byte for byte.</summary>
public sealed record ReportReceipt(string Number, int Version, string Sha256, string CertifiedBy, DateTime CertifiedAt);

internal sealed class CertifyReportValidator : AbstractValidator<CertifyReportCommand>
{
    public CertifyReportValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.Fingerprint).NotEmpty();
        RuleFor(c => c.StatementAccepted).Equal(true).WithError(_ => ReportErrors.StatementNotAccepted());
        RuleFor(c => c.Title).Must(IsShort).WithError(_ => ReportErrors.CertifierIncomplete(nameof(CertifyReportCommand.Title)));
        RuleFor(c => c.Email).Cascade(CascadeMode.Stop).Must(IsShort).WithError(_ => ReportErrors.CertifierIncomplete(nameof(CertifyReportCommand.Email)))
            .EmailAddress().WithError(_ => ReportErrors.CertifierIncomplete(nameof(CertifyReportCommand.Email)));
        RuleFor(c => c.Telephone).Cascade(CascadeMode.Stop).Must(IsShort).WithError(_ => ReportErrors.CertifierIncomplete(nameof(CertifyReportCommand.Telephone)))
            .Matches(@"^\+?[0-9 ()./-]{6,30}$").WithError(_ => ReportErrors.CertifierIncomplete(nameof(CertifyReportCommand.Telephone)));
    }

    private static bool IsShort(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= ReportField.ShortText;
}

internal sealed class CertifyReportHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<CertifyReportCommand, ReportReceipt>
{
    public async Task<ReportReceipt> Handle(CertifyReportCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        var report = context.Report;
        if (report is { Status: ReportStatus.Submitted, Latest: { } sent })
        {
            throw ReportErrors.AlreadyCertified(sent.CertifiedByName, sent.CertifiedOn);
        }
        ReportLifecycle.Require(report.Status, ReportAction.Certify, caller.User);
        context.RefuseWhenNoLongerAskedFor();
        var check = ReportChecks.Run(context, context.Draft);
        var content = ReportChecks.Document(context, context.Draft, check).ToJson();
        var fingerprint = ReportDocument.Fingerprint(content);
        if (fingerprint != command.Fingerprint)
        {
            throw ReportErrors.ContentChanged();
        }
        var flags = ReportChecks.Flags(context);
        if (!command.FlagsAcknowledged && flags.Count > 0)
        {
            throw ReportErrors.FlagsNotAcknowledged();
        }
        var version = report.Certify(
            content, fingerprint, new Certification(command.Title.Trim(), command.Email.Trim(), command.Telephone.Trim(), CertificationText.English),
            new FindingTally(check.Findings.Count(f => f.Severity == FindingSeverity.Warning), flags.Count), [.. check.Errors.Select(f => f.Error)], clock.Today, clock.UtcNow, caller.User);
        if (report.CorrectsId is null)
        {
            // What was asked about its date lapses now that it came.
            await db.Entry(context.Requirement).Collection(r => r.Requests).LoadAsync(cancellationToken);
            context.Requirement.Submit(clock.Today, clock.UtcNow, caller.User);
        }
        return new ReportReceipt(report.Number, version.Number, fingerprint, version.CertifiedByName, version.CertifiedAt);
    }
}
