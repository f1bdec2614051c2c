using System.Globalization;
using FluentValidation;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>
/// Takes the answers of an uploaded workbook into the draft, whole or not at all: any finding in it, any field that changed in the portal
/// since the download without a choice between the two values, or a dry run, stores nothing. The answer says what would change or did.
/// </summary>
[Access(Roles.Grantees)]
public sealed record UploadReportWorkbookCommand(string Number, string FileName, byte[] Content, bool DryRun, IReadOnlyList<WorkbookChoice> Choices) : ICommand<WorkbookResult>;

/// <summary>The writer's choice for a field that changed on both sides. <paramref name="Portal"/> is the portal's value as it was shown to them.</summary>
public sealed record WorkbookChoice(string Key, string Portal, bool TakeWorkbook);

/// <summary>A field that the workbook changes. Values are as stored, those of lists in the reader's words.</summary>
public sealed record WorkbookChange(string Key, FieldType Type, string Label, string Sheet, string Cell, string Was, string Value, bool IsFormula);

/// <summary>A field that also changed in the portal since the download: <see cref="WorkbookChange.Was"/> is what the portal says now, <paramref name="Portal"/> the same as stored.</summary>
public sealed record WorkbookConflict(WorkbookChange Change, string Portal, string PortalBy, DateTime PortalAt);

/// <summary>What an upload did, or would do. <see cref="Check"/> is of the report as it would then be; its findings do not keep a draft from being stored.</summary>
public sealed record WorkbookResult(
    bool IsStored, IReadOnlyList<WorkbookFinding> Findings, IReadOnlyList<WorkbookChange> Changes, IReadOnlyList<WorkbookConflict> Conflicts, ReportCheck? Check, IReadOnlyList<PersonalDataFlag> Flags)
{
    public bool IsClean => Findings.Count == 0;

    /// <summary>Refused as a file, before any of its cells.</summary>
    public static WorkbookResult Refused(PortalException why) => new(false, WorkbookFinding.Grouped(why.Errors.Select(e => ((WorkbookPlace?)null, e))), [], [], null, []);
}

internal sealed class UploadReportWorkbookValidator : AbstractValidator<UploadReportWorkbookCommand>
{
    public UploadReportWorkbookValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.FileName).NotNull();
        RuleFor(c => c.Content).NotNull();
        RuleFor(c => c.Choices).NotNull();
        RuleForEach(c => c.Choices).ChildRules(choice =>
        {
            choice.RuleFor(c => c.Key).NotEmpty();
            choice.RuleFor(c => c.Portal).NotNull();
        });
    }
}

internal sealed class UploadReportWorkbookHandler(ReportLoader loader, WorkbookIntake intake, Caller caller, OfficeClock clock) : IRequestHandler<UploadReportWorkbookCommand, WorkbookResult>
{
    public async Task<WorkbookResult> Handle(UploadReportWorkbookCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        ReportLifecycle.Require(context.Report.Status, ReportAction.Edit, caller.User);
        context.RefuseWhenNoLongerAskedFor();
        var reading = await intake.ReadAsync(context, command.FileName, command.Content, clock.UtcNow, cancellationToken);
        if (reading.Findings.Count > 0)
        {
            return new WorkbookResult(false, reading.Findings, [], [], null, []);
        }
        var merge = WorkbookMerge.Of(context, reading.Edits, command.Choices);
        var after = context.Draft.ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        foreach (var edit in merge.Edits)
        {
            after[edit.Key] = edit.Value;
        }
        var isStored = !command.DryRun && merge is { Conflicts.Count: 0, Edits.Count: > 0 };
        if (isStored)
        {
            context.Report.Write(merge.Edits, context.Template, clock.UtcNow, caller.User);
        }
        var labels = Labels(context);
        WorkbookChange Change(WorkbookEdit edit, string was) => new(
            edit.Field.Key, edit.Field.Type, labels.GetValueOrDefault(edit.Field.Key, edit.Field.Key), edit.Sheet, edit.Cell, Shown(edit.Field, was), Shown(edit.Field, edit.Value), edit.IsFormula);
        return new WorkbookResult(
            isStored, [], [.. merge.Changes.Select(c => Change(c.Edit, c.Was))],
            [.. merge.Conflicts.Select(c => new WorkbookConflict(Change(c.Edit, c.Stored), c.Stored, c.By, c.At))],
            ReportChecks.Run(context, after),
            ReportChecks.Scan(context.Template, merge.Edits.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal), []));
    }

    private static WorkbookWords Words => WorkbookWords.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    private Dictionary<string, string> Labels(ReportContext context) =>
        WorkbookLayout.Of(new WorkbookContent(context, Words, clock.UtcNow)).Sheets.SelectMany(s => s.Cells).Where(c => c.Field is not null).ToDictionary(c => c.Field!.Key, c => c.Says, StringComparer.Ordinal);

    private static string Shown(ReportField field, string stored) => field.Type == FieldType.Choice && stored.Length > 0 ? Words.Choice(stored) : stored;
}
