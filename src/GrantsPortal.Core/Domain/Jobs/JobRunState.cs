namespace GrantsPortal.Domain.Jobs;

/// <summary>Stored as text. Dead: no attempt is left, a person decides. Skipped: its time came while the run before it was still going.</summary>
public enum JobRunState { Waiting, Running, Succeeded, Dead, Skipped, Discarded }
