using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>Asks the lifecycle table and the award's own guards, so that a page offers only what the command would accept.</summary>
internal sealed class AwardPermissions(GrantsDbContext db, Caller caller)
{
    public async Task<IReadOnlyList<OfferedAction>> OfAsync(
        long id, AwardHeader header, IReadOnlyCollection<AwardRequirement> requirements, DateOnly today, CancellationToken cancellationToken)
    {
        AwardAction[] actions = [.. AwardLifecycle.PermittedTo(caller.User.Role, header.Status)];
        // Only before signature is a whole file checked, and such a file is small.
        var file = actions.Any(a => a is AwardAction.MakeReady or AwardAction.Sign) ? await FileAsync(id, cancellationToken) : null;
        return [.. actions.Select(action => new OfferedAction(action, [.. Obstacles(action, header, file, requirements, today)]))];
    }

    private IEnumerable<Error> Obstacles(
        AwardAction action, AwardHeader header, Award? file, IEnumerable<AwardRequirement> requirements, DateOnly today) => action switch
        {
            AwardAction.MakeReady or AwardAction.Sign => file!.Obstacles(action, caller.User),
            AwardAction.Expire when today <= header.End => AwardErrors.PeriodNotEnded(header.End).Errors,
            AwardAction.Extend => Award.ExtensionObstacles(header.End, requirements.Any(IsFinalIn), today),
            AwardAction.Close => Closeout(header, requirements),
            _ => [],
        };

    private static bool IsFinalIn(AwardRequirement requirement) => requirement.Phase == ReportKind.Final
        && requirement.Status is not (RequirementStatus.NotYetDue or RequirementStatus.Waived);

    private static IEnumerable<Error> Closeout(AwardHeader header, IEnumerable<AwardRequirement> requirements)
    {
        var open = requirements.Count(r => r.Status is not (RequirementStatus.Accepted or RequirementStatus.Waived or RequirementStatus.Nil));
        if (open > 0)
        {
            yield return AwardErrors.RequirementsOpen(open);
        }
        if (header.Paid != header.Expended)
        {
            yield return AwardErrors.PaidNotExpended(header.Paid, header.Expended);
        }
        if (header.Balance != 0)
        {
            yield return AwardErrors.BalanceLeft(header.Balance);
        }
    }

    private Task<Award> FileAsync(long id, CancellationToken cancellationToken) => db.Awards.AsNoTracking().AsSplitQuery()
        .Include(a => a.Recipient).Include(a => a.Balance).Include(a => a.Preparers).Include(a => a.Budget).Include(a => a.Splits).ThenInclude(s => s.Shares)
        .Include(a => a.Objectives).ThenInclude(o => o.Indicators).ThenInclude(i => i.Targets)
        .SingleAsync(a => a.Id == id, cancellationToken);
}
