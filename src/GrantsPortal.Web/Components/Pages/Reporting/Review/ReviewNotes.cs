using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;

namespace GrantsPortal.Web.Components.Pages.Reporting.Review;

/// <summary>What a reviewer wrote and marked so far, section by section. The browser keeps it over a reload; nothing is stored before it is sent.</summary>
public sealed class ReviewNotes(string number, int version)
{
    private readonly Dictionary<ReportSection, string> _comments = [];
    private readonly SortedSet<ReportSection> _marked = [];

    /// <summary>Under this the browser keeps the notes: another version starts with none.</summary>
    public string Prefix { get; } = FormattableString.Invariant($"review/{number}/{version}/");

    public event Action? Changed;

    public IReadOnlyCollection<ReportSection> Marked => _marked;

    /// <summary>Marked to go back, and nothing is said why.</summary>
    public IEnumerable<ReportSection> Silent => _marked.Where(s => string.IsNullOrWhiteSpace(CommentOn(s)));

    public string CommentOn(ReportSection section) => _comments.GetValueOrDefault(section, "");

    public bool IsMarked(ReportSection section) => _marked.Contains(section);

    public void Comment(ReportSection section, string? text)
    {
        _comments[section] = text ?? "";
        Changed?.Invoke();
    }

    public void Mark(ReportSection section, bool marked)
    {
        _ = marked ? _marked.Add(section) : _marked.Remove(section);
        Changed?.Invoke();
    }

    public IReadOnlyList<SectionComment> ToSend() => [.. _marked.Select(s => new SectionComment(s, CommentOn(s)))];
}
