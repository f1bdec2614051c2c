using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Compacts;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Compacts;

/// <summary>Records the portfolio as it stands, once for a day, by sums in the database. Answers whether it was not recorded yet.</summary>
[Access(Role.Administrator)]
public sealed record SnapshotPortfolioCommand(DateOnly Day) : ICommand<bool>;

internal sealed class SnapshotPortfolioValidator : AbstractValidator<SnapshotPortfolioCommand>
{
    public SnapshotPortfolioValidator() => RuleFor(c => c.Day).NotEmpty();
}

internal sealed class SnapshotPortfolioHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<SnapshotPortfolioCommand, bool>
{
    public async Task<bool> Handle(SnapshotPortfolioCommand command, CancellationToken cancellationToken)
    {
        var today = command.Day == clock.Today ? command.Day : throw PortfolioErrors.NotToday(clock.Today);
        if (await db.PortfolioSnapshots.AnyAsync(s => s.Day == today, cancellationToken))
        {
            return false;
        }
        var signed = db.Awards.Where(a => a.SignedOn != null);
        var waiting = db.Requirements.Where(r => (r.Status == RequirementStatus.NotYetDue || r.Status == RequirementStatus.Returned) && r.PeriodEnd < today);
        db.PortfolioSnapshots.Add(new PortfolioSnapshot
        {
            Day = today,
            TakenAt = clock.UtcNow,
            ActiveAwards = await db.Awards.CountAsync(a => a.Status == AwardStatus.Active, cancellationToken),
            Countries = await CountriesAsync(today, cancellationToken),
            Obligated = await signed.SumAsync(a => a.Balance.Obligated, cancellationToken),
            Disbursed = await signed.SumAsync(a => a.Balance.Paid, cancellationToken),
            Expended = await signed.SumAsync(a => a.Balance.Expended, cancellationToken),
            OpenRequirements = await waiting.CountAsync(cancellationToken),
            OverdueRequirements = await waiting.CountAsync(r => r.Status == RequirementStatus.NotYetDue && r.EffectiveDue < today, cancellationToken),
        });
        return true;
    }

    private Task<int> CountriesAsync(DateOnly today, CancellationToken cancellationToken) => db.CountrySplits
        .Where(s => s.EffectiveFrom <= today && db.Awards.Any(a => a.Id == s.AwardId && a.Status == AwardStatus.Active)
            && !db.CountrySplits.Any(o => o.AwardId == s.AwardId && o.EffectiveFrom <= today
                && (o.EffectiveFrom > s.EffectiveFrom || (o.EffectiveFrom == s.EffectiveFrom && o.RecordedAt > s.RecordedAt))))
        .SelectMany(s => s.Shares).Select(s => s.CountryCode).Distinct().CountAsync(cancellationToken);
}
