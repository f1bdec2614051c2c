namespace GrantsPortal.Domain.Reporting.Reports;

/// <summary>A spreadsheet that was refused, kept because its writer asked for help with it. Nothing of it is in the report.</summary>
public sealed class FailedWorkbook : Entity, IBelongsToAward, IAudited
{
    private FailedWorkbook() { }

    public FailedWorkbook(long awardId, long reportId, string name, byte[] content, string findings, DateTime now, long byId, string byName) =>
        (AwardId, ReportId, Name, Content, Findings, KeptAt, KeptById, KeptByName) = (awardId, reportId, name, content, findings, now, byId, byName);

    public long AwardId { get; private set; }
    public long ReportId { get; private set; }
    public string Name { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    /// <summary>As shown to the writer.</summary>
    public string Findings { get; private set; } = "";
    public DateTime KeptAt { get; private set; }
    public long KeptById { get; private set; }
    public string KeptByName { get; private set; } = "";
}
