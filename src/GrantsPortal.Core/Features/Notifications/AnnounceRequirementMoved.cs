using System.Globalization;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Tells of a statement that came, came back or was accepted, of what was asked and decided about a requirement, and of a date that moved.
/// A report tells of itself (<see cref="AnnounceReport"/>).
/// </summary>
internal sealed class AnnounceRequirementMoved(Announcements announcements) : INotificationHandler<Happened<RequirementMoved>>
{
    public Task Handle(Happened<RequirementMoved> notification, CancellationToken cancellationToken)
    {
        var (requirement, step) = notification.Event;
        foreach (var announcement in Of(requirement, step))
        {
            announcements.Add(announcement);
        }
        return Task.CompletedTask;
    }

    private static IEnumerable<Announcement> Of(Requirement requirement, RequirementEvent step)
    {
        switch (step.Action)
        {
            case RequirementAction.Submit when requirement.IsStatement:
                yield return About(requirement, step, NotificationKind.ReportSubmitted, Audience.Officer, f => f with { Person = step.ByName });
                break;
            case RequirementAction.Return when requirement.IsStatement:
                yield return About(requirement, step, NotificationKind.ReportReturned, Audience.Authors, f => f with { Words = step.Why }) with { Authors = Submitters(requirement) };
                break;
            case RequirementAction.Accept when requirement.IsStatement:
                yield return About(requirement, step, NotificationKind.ReportAccepted, Audience.Authors, f => f) with { Authors = Submitters(requirement) };
                break;
            case RequirementAction.AskExtension or RequirementAction.AskWaiver:
                var asked = requirement.Requests.LastOrDefault(r => r.AskedAt == step.At);
                yield return About(requirement, step, NotificationKind.RequestMade, Audience.Officer, f => f with { Request = asked?.Kind, Wished = asked?.WishedDue, Person = step.ByName, Words = step.Why });
                break;
            case RequirementAction.Waive:
                yield return About(requirement, step, NotificationKind.RequestDecided, Audience.Organization, f => f with { Request = RequestKind.Waiver, Due = null, Granted = Decided(requirement, step) is null ? null : true, Words = step.Why });
                break;
            case RequirementAction.RefuseRequest when Decided(requirement, step) is { } refused:
                yield return About(requirement, step, NotificationKind.RequestDecided, Audience.Authors, f => f with { Request = refused.Kind, Granted = false, Wished = refused.WishedDue, Words = step.Why }) with { Authors = [refused.AskedById] };
                break;
            case RequirementAction.Extend when Decided(requirement, step) is { } granted:
                yield return About(requirement, step, NotificationKind.RequestDecided, Audience.Authors, f => f with { Request = granted.Kind, Granted = true, Wished = granted.WishedDue, MovedFrom = step.DueFrom, Words = step.Why }) with { Authors = [granted.AskedById] };
                yield return Moved(requirement, step) with { Except = granted.AskedById };
                break;
            case RequirementAction.Extend or RequirementAction.Reschedule or RequirementAction.RollForward when step.DueFrom != step.DueTo:
                yield return Moved(requirement, step);
                break;
            default:
                break;
        }
    }

    private static Announcement Moved(Requirement requirement, RequirementEvent step) =>
        About(requirement, step, NotificationKind.DateMoved, Audience.Organization, f => f with { MovedFrom = step.DueFrom, Because = step.Cause, Words = step.Why });

    // The database has its dates as they were before this command.
    private static Announcement About(Requirement requirement, RequirementEvent step, NotificationKind kind, Audience to, Func<NotificationFacts, NotificationFacts> facts) => new()
    {
        RequirementId = requirement.Id,
        Kind = kind,
        Cause = string.Create(CultureInfo.InvariantCulture, $"requirement/{requirement.Id}/{step.Id}/{kind}"),
        To = to,
        Facts = known => facts((known with { Phase = requirement.Phase, PeriodEnd = requirement.PeriodEnd, Due = requirement.EffectiveDue }).Facts),
    };

    private static RequirementRequest? Decided(Requirement requirement, RequirementEvent step) =>
        requirement.Requests.LastOrDefault(r => r.DecidedAt == step.At && r.Status is RequestStatus.Granted or RequestStatus.Refused);

    private static long[] Submitters(Requirement requirement) =>
        requirement.History.Where(e => e.Action == RequirementAction.Submit).MaxBy(e => e.At) is { } last ? [last.ById] : [];
}
