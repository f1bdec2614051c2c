namespace GrantsPortal.Features.Reporting.Files;

/// <summary>How long files are kept that nobody needs any more, from the section <c>Files</c> of the settings.</summary>
public sealed class RetentionOptions
{
    /// <summary>Spreadsheets that were refused and kept for support.</summary>
    public int KeepFailedWorkbooksDays { get; set; } = 90;

    /// <summary>Attachments that were taken out of a draft before it was certified.</summary>
    public int KeepRemovedAttachmentsDays { get; set; } = 30;
}
