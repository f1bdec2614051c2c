using System.Globalization;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Reporting;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// What waits for one program officer in the week that begins on a Monday, as numbers and the first lines of each: once a week, also when it comes
/// a day late; nothing waiting makes no list. Answers whether it was written.
/// </summary>
[Access(Role.Administrator)]
public sealed record SendMondayListCommand(long UserId, DateOnly Monday) : ICommand<bool>
{
    public const int EndingDays = 90;
    public const int Lines = 5;
}

internal sealed class SendMondayListValidator : AbstractValidator<SendMondayListCommand>
{
    public SendMondayListValidator() => RuleFor(c => c.Monday).Must(day => day.DayOfWeek == DayOfWeek.Monday);
}

internal sealed class SendMondayListHandler(GrantsDbContext db, OfficeClock clock) : IRequestHandler<SendMondayListCommand, bool>
{
    public async Task<bool> Handle(SendMondayListCommand command, CancellationToken cancellationToken)
    {
        var cause = string.Create(CultureInfo.InvariantCulture, $"monday/{command.UserId}/{command.Monday:yyyy-MM-dd}");
        var reader = await MailReader.FindAsync(db, command.UserId, clock.UtcNow, cancellationToken);
        if (reader is not { User.Role: Role.ProgramOfficer } || await db.OutboxMessages.AnyAsync(m => m.Cause == cause, cancellationToken))
        {
            return false;
        }
        var (today, mine) = (clock.Today, db.RequirementsOf(reader.User, mine: true));
        var sunday = command.Monday.AddDays(6);
        Pile[] piles =
        [
            await PileAsync(WeekPart.ToReview, NotificationKind.ReportSubmitted, mine.In([RequirementState.Submitted], today), cancellationToken),
            await PileAsync(WeekPart.Overdue, NotificationKind.Overdue, mine.In([RequirementState.Overdue], today), cancellationToken),
            await PileAsync(WeekPart.DueThisWeek, NotificationKind.DueSoon,
                mine.In([RequirementState.Due, RequirementState.NotYetDue, RequirementState.Returned], today).Where(r => r.Requirement.EffectiveDue >= today && r.Requirement.EffectiveDue <= sunday), cancellationToken),
            await EndingAsync(reader.User, today, cancellationToken),
        ];
        if (piles.All(p => p.Count == 0))
        {
            return false;
        }
        var content = new MessageContent([.. piles.SelectMany(p => p.Items)]) { Counts = [.. piles.Select(p => new WeekCount(p.Part, p.Count))] };
        db.OutboxMessages.Add(OutboxMessage.Write(cause, reader.User.Id, MessageKind.MondayList, reader.Language, content, clock.UtcNow));
        return true;
    }

    private async Task<Pile> PileAsync(WeekPart part, NotificationKind kind, IQueryable<ScopedRequirement> pile, CancellationToken cancellationToken)
    {
        var count = await pile.CountAsync(cancellationToken);
        var first = count == 0 ? [] : await DueRequirement.Of(db, pile.Select(r => r.Requirement))
            .OrderBy(r => r.Due).ThenBy(r => r.Fain).ThenBy(r => r.Number).Take(SendMondayListCommand.Lines).ToListAsync(cancellationToken);
        return new Pile(part, count, first.ConvertAll(r => new MessageItem(kind, r.Facts, r.Link, clock.UtcNow) { Part = part }));
    }

    private async Task<Pile> EndingAsync(CurrentUser officer, DateOnly today, CancellationToken cancellationToken)
    {
        var last = today.AddDays(SendMondayListCommand.EndingDays);
        var ending = db.Awards.AsNoTracking().Where(a => a.OfficerId == officer.Id && a.Status == AwardStatus.Active && a.End >= today && a.End <= last);
        var first = await ending.OrderBy(a => a.End).ThenBy(a => a.Fain).Take(SendMondayListCommand.Lines)
            .Select(a => new { a.Fain, a.Title, Organization = a.Recipient.Name, a.IsSensitive, a.End }).ToListAsync(cancellationToken);
        return new Pile(WeekPart.AwardsEnding, await ending.CountAsync(cancellationToken), first.ConvertAll(a => new MessageItem(
            NotificationKind.AwardEnding,
            new NotificationFacts { Fain = a.Fain, AwardTitle = a.IsSensitive ? null : a.Title, Organization = a.IsSensitive ? null : a.Organization, Due = a.End },
            $"/awards/{a.Fain}", clock.UtcNow)
        { Part = WeekPart.AwardsEnding }));
    }

    private sealed record Pile(WeekPart Part, int Count, IReadOnlyList<MessageItem> Items);
}
