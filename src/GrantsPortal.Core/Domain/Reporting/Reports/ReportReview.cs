using GrantsPortal.Domain.People;

namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>The office's side: review, return, second review, acceptance.</summary>
public sealed partial class Report
{
    public void BeginReview(DateTime now, CurrentUser by)
    {
        var move = ReportLifecycle.Require(Status, ReportAction.BeginReview, by);
        RefuseAuthor(by);
        (Status, ReviewerId, ReviewerName) = (move.To, by.Id, by.Name);
        Touch(now);
    }

    /// <summary>Who decides on a report that nobody took up yet takes it up by that.</summary>
    public void TakeUp(DateTime now, CurrentUser by)
    {
        if (Status == ReportStatus.Submitted)
        {
            BeginReview(now, by);
        }
    }

    /// <summary>Sends the report back, whole or by section; only what came back opens again.</summary>
    public void Return(string? comment, IReadOnlyCollection<ReturnedSection> sections, DateTime now, CurrentUser by) =>
        SendBack(ReportAction.Return, comment, sections, now, by);

    /// <summary>
    /// A person could be recognized in it (rule 9): the report comes back whole, and its last version is hidden from all but
    /// administrators. That it happened, who said so and when stays.
    /// </summary>
    public void ReturnForPersonalData(string? comment, DateTime now, CurrentUser by)
    {
        SendBack(ReportAction.ReturnForPersonalData, comment, [], now, by);
        Latest!.Hide(now);
        Record("HiddenVersion", [], [Latest.Sha256]);
    }

    /// <summary>The first review is done; another officer decides.</summary>
    public void PassToSecondReview(bool isAskedFor, DateTime now, CurrentUser by)
    {
        var move = ReportLifecycle.Require(Status, ReportAction.PassToSecondReview, by);
        RefuseAuthor(by);
        if (!isAskedFor)
        {
            throw ReportErrors.NoSecondReviewAskedFor();
        }
        (Status, ReviewerId, ReviewerName) = (move.To, by.Id, by.Name);
        Touch(now);
    }

    /// <summary>From now on its figures count and its last version never changes (rule 5).</summary>
    public void Accept(bool secondReviewIsAskedFor, DateOnly today, DateTime now, CurrentUser by)
    {
        var move = ReportLifecycle.Require(Status, ReportAction.Accept, by);
        RefuseAuthor(by);
        if (Status == ReportStatus.InReview && secondReviewIsAskedFor)
        {
            throw ReportErrors.SecondReviewAskedFor();
        }
        if (Status == ReportStatus.SecondReview && ReviewerId == by.Id)
        {
            throw ReportErrors.SecondReviewerIsFirst();
        }
        (Status, AcceptedOn, AcceptedById, AcceptedByName) = (move.To, today, by.Id, by.Name);
        Raise(new ReportAccepted(this));
        Touch(now);
    }

    /// <summary>Its correction was accepted.</summary>
    internal void Supersede(DateTime now)
    {
        Status = ReportLifecycle.Require(Status, ReportAction.Supersede, CurrentUser.System).To;
        Touch(now);
    }

    private void SendBack(ReportAction action, string? comment, IReadOnlyCollection<ReturnedSection> sections, DateTime now, CurrentUser by)
    {
        var move = ReportLifecycle.Require(Status, action, by);
        RefuseAuthor(by);
        if (sections.FirstOrDefault(s => !ReportTemplate.SectionsOf(Form).Contains(s.Section)) is { } foreign)
        {
            throw ReportErrors.SectionNotOfForm(foreign.Section);
        }
        var said = Said(comment);
        var perSection = sections.DistinctBy(s => s.Section).ToList();
        if (said is null && (perSection.Count == 0 || perSection.Exists(s => s.Comment.Length == 0)))
        {
            throw ReportErrors.CommentMissing();
        }
        var sent = new ReportReturn(Latest!.Number, said ?? "", action == ReportAction.ReturnForPersonalData, perSection, now, by.Id, by.Name);
        _returns.Add(sent);
        Raise(new ReportReturned(this, sent));
        (Status, ReadyById) = (move.To, null);
        Record("Return", [], [said ?? "", .. perSection.Select(s => $"{s.Section}: {s.Comment}")]);
        Touch(now);
    }

    /// <summary>Wrote in it or certified a version of it; also somebody who has changed sides since (rule 1).</summary>
    public bool IsAuthor(CurrentUser by) => HasPrepared(by) || _versions.Exists(v => v.CertifiedById == by.Id);

    private void RefuseAuthor(CurrentUser by)
    {
        if (IsAuthor(by))
        {
            throw ReportErrors.ReviewerIsAuthor();
        }
    }
}
