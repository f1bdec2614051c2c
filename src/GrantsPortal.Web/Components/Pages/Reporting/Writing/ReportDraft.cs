using GrantsPortal.Domain;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Auth;

namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>
/// A report on the writer's desk: what is stored, what follows from it, what is wrong with what was typed. Boxes keep their own text (the
/// browser's script owns it until it is stored); saves go one after the other, and only changed fields travel.
/// </summary>
public sealed class ReportDraft
{
    private const int Tries = 3;

    private readonly Portal _portal;
    private readonly Dictionary<string, string> _stored;
    private readonly Dictionary<string, Error> _problems = new(StringComparer.Ordinal);
    private readonly List<FieldConflict> _conflicts = [];
    private Task _lastSave = Task.CompletedTask;
    private List<PersonalDataFlag> _flags;

    /// <param name="details">A report whose content the reader may see.</param>
    public ReportDraft(ReportDetails details, Portal portal)
    {
        (Details, _portal) = (details, portal);
        var content = details.Content ?? throw new ArgumentException("There is nothing to show.", nameof(details));
        _stored = new Dictionary<string, string>(content.Answers, StringComparer.Ordinal);
        (_flags, Check) = ([.. content.Flags], content.Check);
    }

    public event Action? Changed;

    public ReportDetails Details { get; private set; }
    public ReportHeader Header => Details.Header;
    public ReportTemplate Template => Details.Template;
    public ReportCheck Check { get; private set; }
    public bool IsWritable => Details.Offer(ReportAction.Edit) is { IsOpen: true };

    /// <summary>Fields that somebody else changed meanwhile: both versions wait for the writer's choice.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => _conflicts;
    public IReadOnlyList<PersonalDataFlag> Flags => _flags;
    public bool IsNil => Stored(ReportTemplate.Nil) == "true";

    public bool Writes(ReportSection section) => IsWritable && Details.OpenSections.Contains(section);

    public string Stored(string key) => _stored.GetValueOrDefault(key, "");

    public decimal? Amount(string key) => ReportField.Amount(Stored(key));

    public string Shown(string key) => ReportInput.Show(Template.Field(key), Stored(key));

    /// <summary>The report was changed beside the form, by a file; what is typed stays as it is.</summary>
    public void Renew(ReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        Details = details;
        if (details.Content is { } content)
        {
            (_flags, Check) = ([.. content.Flags], content.Check);
        }
        Changed?.Invoke();
    }

    /// <summary>Why what stands in the box is not stored.</summary>
    public Error? Problem(string key) => _problems.GetValueOrDefault(key);

    public IEnumerable<PersonalDataFlag> FlagsOf(string key) => _flags.Where(f => f.Field == key);

    public IEnumerable<ReportFinding> FindingsAt(string? field, string? place) =>
        Check.Findings.Where(f => (field is not null && f.Field == field) || (place is not null && f.Place == place));

    /// <summary>How long a text is that the browser holds back: too long to be sent, it stays in its box, whole, and is not stored.</summary>
    public void Measured(string key, int length)
    {
        if (!Template.Has(key))
        {
            return;
        }
        if (length > Template.Field(key).MaxLength)
        {
            _problems[key] = ReportErrors.FieldTooLong(key, length, Template.Field(key).MaxLength).Errors[0];
        }
        else
        {
            _problems.Remove(key);
        }
        Changed?.Invoke();
    }

    public async Task<TypedAnswer> SaveAsync(IReadOnlyList<TypedEdit> typed)
    {
        var (before, done) = (_lastSave, new TaskCompletionSource());
        _lastSave = done.Task;
        await before;
        try
        {
            return await StoreAsync(typed);
        }
        finally
        {
            done.SetResult();
            Changed?.Invoke();
        }
    }

    /// <summary>Takes the writer's choices: each stands against what the other wrote, so a third change meets a conflict again.</summary>
    public async Task<TypedAnswer> ResolveAsync(IReadOnlyDictionary<string, string> chosen)
    {
        var open = _conflicts.Where(c => chosen.ContainsKey(c.Key)).ToList();
        foreach (var conflict in open)
        {
            _stored[conflict.Key] = conflict.Theirs;
            _conflicts.Remove(conflict);
        }
        var answer = await SaveAsync([.. open.Select(c => new TypedEdit(c.Key, chosen[c.Key], c.Theirs))]);
        if (answer.Refused is not null || answer.Wrong.Count > 0)
        {
            _conflicts.AddRange(open.Where(c => answer.Refused is not null || answer.Wrong.Contains(c.Key)));
        }
        return answer;
    }

    private async Task<TypedAnswer> StoreAsync(IReadOnlyList<TypedEdit> typed)
    {
        List<FieldEdit> edits = [];
        List<string> wrong = [];
        foreach (var (key, text, was) in typed.Where(t => Template.Has(t.Key)))
        {
            var field = Template.Field(key);
            _problems.Remove(key);
            if (text.Length > field.MaxLength)
            {
                _problems[key] = ReportErrors.FieldTooLong(key, text.Length, field.MaxLength).Errors[0];
            }
            else if (!ReportInput.TryRead(field, text, out var value))
            {
                _problems[key] = ReportErrors.FieldMalformed(key, field.Type).Errors[0];
            }
            else
            {
                edits.Add(new FieldEdit(key, was ?? Stored(key), value));
                continue;
            }
            wrong.Add(key);
        }
        if (edits.Count == 0)
        {
            return new TypedAnswer(null, [], wrong, new Dictionary<string, string>(), new Dictionary<string, string>());
        }
        var outcome = await SendAsync(new SaveReportDraftCommand(Header.Number, edits));
        if (!outcome.Try(out var saved))
        {
            return TypedAnswer.Of(outcome.Errors[0].Here());
        }
        Take(saved);
        return new TypedAnswer(null, [.. saved.Conflicts.Select(c => c.Key)], wrong, saved.Stored, saved.Stored.ToDictionary(s => s.Key, s => ReportInput.Show(Template.Field(s.Key), s.Value)));
    }

    // Two saves in the same instant: the second reads again, and then meets the other's text field by field.
    private async Task<Outcome<DraftSaved>> SendAsync(SaveReportDraftCommand command)
    {
        for (var left = Tries; ; left--)
        {
            var outcome = await _portal.Send(command);
            if (outcome.IsOk || left <= 1 || outcome.Errors[0].Kind != ErrorKind.Conflict)
            {
                return outcome;
            }
        }
    }

    private void Take(DraftSaved saved)
    {
        foreach (var (key, value) in saved.Stored)
        {
            _stored[key] = value;
        }
        _flags = [.. _flags.Where(f => !saved.Stored.ContainsKey(f.Field)), .. saved.Flags];
        _conflicts.RemoveAll(c => saved.Conflicts.Any(x => x.Key == c.Key));
        _conflicts.AddRange(saved.Conflicts);
        Check = saved.Check;
    }
}
