using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting;

/// <summary>One page of what is due, by effective date. A grantee gets its own organization's, whatever it sends.</summary>
[Access(Roles.Everyone)]
public sealed record SearchRequirementsQuery : IQuery<RequirementPage>
{
    public const int MaxPageSize = 200;

    /// <summary>Everything that is neither accepted, waived nor nil.</summary>
    public static readonly IReadOnlyList<RequirementState> Open =
        [RequirementState.Overdue, RequirementState.Due, RequirementState.Returned, RequirementState.Submitted, RequirementState.NotYetDue];

    /// <summary>Words of a FAIN or of a recipient's name.</summary>
    public string Text { get; init; } = "";
    public IReadOnlyList<RequirementState> States { get; init; } = Open;
    public IReadOnlyList<RequirementKind> Kinds { get; init; } = [];

    /// <summary>First and last effective due date.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>A program officer's own desk.</summary>
    public bool Mine { get; init; }

    /// <summary>One officer's desk; the office only may choose one.</summary>
    public long? OfficerId { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 50;
}

/// <summary><c>ByState</c> counts what each state would show with all other filters as they are.</summary>
public sealed record RequirementPage(
    IReadOnlyList<RequirementRow> Rows, int Page, int PageSize, int Total, IReadOnlyDictionary<RequirementState, int> ByState, DateOnly Today)
{
    /// <summary>Whose desk was chosen.</summary>
    public string? Officer { get; init; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

internal sealed class SearchRequirementsHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<SearchRequirementsQuery, RequirementPage>
{
    public async Task<RequirementPage> Handle(SearchRequirementsQuery query, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var others = Narrow(db.RequirementsOf(caller.User, query.Mine).OnDesk(query.OfficerId, caller.User), query);
        var byState = await others.CountByStateAsync(today, cancellationToken);
        var found = others.In(query.States, today);
        var total = query.States.Sum(s => byState.GetValueOrDefault(s));
        var size = Math.Clamp(query.PageSize, 1, SearchRequirementsQuery.MaxPageSize);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await found.OrderBy(r => r.Requirement.EffectiveDue).ThenBy(r => r.Award.Fain).ThenBy(r => r.Requirement.Kind)
            .Skip((page - 1) * size).Take(size).RowsAsync(today, cancellationToken);
        var officer = query.OfficerId is { } id && !caller.User.IsGrantee
            ? await db.Users.Where(u => u.Id == id && db.Awards.Any(a => a.OfficerId == id)).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new RequirementPage(rows, page, size, total, byState, today) { Officer = officer };
    }

    private static IQueryable<ScopedRequirement> Narrow(IQueryable<ScopedRequirement> requirements, SearchRequirementsQuery query)
    {
        foreach (var word in query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            var (code, folded) = (Fain.Normalize(word), Folding.Fold(word));
            requirements = requirements.Where(r => r.Award.Fain.Contains(code) || r.Award.Recipient.NameFolded.Contains(folded) || r.Award.TitleFolded.Contains(folded));
        }
        if (query.Kinds.Count > 0)
        {
            requirements = requirements.Where(r => query.Kinds.Contains(r.Requirement.Kind));
        }
        if (query.From is { } from)
        {
            requirements = requirements.Where(r => r.Requirement.EffectiveDue >= from);
        }
        return query.To is { } to ? requirements.Where(r => r.Requirement.EffectiveDue <= to) : requirements;
    }
}
