namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>One field of a draft, with who wrote it last: two people in one draft meet field by field, never last-write-wins (rule 8).</summary>
public sealed class DraftAnswer
{
    private DraftAnswer() { }

    internal DraftAnswer(string key) => Key = key;

    public long ReportId { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>In invariant form; empty is blank.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Guards the row: two saves of one field at the same moment are not both kept.</summary>
    public int Revision { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public long ChangedById { get; private set; }
    public string ChangedByName { get; private set; } = "";

    internal void Write(string value, DateTime now, long byId, string byName) =>
        (Value, Revision, ChangedAt, ChangedById, ChangedByName) = (value, Revision + 1, now, byId, byName);
}

/// <summary>One edit of a draft: what the writer saw in the field, and what they want there.</summary>
public sealed record FieldEdit(string Key, string Was, string Value);

/// <summary>A field that somebody else changed since the writer saw it; both values are kept until the writer chooses.</summary>
public sealed record FieldConflict(string Key, string Mine, string Theirs, string TheirsBy, DateTime TheirsAt);

/// <summary>Someone who wrote in the report. Kept for good: nobody certifies or reviews what they prepared (rule 1).</summary>
public sealed class ReportPreparer
{
    private ReportPreparer() { }

    internal ReportPreparer(long userId, string name) => (UserId, Name) = (userId, name);

    public long ReportId { get; private set; }
    public long UserId { get; private set; }
    public string Name { get; private set; } = "";
}

/// <summary>What line 13 of the SF-425 and line 12 of the SF-PPR ask of the certifying official.</summary>
public sealed record Certification(string Title, string Email, string Telephone, string Statement);

/// <summary>What the checks and the scan said of a version when it was certified, so that a list need not ask them again. An error bars certification, so there is none.</summary>
public sealed record FindingTally(int Warnings, int Flags);

/// <summary>One certified submission: numbered and frozen; what it says and who vouched for it never changes.</summary>
public sealed class ReportVersion : Entity
{
    private ReportVersion() { }

    internal ReportVersion(int number, string content, string sha256, Certification certification, FindingTally tally, DateOnly on, DateTime now, long byId, string byName)
    {
        (Number, Content, Sha256) = (number, content, sha256);
        (CertifierTitle, CertifierEmail, CertifierTelephone, Statement) = (certification.Title, certification.Email, certification.Telephone, certification.Statement);
        (Warnings, Flags) = (tally.Warnings, tally.Flags);
        (CertifiedOn, CertifiedAt, CertifiedById, CertifiedByName) = (on, now, byId, byName);
    }

    public long ReportId { get; private set; }
    public int Number { get; private set; }

    /// <summary>The report as JSON (see <see cref="ReportDocument"/>), byte for byte what <see cref="Sha256"/> was taken from.</summary>
    public string Content { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public string CertifierTitle { get; private set; } = "";
    public string CertifierEmail { get; private set; } = "";
    public string CertifierTelephone { get; private set; } = "";
    public string Statement { get; private set; } = "";
    public DateOnly CertifiedOn { get; private set; }
    public DateTime CertifiedAt { get; private set; }
    public long CertifiedById { get; private set; }
    public string CertifiedByName { get; private set; } = "";

    /// <summary>Warnings of the form's checks, explained or not, when it was certified.</summary>
    public int Warnings { get; private set; }

    /// <summary>Places where the scan saw possible personal data, when it was certified.</summary>
    public int Flags { get; private set; }

    /// <summary>Returned for personal data: from then on only administrators see the content; the fact stays (rule 9).</summary>
    public DateTime? HiddenAt { get; private set; }

    internal void Hide(DateTime now) => HiddenAt = now;
}

/// <summary>One return, whole or by section, with what the officer said.</summary>
public sealed class ReportReturn : Entity
{
    private readonly List<ReturnedSection> _sections = [];

    private ReportReturn() { }

    internal ReportReturn(int versionNumber, string comment, bool forPersonalData, IEnumerable<ReturnedSection> sections, DateTime now, long byId, string byName)
    {
        (VersionNumber, Comment, ForPersonalData, At, ById, ByName) = (versionNumber, comment, forPersonalData, now, byId, byName);
        _sections.AddRange(sections);
    }

    public long ReportId { get; private set; }
    public int VersionNumber { get; private set; }
    public string Comment { get; private set; } = "";
    public bool ForPersonalData { get; private set; }
    public DateTime At { get; private set; }
    public long ById { get; private set; }
    public string ByName { get; private set; } = "";

    /// <summary>Empty when the report came back whole.</summary>
    public IReadOnlyList<ReturnedSection> Sections => _sections;
}

/// <summary>A section that came back, with its comment.</summary>
public sealed class ReturnedSection
{
    private ReturnedSection() { }

    public ReturnedSection(ReportSection section, string comment) => (Section, Comment) = (section, comment.Trim());

    public long ReportReturnId { get; private set; }
    public ReportSection Section { get; private set; }
    public string Comment { get; private set; } = "";
}
