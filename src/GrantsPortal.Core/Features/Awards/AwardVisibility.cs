using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Features.Awards;

internal static class AwardVisibility
{
    /// <summary>
    /// The office sees every award. A grantee sees its own organization's (rule 2), from the signature on: what the office still
    /// drafts is a deliberation, and a cancelled draft never became an award.
    /// </summary>
    public static IQueryable<Award> VisibleTo(this IQueryable<Award> awards, CurrentUser user) =>
        user.IsGrantee ? awards.Where(a => a.RecipientId == user.OrganizationId && a.SignedOn != null) : awards;
}
