using FluentValidation;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>
/// Stores what was typed since the last pause, field by field: what the writer saw, and what they want. Fields that changed elsewhere
/// meanwhile come back as conflicts and are not stored; the others are.
/// </summary>
[Access(Roles.Grantees)]
public sealed record SaveReportDraftCommand(string Number, IReadOnlyList<FieldEdit> Edits) : ICommand<DraftSaved>;

/// <summary>What was stored, as it is stored now, with the findings of the whole report and the flags of the stored fields; and what was not.</summary>
public sealed record DraftSaved(
    DateTime At, IReadOnlyDictionary<string, string> Stored, IReadOnlyList<FieldConflict> Conflicts, ReportCheck Check, IReadOnlyList<PersonalDataFlag> Flags);

internal sealed class SaveReportDraftValidator : AbstractValidator<SaveReportDraftCommand>
{
    private const int MaxEdits = 1_000;

    public SaveReportDraftValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.Edits).Cascade(CascadeMode.Stop).NotNull().Must(e => e.Count <= MaxEdits);
        RuleForEach(c => c.Edits).NotNull().ChildRules(edit =>
        {
            edit.RuleFor(e => e.Key).NotEmpty().MaximumLength(ReportField.KeyMaxLength);
            edit.RuleFor(e => e.Was).NotNull();
            edit.RuleFor(e => e.Value).NotNull();
        });
    }
}

internal sealed class SaveReportDraftHandler(ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<SaveReportDraftCommand, DraftSaved>
{
    public async Task<DraftSaved> Handle(SaveReportDraftCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        ReportLifecycle.Require(context.Report.Status, ReportAction.Edit, caller.User);
        context.RefuseWhenNoLongerAskedFor();
        var conflicts = context.Report.Write(command.Edits, context.Template, clock.UtcNow, caller.User);
        var draft = context.Draft;
        var stored = command.Edits.Select(e => e.Key).Except(conflicts.Select(c => c.Key)).Distinct().ToDictionary(key => key, key => draft.GetValueOrDefault(key, ""));
        return new DraftSaved(clock.UtcNow, stored, conflicts, ReportChecks.Run(context, draft), ReportChecks.Scan(context.Template, stored, []));
    }
}
