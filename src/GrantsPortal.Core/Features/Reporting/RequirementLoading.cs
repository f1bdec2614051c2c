using System.Linq.Expressions;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>What every command on one requirement begins with.</summary>
internal static class RequirementLoading
{
    /// <summary>By its award's FAIN and its number, among what the user may see; someone else's and unknown ones read the same.</summary>
    public static async Task<Requirement> LoadRequirementAsync(this GrantsDbContext db, CurrentUser user, string fain, int number, CancellationToken cancellationToken)
    {
        var normal = Fain.TryParse(fain, out var parsed) ? parsed!.Value : throw RequirementErrors.NotFound();
        var awards = db.Awards.VisibleTo(user).Where(a => a.Fain == normal);
        return await db.Requirements.Include(r => r.History).Include(r => r.Requests).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Number == number && awards.Any(a => a.Id == r.AwardId), cancellationToken) ?? throw RequirementErrors.NotFound();
    }

    /// <summary>An award's reports that were submitted, whatever was decided about them since.</summary>
    public static IQueryable<Requirement> ReportsIn(this IQueryable<Requirement> requirements, long awardId) => requirements.Where(r => r.AwardId == awardId
        && (r.Kind == RequirementKind.PerformanceReport || r.Kind == RequirementKind.FinancialReport)
        && r.Status != RequirementStatus.NotYetDue && r.Status != RequirementStatus.Waived);

    /// <summary>There, and no longer than what is kept.</summary>
    public static void Reasoned<T>(this AbstractValidator<T> validator, Expression<Func<T, string>> reason)
    {
        validator.RuleFor(reason).NotEmpty().WithError(_ => RequirementErrors.ReasonMissing());
        validator.RuleFor(reason).MaximumLength(Requirement.ReasonMaxLength).WithError(_ => RequirementErrors.ReasonMissing());
    }
}
