using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Attachments;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>
/// Keeps a workbook that was refused, with its findings, so that an administrator can look at it. It is read once more: what is fine, unsafe
/// or too large is not kept, and nothing of it gets into the report.
/// </summary>
[Access(Roles.Grantees)]
public sealed record KeepFailedWorkbookCommand(string Number, string FileName, byte[] Content) : ICommand<DateTime>;

internal sealed class KeepFailedWorkbookValidator : AbstractValidator<KeepFailedWorkbookCommand>
{
    public KeepFailedWorkbookValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.FileName).NotNull();
        RuleFor(c => c.Content).NotEmpty();
    }
}

internal sealed class KeepFailedWorkbookHandler(GrantsDbContext db, ReportLoader loader, WorkbookIntake intake, Caller caller, OfficeClock clock) : IRequestHandler<KeepFailedWorkbookCommand, DateTime>
{
    public const int MaxKept = 5;

    public async Task<DateTime> Handle(KeepFailedWorkbookCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        var (report, name, now) = (context.Report, AttachmentName.Shown(command.FileName), clock.UtcNow);
        ReportLifecycle.Require(report.Status, ReportAction.Edit, caller.User);
        var findings = (await intake.ReadAsync(context, command.FileName, command.Content, now, cancellationToken)).Findings;
        if (findings.Count == 0)
        {
            throw WorkbookErrors.NothingWrong(name);
        }
        if (findings.Any(f => IsUnsafe(f.Error.Code)))
        {
            throw WorkbookErrors.NotKept(name);
        }
        if (await db.FailedWorkbooks.CountAsync(w => w.ReportId == report.Id, cancellationToken) >= MaxKept)
        {
            throw WorkbookErrors.TooManyKept(MaxKept);
        }
        db.FailedWorkbooks.Add(new FailedWorkbook(report.AwardId, report.Id, name, command.Content, string.Join('\n', findings.Select(Words)), now, caller.User.Id, caller.User.Name));
        return now;
    }

    private static bool IsUnsafe(string code) => code is "workbook.too-large" or "attachment.too-large" or "attachment.program" or "attachment.infected"
        or "attachment.scanner-unavailable" or "attachment.too-large-to-scan" or "attachment.unpacks-too-large";

    private static string Words(WorkbookFinding finding) => finding.Places.Count == 0
        ? $"{finding.Error.Here()} ({finding.Error.Code})"
        : $"{string.Join(", ", finding.Places.Select(p => $"{p.Sheet}!{p.Cell}"))}: {finding.Error.Here()} ({finding.Error.Code})";
}
