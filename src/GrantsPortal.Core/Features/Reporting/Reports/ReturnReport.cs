using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Sends a report back, whole (no sections) or by section; for personal data always whole, and the version is hidden.</summary>
[Access(Roles.Officers)]
public sealed record ReturnReportCommand(string Number, int Version, string? Comment, IReadOnlyList<SectionComment> Sections, bool ForPersonalData) : ICommand<int>;

public sealed record SectionComment(ReportSection Section, string Comment);

internal sealed class ReturnReportValidator : AbstractValidator<ReturnReportCommand>
{
    public ReturnReportValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.Comment).MaximumLength(Report.CommentMaxLength);
        RuleFor(c => c.Sections).NotNull();
        RuleForEach(c => c.Sections).NotNull().ChildRules(section =>
        {
            section.RuleFor(s => s.Section).IsInEnum();
            section.RuleFor(s => s.Comment).NotNull().MaximumLength(Report.CommentMaxLength);
        });
    }
}

internal sealed class ReturnReportHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<ReturnReportCommand, int>
{
    public async Task<int> Handle(ReturnReportCommand command, CancellationToken cancellationToken)
    {
        var report = await loader.FindAsync(command.Number, cancellationToken);
        report.TakeUp(clock.UtcNow, caller.User);
        if (command.ForPersonalData)
        {
            report.ReturnForPersonalData(command.Comment, clock.UtcNow, caller.User);
        }
        else
        {
            report.Return(command.Comment, [.. command.Sections.Select(s => new ReturnedSection(s.Section, s.Comment))], clock.UtcNow, caller.User);
        }
        await db.RefuseStaleAsync(report, command.Version, cancellationToken);
        if (report.CorrectsId is null && await db.Requirements.FindAsync([report.RequirementId], cancellationToken) is { Status: RequirementStatus.Submitted } requirement)
        {
            requirement.Return(Note(command), clock.Today, clock.UtcNow, caller.User);
        }
        return report.Version + 1;
    }

    private static string Note(ReturnReportCommand command)
    {
        var said = string.Join(" ", command.Sections.Select(s => s.Comment).Prepend(command.Comment ?? "").Where(t => !string.IsNullOrWhiteSpace(t)));
        return said.Length <= NoteMaxLength ? said : string.Concat(said.AsSpan(0, NoteMaxLength - 1), "…");
    }

    private const int NoteMaxLength = 300;
}
