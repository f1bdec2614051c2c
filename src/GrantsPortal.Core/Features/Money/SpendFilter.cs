using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Money;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>
/// Which lines a report of spend counts. <see cref="From"/> and <see cref="To"/> are the lines' own dates, both included;
/// <see cref="AsOf"/> is what the portal knew at that moment (UTC), now when null. The bureau is the country's.
/// </summary>
public sealed record SpendFilter(
    SpendMeasure Measure, DateOnly From, DateOnly To, DateTime? AsOf = null, string? Program = null, string? Bureau = null, string? Compact = null)
{
    public static readonly DateOnly Earliest = new(2000, 1, 1);
    public static readonly DateOnly Latest = new(2100, 12, 31);
}

internal sealed class SpendFilterValidator : AbstractValidator<SpendFilter>
{
    public SpendFilterValidator(OfficeClock clock)
    {
        RuleFor(f => f.From).InclusiveBetween(SpendFilter.Earliest, SpendFilter.Latest).WithError(date => MoneyErrors.DateOutOfRange("From", date));
        RuleFor(f => f.To).InclusiveBetween(SpendFilter.Earliest, SpendFilter.Latest).WithError(date => MoneyErrors.DateOutOfRange("To", date));
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).WithState((f, _) => MoneyErrors.PeriodInverted(f.From, f.To).Errors[0]);
        RuleFor(f => f.AsOf).Must(asOf => asOf is null || asOf <= clock.UtcNow).WithError(_ => MoneyErrors.AsOfAhead());
    }
}

/// <summary>The filter with its moment fixed and its codes found.</summary>
internal sealed record SpendScope(SpendFilter Filter, DateTime AsOf, LocalizedText? Program, LocalizedText? Bureau, long? CompactId)
{
    public static async Task<SpendScope> ResolveAsync(GrantsDbContext db, SpendFilter filter, OfficeClock clock, CancellationToken cancellationToken)
    {
        filter = filter with { Program = Code(filter.Program), Bureau = Code(filter.Bureau), Compact = Code(filter.Compact) };
        List<Error> unknown = [];
        var program = filter.Program is null ? null : await db.Programs.AsNoTracking().SingleOrDefaultAsync(p => p.Code == filter.Program, cancellationToken);
        if (filter.Program is not null && program is null)
        {
            unknown.AddRange(MoneyErrors.ProgramUnknown(filter.Program).Errors);
        }
        var bureau = filter.Bureau is null ? null : await db.Bureaus.AsNoTracking().SingleOrDefaultAsync(b => b.Code == filter.Bureau, cancellationToken);
        if (filter.Bureau is not null && bureau is null)
        {
            unknown.AddRange(MoneyErrors.BureauUnknown(filter.Bureau).Errors);
        }
        var compact = filter.Compact is null ? null : await db.Compacts.Where(c => c.Code == filter.Compact).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancellationToken);
        if (filter.Compact is not null && compact is null)
        {
            unknown.AddRange(MoneyErrors.CompactUnknown(filter.Compact).Errors);
        }
        return unknown.Count == 0
            ? new SpendScope(filter, filter.AsOf ?? clock.UtcNow, program?.Name, bureau?.Name, compact)
            : throw new ValidationFailed(unknown);
    }

    private static string? Code(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToUpperInvariant();
}
