namespace GrantsPortal.Web.Resources;

/// <summary>Marks the words of the outbox.</summary>
public sealed class OutboxText;
