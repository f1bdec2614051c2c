using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Notifications;

/// <summary>Tells the award's officer of a report that came in, and the people who wrote and certified it of what the office decided.</summary>
internal sealed class AnnounceReport(Announcements announcements)
    : INotificationHandler<Happened<ReportCertified>>, INotificationHandler<Happened<ReportReturned>>, INotificationHandler<Happened<ReportAccepted>>
{
    private const int WordsMaxLength = 600;

    public Task Handle(Happened<ReportCertified> notification, CancellationToken cancellationToken)
    {
        var (report, version) = notification.Event;
        return Tell(About(report, NotificationKind.ReportSubmitted, version.Number, f => f with { Person = version.CertifiedByName }) with
        {
            To = Audience.Officer,
            Link = $"/reports/{report.Number}/review",
        });
    }

    public Task Handle(Happened<ReportReturned> notification, CancellationToken cancellationToken)
    {
        var (report, sent) = notification.Event;
        // What was said of personal data may repeat it.
        var words = sent.ForPersonalData ? null : string.Join(" ", sent.Sections.Select(s => s.Comment).Prepend(sent.Comment).Where(t => t.Length > 0));
        return Tell(About(report, NotificationKind.ReportReturned, sent.VersionNumber, f => f with { Words = words?.Length > 0 ? Clipped.Text(words, WordsMaxLength) : null }));
    }

    public Task Handle(Happened<ReportAccepted> notification, CancellationToken cancellationToken)
    {
        var report = notification.Event.Report;
        return Tell(About(report, NotificationKind.ReportAccepted, report.Latest!.Number, f => f));
    }

    private Task Tell(Announcement announcement)
    {
        announcements.Add(announcement);
        return Task.CompletedTask;
    }

    private static Announcement About(Report report, NotificationKind kind, int version, Func<NotificationFacts, NotificationFacts> facts) => new()
    {
        RequirementId = report.RequirementId,
        Kind = kind,
        Cause = string.Create(CultureInfo.InvariantCulture, $"report/{report.Id}/{version}/{kind}"),
        To = Audience.Authors,
        Authors = [.. report.Preparers.Select(p => p.UserId).Append(report.Latest!.CertifiedById)],
        Facts = known => facts(known.Facts with { ReportNumber = report.Number }),
        Link = $"/reports/{report.Number}",
    };
}
