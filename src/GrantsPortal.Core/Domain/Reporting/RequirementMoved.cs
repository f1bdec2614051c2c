namespace GrantsPortal.Domain.Reporting;

/// <summary>A step in a requirement's life was taken: submitted, decided, asked about, its date moved.</summary>
public sealed record RequirementMoved(Requirement Requirement, RequirementEvent Step);
