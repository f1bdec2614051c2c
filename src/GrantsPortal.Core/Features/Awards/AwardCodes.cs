using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>
/// The code lists that an award's form may name, read once. A retired code stays valid where the award has it already, so that an
/// old draft can be saved.
/// </summary>
internal sealed class AwardCodes
{
    private HashSet<string> _programs = [];
    private HashSet<string> _instruments = [];
    private HashSet<string> _countries = [];
    private HashSet<string> _categories = [];
    private HashSet<string> _indicators = [];
    private Dictionary<string, long> _compacts = [];
    private HashSet<long> _officers = [];

    public static async Task<AwardCodes> LoadAsync(GrantsDbContext db, CancellationToken cancellationToken) => new()
    {
        _programs = await SetAsync(db.Programs.Where(p => !p.IsRetired).Select(p => p.Code), cancellationToken),
        _instruments = await SetAsync(db.Instruments.Where(i => !i.IsRetired).Select(i => i.Code), cancellationToken),
        _countries = await SetAsync(db.Countries.Select(c => c.Code), cancellationToken),
        _categories = await SetAsync(db.ObjectClasses.Where(c => !c.IsRetired).Select(c => c.Code), cancellationToken),
        _indicators = await SetAsync(db.Indicators.Where(i => !i.IsRetired).Select(i => i.Code), cancellationToken),
        _compacts = await db.Compacts.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, cancellationToken),
        _officers = [.. await db.Users.Where(u => u.Role == Role.ProgramOfficer && u.DeactivatedAt == null).Select(u => u.Id).ToListAsync(cancellationToken)],
    };

    /// <summary>Every code of the form that no list knows, with the field it stands in.</summary>
    public IEnumerable<Error> Unknown(AwardForm form, Award? existing)
    {
        if (!_programs.Contains(form.ProgramCode) && form.ProgramCode != existing?.ProgramCode)
        {
            yield return Unknown(nameof(form.ProgramCode), form.ProgramCode);
        }
        if (!_instruments.Contains(form.InstrumentCode) && form.InstrumentCode != existing?.InstrumentCode)
        {
            yield return Unknown(nameof(form.InstrumentCode), form.InstrumentCode);
        }
        if (!string.IsNullOrWhiteSpace(form.CompactCode) && !_compacts.ContainsKey(form.CompactCode))
        {
            yield return Unknown(nameof(form.CompactCode), form.CompactCode);
        }
        if (form.OfficerId is { } officer && !_officers.Contains(officer) && officer != existing?.OfficerId)
        {
            yield return AwardErrors.OfficerInvalid().Errors[0];
        }
        foreach (var (share, i) in form.Split.Select((s, i) => (s, i)).Where(s => !_countries.Contains(s.s.CountryCode)))
        {
            yield return AwardErrors.SplitCountryUnknown(share.CountryCode).Errors[0] with { Field = $"Split[{i}].CountryCode" };
        }
        foreach (var (line, i) in form.Budget.Select((b, i) => (b, i)).Where(b => !_categories.Contains(b.b.CategoryCode)))
        {
            yield return Unknown($"Budget[{i}].CategoryCode", line.CategoryCode);
        }
        foreach (var (objective, i) in form.Objectives.Select((o, i) => (o, i)))
        {
            foreach (var (row, j) in objective.Indicators.Select((r, j) => (r, j)).Where(r => !_indicators.Contains(r.r.IndicatorCode)))
            {
                yield return Unknown($"Objectives[{i}].Indicators[{j}].IndicatorCode", row.IndicatorCode);
            }
        }
    }

    /// <summary>The validated form as the domain takes it.</summary>
    public AwardDraft Draft(AwardForm form) => new()
    {
        Fain = form.Fain,
        Title = form.Title,
        RecipientId = form.RecipientId!.Value,
        ProgramCode = form.ProgramCode,
        InstrumentCode = form.InstrumentCode,
        CompactId = string.IsNullOrWhiteSpace(form.CompactCode) ? null : _compacts[form.CompactCode],
        OfficerId = form.OfficerId!.Value,
        Start = form.Start!.Value,
        End = form.End!.Value,
        Amount = form.Amount!.Value,
        CostShare = form.CostShare ?? 0,
        PaymentMethod = form.PaymentMethod,
        Frequency = form.Frequency,
        ReportingYear = form.ReportingYear,
        KeepInterimEndingWithAward = form.KeepInterimEndingWithAward,
        ProgramIncomeMethod = form.ProgramIncomeMethod,
        IndirectRateCap = form.IndirectRateCap,
        IsSensitive = form.IsSensitive,
    };

    private static Error Unknown(string field, string code) => AwardErrors.CodeUnknown(field, code).Errors[0];

    private static async Task<HashSet<string>> SetAsync(IQueryable<string> codes, CancellationToken cancellationToken) =>
        new(await codes.ToListAsync(cancellationToken), StringComparer.Ordinal);
}
