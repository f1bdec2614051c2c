using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Imports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Awards;

/// <summary>
/// Creates or updates draft awards from a CSV file (columns: <see cref="ImportAwardColumns"/>), by the same verbs and checks as the form.
/// All or nothing: any finding, or a dry run, stores nothing.
/// </summary>
[Access(Roles.Officers)]
public sealed record ImportAwardsCommand(byte[] Content, bool DryRun) : ICommand<ImportReport>;

internal sealed class ImportAwardsValidator : AbstractValidator<ImportAwardsCommand>
{
    public ImportAwardsValidator() => RuleFor(c => c.Content).NotNull();
}

internal sealed class ImportAwardsHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<ImportAwardsCommand, ImportReport>
{
    private static readonly AwardFormValidator Validator = new();
    private readonly List<ImportFinding> _findings = [];
    private readonly HashSet<(int Row, string Column)> _reported = [];
    private int _created;
    private int _updated;

    public async Task<ImportReport> Handle(ImportAwardsCommand command, CancellationToken cancellationToken)
    {
        var table = CsvTable.Read(command.Content, ImportAwardColumns.All);
        _findings.AddRange(table.Findings);
        if (_findings.All(f => f.Row > 1))
        {
            var known = await AwardImportData.LoadAsync(db, table.Rows, cancellationToken);
            Dictionary<string, int> seen = new(StringComparer.Ordinal);
            var unreadable = table.Findings.Where(f => f.Column.Length == 0).Select(f => f.Row).ToHashSet();
            _reported.UnionWith(table.Findings.Select(f => (f.Row, f.Column)));
            foreach (var row in table.Rows.Where(r => !unreadable.Contains(r.Number)).TakeWhile(_ => _findings.Count < ImportLimits.MaxFindings))
            {
                Take(row, known, seen);
            }
        }
        if (_findings.Count >= ImportLimits.MaxFindings)
        {
            _findings.RemoveRange(ImportLimits.MaxFindings - 1, _findings.Count - ImportLimits.MaxFindings + 1);
            _findings.Add(new ImportFinding(0, "", "", ImportErrors.TooManyFindings(ImportLimits.MaxFindings - 1)));
        }
        if (_findings.Count > 0 || command.DryRun)
        {
            db.ChangeTracker.Clear();
        }
        return new ImportReport(command.DryRun, table.Rows.Count, _created, _updated, [.. _findings.OrderBy(f => f.Row)]);
    }

    private void Take(CsvRow row, AwardImportData known, Dictionary<string, int> seen)
    {
        var fain = Fain.Normalize(row["fain"] ?? "");
        if (fain.Length > 0 && !seen.TryAdd(fain, row.Number))
        {
            Find(row, "fain", ImportErrors.FainTwice(Clipped.Text(row["fain"]), seen[fain]));
            return;
        }
        if (known.Signed(fain) is { } status)
        {
            Find(row, "fain", ImportErrors.NotADraft(fain, status));
            return;
        }
        var existing = known.Draft(fain);
        var cells = new AwardCells(row, known, existing is null ? new PrepareAwardCommand() : known.Form(existing));
        var form = cells.Read();
        foreach (var (column, error) in cells.Errors)
        {
            Find(row, column, error);
        }
        var wrong = Validator.Validate(form).Errors.Select(f => f.CustomState is Error error ? error with { Field = f.PropertyName } : null).OfType<Error>().ToArray();
        Report(row, cells, wrong.Concat(known.Codes.Unknown(form, existing)));
        if (wrong.Length == 0 && cells.Errors.Count == 0)
        {
            Write(row, cells, form, existing, known);
        }
    }

    private void Write(CsvRow row, AwardCells cells, AwardForm form, Award? existing, AwardImportData known)
    {
        if (known.Codes.Unknown(form, existing).Any())
        {
            return;
        }
        try
        {
            if (existing is null)
            {
                db.Awards.Add(AwardFormWriting.Begin(form, known.Codes, clock.UtcNow, caller.User));
                _created++;
            }
            else
            {
                existing.Rewrite(form, known.Codes, clock.UtcNow, caller.User);
                _updated++;
            }
        }
        catch (PortalException refused)
        {
            Report(row, cells, refused.Errors);
        }
    }

    // A cell that was refused as it was read is not refused again for being missing.
    private void Report(CsvRow row, AwardCells cells, IEnumerable<Error> errors)
    {
        foreach (var error in errors)
        {
            var column = ImportAwardColumns.Of(error.Field);
            if (!cells.Errors.ContainsKey(column))
            {
                Find(row, column, error);
            }
        }
    }

    // What the file's own shape was refused for is not refused again for what it says.
    private void Find(CsvRow row, string column, Error error)
    {
        if (!_reported.Contains((row.Number, column)))
        {
            _findings.Add(new ImportFinding(row.Number, column, Clipped.Text(row[column]), error));
        }
    }
}
