using System.Globalization;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Web.Components.Pages.Reporting;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Mail;

/// <summary>
/// Turns what happened into words, in the language of whoever reads: the one place for messages, digests and the inbox. Subjects name
/// nothing but FAIN and date, because they are read on locked screens and by mail systems.
/// </summary>
public sealed class NotificationWords(IStringLocalizer<MailText> text, IStringLocalizer<ReportingText> reporting)
{
    private const int TitleLength = 160;
    private const int WordsLength = 2_000;
    private const string Blank = "–";

    /// <summary>What the kind is called: in preferences, filters and the reason why somebody is told.</summary>
    public string Kind(NotificationKind kind) => text[$"Kind.{kind}"];

    /// <summary>What one of them is called: a waiver that nobody asked for is no decided request.</summary>
    public string Title(NotificationKind kind, NotificationFacts facts) => IsGiven(kind, facts) ? text["Waived.Title"] : Kind(kind);

    public string Subject(NotificationKind kind, NotificationFacts facts) =>
        Clean.Line(IsGiven(kind, facts) ? text["Waived.Subject", Fain(facts)] : text[$"Subject.{kind}", Fain(facts), Day(facts.Due)], TitleLength);

    /// <summary>One line without an end: "Performance report, period to 31 Mar 2026, SJTIP…: due 30 Apr 2026".</summary>
    public string Line(NotificationKind kind, NotificationFacts facts) =>
        Clean.Line(IsGiven(kind, facts) ? text["Waived.Line", Values(facts)] : Line(kind, facts.Request, facts.Granted, Values(facts)), TitleLength * 2);

    private string Line(NotificationKind kind, RequestKind? asked, bool? granted, object[] values) => (kind, asked) switch
    {
        (NotificationKind.RequestMade, { } request) => text[$"Asked.{request}", values],
        (NotificationKind.RequestDecided, { } request) when granted == true => text[$"Granted.{request}", values],
        (NotificationKind.RequestDecided, { } request) => text[$"Refused.{request}", values],
        _ => text[$"Line.{kind}", values],
    };

    /// <summary>What happened and what to do; for a reminder also which one it is, and how late.</summary>
    public IReadOnlyList<string> Sentences(NotificationKind kind, NotificationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<string> sentences = [Clean.Line(IsGiven(kind, facts) ? text["Waived.Body", Values(facts)] : text[$"Body.{kind}", Values(facts)], WordsLength)];
        if (kind is NotificationKind.DueSoon or NotificationKind.Overdue && facts.Step is { } step)
        {
            sentences.Add(facts.DaysLate is { } late and > 0 ? $"{Rung(step)} {Late(late)}" : Rung(step));
        }
        if (facts.Unreachable == true)
        {
            sentences.Add(text["Unreachable"]);
        }
        return sentences;
    }

    /// <summary>Label and value of what is known.</summary>
    public IReadOnlyList<(string Label, string Value)> Pairs(NotificationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var period = facts is { PeriodStart: { } start, PeriodEnd: { } end } ? text["PeriodOf", Fmt.Date(start), Fmt.Date(end)].Value : null;
        return [.. new (string Label, string? Value)[]
        {
            (text["Fact.Award"], facts.Fain),
            (text["Fact.Title"], facts.AwardTitle),
            (text["Fact.Organization"], facts.Organization),
            (text["Fact.Requirement"], facts.RequirementKind is null ? null : What(facts)),
            (text["Fact.Period"], period),
            (text["Fact.Due"], facts.Due is { } due ? Fmt.Date(due) : null),
            (text["Fact.Report"], facts.ReportNumber),
            (text["Fact.Person"], facts.Person),
        }.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => (p.Label, Clean.Line(p.Value!, TitleLength)))];
    }

    /// <summary>What people wrote: the office's words for this step, and a reason or comment.</summary>
    public IReadOnlyList<(string Label, string Value)> Quotes(NotificationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. new (string Label, string? Value)[] { (text["FromOffice"], facts.Text?.Here), (text["Comment"], facts.Words) }
            .Where(q => !string.IsNullOrWhiteSpace(q.Value)).Select(q => (q.Label, Clean.Lines(q.Value!, WordsLength)))];
    }

    private static bool IsGiven(NotificationKind kind, NotificationFacts facts) =>
        kind == NotificationKind.RequestDecided && facts is { Request: RequestKind.Waiver, Granted: null };

    private object[] Values(NotificationFacts facts) =>
    [
        What(facts), Fain(facts), Day(facts.Due), Day(facts.MovedFrom), facts.Organization ?? text["SomeOrganization"], facts.Person ?? Blank, facts.Name ?? Blank,
    ];

    private string What(NotificationFacts facts) => facts is { RequirementKind: { } kind, Phase: { } phase, PeriodEnd: { } end }
        ? RequirementWords.Name(kind, phase, end, reporting) : text["Something"];

    private string Rung(int step) => step switch
    {
        < -1 => text["Ladder.Before", Number(-step)],
        -1 => text["Ladder.DayBefore"],
        0 => text["Ladder.OnDay"],
        1 => text["Ladder.DayAfter"],
        _ => text["Ladder.After", Number(step)],
    };

    private string Late(int days) => days == 1 ? text["LateOne"] : text["LateMany", Number(days)];

    private static string Fain(NotificationFacts facts) => facts.Fain ?? Blank;

    private static string Day(DateOnly? day) => day is { } known ? Fmt.Date(known) : Blank;

    private static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);
}
