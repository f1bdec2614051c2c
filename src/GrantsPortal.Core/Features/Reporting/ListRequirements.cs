using System.Globalization;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting;

/// <summary>
/// Requirements in order of their effective date, read on from a cursor, so that a list that grows meanwhile is neither skipped nor told
/// twice. A grantee gets its own organization's, whatever it sends.
/// </summary>
[Access(Roles.Everyone)]
public sealed record ListRequirementsQuery : IQuery<RequirementList>
{
    public const int MaxLimit = 200;
    public const int UsualLimit = 50;

    /// <summary>One award's only; an unknown one is not found.</summary>
    public string? Fain { get; init; }

    /// <summary>None means all.</summary>
    public IReadOnlyList<RequirementState> States { get; init; } = [];
    public IReadOnlyList<RequirementKind> Kinds { get; init; } = [];

    /// <summary>First and last effective due date.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public RequirementCursor? After { get; init; }
    public int Limit { get; init; } = UsualLimit;
}

/// <summary>The last row of a page; written <c>2026-01-30_SSJTIP24GR0001_17</c>.</summary>
public sealed record RequirementCursor(DateOnly Due, string Fain, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Due:yyyy-MM-dd}_{Fain}_{Number}");

    public static RequirementCursor? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('_') is [var day, var fain, var number]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
            && Domain.Awards.Fain.TryParse(fain, out var parsed)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
            ? new RequirementCursor(due, parsed!.Value, counted) : null;
    }
}

/// <summary><see cref="Next"/> is null on the last page.</summary>
public sealed record RequirementList(IReadOnlyList<RequirementRow> Rows, RequirementCursor? Next);

internal sealed class ListRequirementsValidator : AbstractValidator<ListRequirementsQuery>
{
    public ListRequirementsValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, ListRequirementsQuery.MaxLimit);
}

internal sealed class ListRequirementsHandler(GrantsDbContext db, AwardReader reader, Caller caller, OfficeClock clock) : IRequestHandler<ListRequirementsQuery, RequirementList>
{
    public async Task<RequirementList> Handle(ListRequirementsQuery query, CancellationToken cancellationToken)
    {
        var found = db.RequirementsOf(caller.User, mine: false);
        if (query.Fain is { } fain)
        {
            var id = await reader.OpenAsync(fain, cancellationToken);
            found = found.Where(r => r.Award.Id == id);
        }
        found = query.States.Count > 0 ? found.In(query.States, clock.Today) : found;
        found = query.Kinds.Count > 0 ? found.Where(r => query.Kinds.Contains(r.Requirement.Kind)) : found;
        found = query.From is { } from ? found.Where(r => r.Requirement.EffectiveDue >= from) : found;
        found = query.To is { } to ? found.Where(r => r.Requirement.EffectiveDue <= to) : found;
        if (query.After is { Due: var due, Fain: var after, Number: var number })
        {
#pragma warning disable CA1309 // The store compares, in the order in which it sorts.
            found = found.Where(r => r.Requirement.EffectiveDue > due
                || (r.Requirement.EffectiveDue == due && (string.Compare(r.Award.Fain, after) > 0 || (r.Award.Fain == after && r.Requirement.Number > number))));
#pragma warning restore CA1309
        }
        var rows = await found.OrderBy(r => r.Requirement.EffectiveDue).ThenBy(r => r.Award.Fain).ThenBy(r => r.Requirement.Number)
            .Take(query.Limit + 1).RowsAsync(clock.Today, cancellationToken);
        var page = rows.Take(query.Limit).ToList();
        return new RequirementList(page, rows.Count > query.Limit ? new RequirementCursor(page[^1].EffectiveDue, page[^1].Fain, page[^1].Number) : null);
    }
}
